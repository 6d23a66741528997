using Crm.Data.Schema;
using Crm.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Tests.Schema;

public sealed class SqliteMigratorTests : DatabaseMigratorTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-schema-");

    internal override ISchemaGuard Guard => new SqliteSchemaGuard(ConnectionString);

    private string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "data", "test.db")}";

    public override ValueTask InitializeAsync()
    {
        _folder.CreateSubdirectory("data");
        return ValueTask.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private protected override CrmDbContext Open()
    {
        var options = new DbContextOptionsBuilder<CrmDbContext>();
        options.UseCrmSqlite(ConnectionString);
        return Context(options);
    }

    private protected override async Task LeaveLockOfKilledProcessAsync()
    {
        await using var context = Open();
        await context.Database.ExecuteSqlAsync(
            $"""
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
            """
        );
    }
}
