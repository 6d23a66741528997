using Crm.Data.PostgreSql.RowSecurity;
using Crm.Data.Schema;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Crm.Data.PostgreSql;

/// <summary>
/// Keeps migrations of one PostgreSQL database apart by an advisory lock on a connection of its own; the server frees
/// it when that connection ends, however it ends.
/// </summary>
public sealed class PostgreSqlSchemaGuard(string connectionString, string ownerConnectionString) : ISchemaGuard
{
    // Any constant does that no other use of advisory locks in this database shares.
    private const long LockKey = 0x43_52_4D_5F_4D_49_47; // "CRM_MIG"

    /// <inheritdoc/>
    public async Task<IAsyncDisposable> LockAsync(CancellationToken cancellationToken)
    {
        // Not pooled: the connection must really end. Waiting for another node's migration may take long.
        var settings = new NpgsqlConnectionStringBuilder(ownerConnectionString) { Pooling = false, CommandTimeout = 0 };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection);
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = LockKey });
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task PrepareAsync(DbContext context, CancellationToken cancellationToken)
    {
        context.Database.SetConnectionString(ownerConnectionString);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task CompleteAsync(DbContext context, CancellationToken cancellationToken)
    {
        await PostgreSqlSearchIndex.EnsureAsync(context, cancellationToken);
        await RowPolicies.EnsureAsync(context, cancellationToken);
        await new ApplicationRole(connectionString).EnsureAsync(context, cancellationToken);
    }
}
