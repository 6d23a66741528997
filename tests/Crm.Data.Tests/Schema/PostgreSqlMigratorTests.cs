using Crm.Data.PostgreSql;
using Crm.Data.Schema;
using Crm.Data.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Crm.Data.Tests.Schema;

public sealed class PostgreSqlMigratorTests : DatabaseMigratorTests
{
    private PostgreSqlTestDatabase? _database;

    internal override ISchemaGuard Guard =>
        new PostgreSqlSchemaGuard(_database!.ConnectionString, _database.OwnerConnectionString);

    public override async ValueTask InitializeAsync() => _database = await PostgreSqlTestDatabase.CreateAsync();

    public override ValueTask DisposeAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;

    private protected override CrmDbContext Open()
    {
        var options = new DbContextOptionsBuilder<CrmDbContext>();
        options.UseCrmPostgreSql(_database!.OwnerConnectionString);
        return Context(options);
    }

    private protected override async Task LeaveLockOfKilledProcessAsync()
    {
        // The server notices that the lock's holder is gone: here its connection is broken off.
        var held = (NpgsqlConnection)await Guard.LockAsync(CancellationToken.None);
        await using var context = Open();
        await context.Database.ExecuteSqlAsync($"SELECT pg_terminate_backend({held.ProcessID})");
    }
}
