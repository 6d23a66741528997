using Crm.Core.Platform.Tenancy;
using Crm.Data.Persistence;
using Crm.Data.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Crm.Data.Tests.Schema;

/// <summary>What every database promises about migrating at start.</summary>
public abstract class DatabaseMigratorTests : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal abstract ISchemaGuard Guard { get; }

    [Fact]
    public async Task Eight_nodes_that_start_at_once_migrate_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => MigrateAsync(), Cancel)));

        await using var context = Open();
        (await context.Database.GetPendingMigrationsAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_start_goes_on_where_a_killed_one_stopped()
    {
        await using (var context = Open())
        {
            await context.GetService<IMigrator>().MigrateAsync(context.Database.GetMigrations().First(), Cancel);
        }

        await LeaveLockOfKilledProcessAsync();
        await MigrateAsync().WaitAsync(TimeSpan.FromSeconds(10), Cancel);

        await using var after = Open();
        (await after.Database.GetPendingMigrationsAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await MigrateAsync();
        await using (var context = Open())
        {
            await context.Database.ExecuteSqlAsync(
                $"""INSERT INTO "__EFMigrationsHistory" VALUES ('20990101000000_Future', '99.0')""",
                Cancel
            );
        }

        var refusal = await Should.ThrowAsync<DatabaseIsNewerException>(() => MigrateAsync());

        refusal.Message.ShouldContain("20990101000000_Future");
    }

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();

    private protected abstract CrmDbContext Open();

    /// <summary>Puts the database into the state that a process killed while migrating leaves behind.</summary>
    private protected abstract Task LeaveLockOfKilledProcessAsync();

    /// <summary>A context of this database; nobody calls, and nothing is saved through it.</summary>
    private protected static CrmDbContext Context(DbContextOptionsBuilder<CrmDbContext> options) =>
        new CrmDbContext(options.Options).Serve(new ContextScope(new CallerContext()));

    private async Task MigrateAsync()
    {
        await using var context = Open();
        await new DatabaseMigrator(Guard, NullLogger<DatabaseMigrator>.Instance).MigrateAsync(context, Cancel);
    }
}
