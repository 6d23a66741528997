using Crm.Core.Platform.Tenancy;
using Crm.Data.Persistence;
using Crm.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Data.Tests.Sqlite;

/// <summary>A context serves one scope after another; what one of them left behind is nothing the next one meets.</summary>
public sealed class SqliteContextPoolTests : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-sqlite-");
    private readonly SqliteConnectionKeeper _keeper = new();
    private readonly ServiceProvider _services;

    public SqliteContextPoolTests()
    {
        var services = new ServiceCollection();
        services.AddScoped<CallerContext>();
        services.AddCrmContexts(
            options => options.UseCrmSqlite(ConnectionString).AddInterceptors(new SqliteStatements()),
            _keeper
        );
        _services = services.BuildServiceProvider();
    }

    private string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "crm.db")};Default Timeout=1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_scope_finds_the_connection_open()
    {
        await ExecuteAsync("CREATE TABLE Things (Id INTEGER PRIMARY KEY)");
        var connection = await InScopeAsync(async context =>
        {
            await CountAsync(context);
            return context.Database.GetDbConnection();
        });

        (await InScopeAsync(context => Task.FromResult(context.Database.GetDbConnection()))).ShouldBeSameAs(connection);
        connection.State.ShouldBe(System.Data.ConnectionState.Open);
    }

    [Fact]
    public async Task A_scope_that_is_over_can_not_be_read_from()
    {
        var late = await InScopeAsync(Task.FromResult);

        Should.Throw<ObjectDisposedException>(() => late.Caller);
    }

    [Fact]
    public async Task What_is_written_is_seen_by_the_statement_that_was_prepared_before()
    {
        await ExecuteAsync("CREATE TABLE Things (Id INTEGER PRIMARY KEY)");
        (await InScopeAsync(CountAsync)).ShouldBe(0);

        await ExecuteAsync("INSERT INTO Things VALUES (1), (2)");
        (await InScopeAsync(CountAsync)).ShouldBe(2);

        await ExecuteAsync("ALTER TABLE Things ADD Name TEXT; INSERT INTO Things VALUES (3, 'c')");
        (await InScopeAsync(CountAsync)).ShouldBe(3);
    }

    [Fact]
    public async Task A_snapshot_that_nobody_ended_ends_with_its_scope()
    {
        await ExecuteAsync("CREATE TABLE Things (Id INTEGER PRIMARY KEY)");
        await InScopeAsync(async context =>
        {
            await new SqliteDialect().BeginSnapshotAsync(context, Cancel);
            return await CountAsync(context);
        });

        await ExecuteAsync("INSERT INTO Things VALUES (1)");

        (await InScopeAsync(CountAsync)).ShouldBe(1);
    }

    [Fact]
    public async Task Rows_that_nobody_read_to_the_end_hold_up_nobody()
    {
        await ExecuteAsync("CREATE TABLE Things (Id INTEGER PRIMARY KEY); INSERT INTO Things VALUES (1), (2), (3)");
        await InScopeAsync(async context =>
        {
            var rows = context.Database.SqlQuery<int>($"SELECT Id AS Value FROM Things").AsAsyncEnumerable();
            return await rows.GetAsyncEnumerator(Cancel).MoveNextAsync();
        });

        await ExecuteAsync("INSERT INTO Things VALUES (4)");

        (await InScopeAsync(CountAsync)).ShouldBe(4);
        (await LogAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task After_a_command_that_failed_the_same_one_works_again()
    {
        await ExecuteAsync("CREATE TABLE Things (Id INTEGER PRIMARY KEY)");
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await InScopeAsync(async context =>
            {
                await InsertAsync(context, attempt);
                await Should.ThrowAsync<SqliteException>(() => InsertAsync(context, attempt));
                return true;
            });
        }

        (await InScopeAsync(CountAsync)).ShouldBe(2);
    }

    [Fact]
    public async Task Statistics_are_read_by_every_connection_once_its_scope_is_over()
    {
        var connection = await InScopeAsync(async context =>
        {
            await context.Database.OpenConnectionAsync(Cancel);
            return context.Database.GetDbConnection();
        });

        _keeper.Renew();
        await InScopeAsync(Task.FromResult);

        connection.State.ShouldBe(System.Data.ConnectionState.Closed);
    }

    [Fact]
    public async Task At_the_end_a_connection_that_somebody_works_with_is_closed_after_that()
    {
        await ExecuteAsync("CREATE TABLE Things (Id INTEGER PRIMARY KEY); INSERT INTO Things VALUES (1), (2), (3)");
        var connection = await InScopeAsync(async context =>
        {
            await using var rows = context
                .Database.SqlQuery<int>($"SELECT Id AS Value FROM Things")
                .AsAsyncEnumerable()
                .GetAsyncEnumerator(Cancel);
            await rows.MoveNextAsync();

            _keeper.CloseAll();

            (await rows.MoveNextAsync()).ShouldBeTrue();
            context.Database.GetDbConnection().State.ShouldBe(System.Data.ConnectionState.Open);
            return context.Database.GetDbConnection();
        });

        connection.State.ShouldBe(System.Data.ConnectionState.Closed);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task<T> InScopeAsync<T>(Func<CrmDbContext, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }

    private static Task<int> CountAsync(CrmDbContext context) =>
        context.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM Things").SingleAsync(Cancel);

    private static Task<int> InsertAsync(CrmDbContext context, int id) =>
        context.Database.ExecuteSqlAsync($"INSERT INTO Things VALUES ({id})", Cancel);

    // Pages that stay in the log because somebody still reads what was before them.
    private Task<long> LogAsync() => ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");

    private async Task<long> ExecuteAsync(string sql)
    {
        _ = NativeSqlite.Library;
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(Cancel);
        SqliteConnectionSettings.Apply(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Cancel) as long? ?? 0;
    }
}
