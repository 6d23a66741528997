using System.Collections.Concurrent;
using System.Reflection;
using Crm.Data.Persistence.Saving;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Update.Internal;
using NpgsqlTypes;

namespace Crm.Data.PostgreSql;

/// <summary>
/// Many new rows go into PostgreSQL as one array for each column, by a statement that stays prepared however many they are.
/// (COPY would be quicker still, and does not work under row-level security.)
/// </summary>
// The provider's factory is internal by name only: it is how a provider's batches are made, and replaced.
#pragma warning disable EF1001
internal sealed class PostgreSqlRowsFactory(ModificationCommandBatchFactoryDependencies dependencies, IDbContextOptions options)
    : NpgsqlModificationCommandBatchFactory(dependencies, options)
{
    private readonly ModificationCommandBatchFactoryDependencies _dependencies = dependencies;

    public override ModificationCommandBatch Create() => new PostgreSqlRows(base.Create, _dependencies);
}
#pragma warning restore EF1001

/// <inheritdoc cref="PostgreSqlRowsFactory"/>
internal sealed class PostgreSqlRows(
    Func<ModificationCommandBatch> create,
    ModificationCommandBatchFactoryDependencies dependencies
) : ManyRowsBatch(create)
{
    private static readonly ConcurrentDictionary<Type, Func<NewRows, int, Array>> Arrays = new();
    private readonly ISqlGenerationHelper _names = dependencies.SqlGenerationHelper;

    protected override Func<CancellationToken, Task> Prepare(NewRows rows, IRelationalConnection connection)
    {
        var builder = dependencies.CommandBuilderFactory.Create();
        builder.Append(Statement(rows));
        for (var i = 0; i < rows.Columns.Count; i++)
        {
            builder.AddRawParameter(Parameter(i), Column(rows, i));
        }

        var command = builder.Build();
        return cancellationToken => SendAsync(command, rows.Count, connection, cancellationToken);
    }

    private async Task SendAsync(
        IRelationalCommand command,
        int rows,
        IRelationalConnection connection,
        CancellationToken cancellationToken
    )
    {
        var call = new RelationalCommandParameterObject(
            connection,
            parameterValues: null,
            readerColumns: null,
            dependencies.CurrentContext.Context,
            dependencies.Logger,
            CommandSource.SaveChanges
        );
        await command.ExecuteNonQueryAsync(call, cancellationToken);
        await StalePlans.NoteAsync(connection.DbConnection, rows, cancellationToken);
    }

    // All values of one column, in the type that a single one would be sent as.
    private static NpgsqlParameter Column(NewRows rows, int column)
    {
        var mapping = rows.Columns[column].Mapping;
        using var command = new NpgsqlCommand();
        var single = (NpgsqlParameter)mapping.CreateParameter(command, Parameter(column), value: null, nullable: true);
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        var element =
            type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;
        var values = Arrays.GetOrAdd(element, ArrayOf)(rows, column);
        return new NpgsqlParameter(Parameter(column), NpgsqlDbType.Array | single.NpgsqlDbType) { Value = values };
    }

    private static Func<NewRows, int, Array> ArrayOf(Type element) =>
        typeof(PostgreSqlRows)
            .GetMethod(nameof(Values), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(element)
            .CreateDelegate<Func<NewRows, int, Array>>();

    private static T[] Values<T>(NewRows rows, int column)
    {
        var values = new T[rows.Count];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = (T)rows.Value(row, column)!;
        }

        return values;
    }

    private string Statement(NewRows rows) =>
        $"INSERT INTO {_names.DelimitIdentifier(rows.Table)} "
        + $"({string.Join(", ", rows.Columns.Select(c => _names.DelimitIdentifier(c.Name)))}) "
        + $"SELECT * FROM unnest({string.Join(", ", Enumerable.Range(0, rows.Columns.Count).Select(i => $"@{Parameter(i)}"))})";

    private static string Parameter(int column) => $"p{column}";
}
