using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Crm.Data.PostgreSql;

/// <summary>
/// Lets PostgreSQL plan anew what a connection has planned before its tables grew. It looks up the rows that new ones point to by
/// plans that it keeps; one that was made while there were only a few companies reads all of them, and goes on to do so for each
/// contact of an import that brings thousands, until the statistics are taken again a minute later.
/// </summary>
internal static class StalePlans
{
    private const int FirstRows = 500;
    private static readonly ConditionalWeakTable<DbConnection, Written> Connections = [];

    /// <summary>Notes rows that were written; each time when they have doubled, plans are made anew.</summary>
    public static async Task NoteAsync(DbConnection connection, int rows, CancellationToken cancellationToken)
    {
        var written = Connections.GetValue(connection, static _ => new Written());
        written.Rows += rows;
        if (written.Rows >= written.Next)
        {
            written.Next = written.Rows * 2;
            await using var command = connection.CreateCommand();
            command.CommandText = "DISCARD PLANS";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private sealed class Written
    {
        public long Rows { get; set; }

        public long Next { get; set; } = FirstRows;
    }
}
