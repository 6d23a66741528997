using System.Data.Common;
using Crm.Data.Persistence.Saving;
using Microsoft.EntityFrameworkCore.Sqlite.Update.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Crm.Data.Sqlite;

/// <summary>Many new rows go into SQLite by one statement that is prepared once and run for each.</summary>
// The provider's factory is internal by name only: it is how a provider's batches are made, and replaced.
#pragma warning disable EF1001
internal sealed class SqliteRowsFactory(ModificationCommandBatchFactoryDependencies dependencies)
    : SqliteModificationCommandBatchFactory(dependencies)
{
    private readonly ISqlGenerationHelper _names = dependencies.SqlGenerationHelper;

    public override ModificationCommandBatch Create() => new SqliteRows(base.Create, _names);
}
#pragma warning restore EF1001

/// <inheritdoc cref="SqliteRowsFactory"/>
internal sealed class SqliteRows(Func<ModificationCommandBatch> create, ISqlGenerationHelper names) : ManyRowsBatch(create)
{
    protected override Func<CancellationToken, Task> Prepare(NewRows rows, IRelationalConnection connection) =>
        cancellationToken => WriteAsync(rows, connection, cancellationToken);

    private async Task WriteAsync(NewRows rows, IRelationalConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.DbConnection.CreateCommand();
        command.Transaction = connection.CurrentTransaction?.GetDbTransaction();
        command.CommandText = Statement(rows);
        var parameters = Enumerable
            .Range(0, rows.Columns.Count)
            .Select(i => rows.Columns[i].Mapping.CreateParameter(command, Parameter(i), value: null, nullable: true))
            .ToArray();
        command.Parameters.AddRange(parameters);
        for (var row = 0; row < rows.Count; row++)
        {
            Fill(parameters, rows, row);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static void Fill(DbParameter[] parameters, NewRows rows, int row)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i].Value = rows.Value(row, i) ?? DBNull.Value;
        }
    }

    private string Statement(NewRows rows) =>
        $"INSERT INTO {names.DelimitIdentifier(rows.Table)} "
        + $"({string.Join(", ", rows.Columns.Select(c => names.DelimitIdentifier(c.Name)))}) "
        + $"VALUES ({string.Join(", ", Enumerable.Range(0, rows.Columns.Count).Select(Parameter))})";

    private static string Parameter(int column) => $"@p{column}";
}
