using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crm.Data.Sqlite;

/// <summary>
/// Gives every connection its settings, once for each native connection: the pool hands the same ones out again and
/// again, and reading the pragmas each time would cost more than a short query.
/// </summary>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    // synchronous=FULL: a commit is on the disk before it is acknowledged, also when the power fails.
    // cache_size is for each pooled connection (negative: KiB), so it stays small; the operating system caches the file.
    // journal_size_limit cuts the log back after a burst. busy_timeout comes first: setting WAL takes a lock.
    private const string Settings = """
        PRAGMA busy_timeout = 30000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA cache_size = -8000;
        PRAGMA temp_store = MEMORY;
        PRAGMA journal_size_limit = 67108864;
        """;

    private static readonly ConditionalWeakTable<object, string> Settled = [];

    // Its type is of a package whose version differs at build and at run (docs/adr/0003), so the code can't name it.
    private static readonly Func<SqliteConnection, object> NativeOf = typeof(SqliteConnection)
        .GetProperty("Handle")!
        .GetMethod!.CreateDelegate<Func<SqliteConnection, object>>();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    /// <summary>Applies the settings to an open connection that Entity Framework did not open.</summary>
    public static void Apply(DbConnection connection)
    {
        var native = NativeOf((SqliteConnection)connection);
        if (!Settled.TryGetValue(native, out _))
        {
            Settle(connection);
            Settled.AddOrUpdate(native, Settings);
        }
    }

    private static void Settle(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }
}
