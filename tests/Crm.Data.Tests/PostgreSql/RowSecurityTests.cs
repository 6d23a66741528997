using Crm.Core.Platform.Tenancy;
using Crm.Data.Persistence;
using Crm.Data.PostgreSql;
using Crm.Data.PostgreSql.RowSecurity;
using Crm.Data.Schema;
using Crm.Data.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shouldly;
using Xunit;

namespace Crm.Data.Tests.PostgreSql;

/// <summary>What the database itself refuses, whatever the application asks.</summary>
public sealed class RowSecurityTests : IAsyncLifetime
{
    private static readonly Guid Mine = Guid.CreateVersion7();
    private static readonly Guid Theirs = Guid.CreateVersion7();

    private PostgreSqlTestDatabase _database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await PostgreSqlTestDatabase.CreateAsync();
        await MigrateAsync(_database.ConnectionString);
        await using var owner = await ConnectAsync(_database.OwnerConnectionString);
        foreach (var id in new[] { Mine, Theirs })
        {
            await ExecuteAsync(
                owner,
                $"""
                INSERT INTO "Organizations" SELECT (jsonb_populate_record(NULL::"Organizations", jsonb_build_object(
                    'Id', '{id}', 'Name', 'x', 'Currency', 'EUR', 'TimeZone', 'UTC', 'Locale', 'en', 'WeekStart', 'Monday',
                    'RecordVisibility', 'Everyone', 'RegistrationOpen', false, 'IsDemo', false, 'Version', 1,
                    'CreatedAt', now(), 'UpdatedAt', now()))).*;
                {TagOf(id)}
                """
            );
        }
    }

    public ValueTask DisposeAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Every_table_of_an_organization_is_secured()
    {
        await using var owner = await ConnectAsync(_database.OwnerConnectionString);

        var open = await ReadAsync(
            owner,
            """
            SELECT c.relname FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'OrganizationId' AND NOT a.attisdropped
            WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT c.relrowsecurity
            """
        );

        open.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_an_organization_nothing_is_visible()
    {
        await using var application = await ConnectAsync(_database.ConnectionString);

        (await CountAsync(application, "Organizations")).ShouldBe(0);
        (await CountAsync(application, "Tags")).ShouldBe(0);
    }

    [Fact]
    public async Task Only_the_own_organizations_rows_are_visible_and_change()
    {
        await using var application = await ConnectAsync(_database.ConnectionString, Mine);

        (await CountAsync(application, "Organizations")).ShouldBe(1);
        (await ReadAsync(application, """SELECT "OrganizationId"::text FROM "Tags" """)).ShouldBe([Mine.ToString()]);
        (await ExecuteAsync(application, """UPDATE "Tags" SET "Name" = 'changed' """)).ShouldBe(1);
        (await ExecuteAsync(application, $"""DELETE FROM "Tags" WHERE "OrganizationId" = '{Theirs}' """)).ShouldBe(0);
    }

    [Fact]
    public async Task A_row_can_not_be_put_into_another_organization()
    {
        await using var application = await ConnectAsync(_database.ConnectionString, Mine);

        var refusal = await Should.ThrowAsync<PostgresException>(() => ExecuteAsync(application, TagOf(Theirs)));

        refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (
            await Should.ThrowAsync<PostgresException>(() =>
                ExecuteAsync(application, $"""UPDATE "Tags" SET "OrganizationId" = '{Theirs}' """)
            )
        ).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("""ALTER TABLE "Tags" DISABLE ROW LEVEL SECURITY""")]
    [InlineData("""CREATE TABLE "Own" ()""")]
    [InlineData("""DELETE FROM "__EFMigrationsHistory" """)]
    public async Task The_applications_role_changes_no_schema(string sql)
    {
        await using var application = await ConnectAsync(_database.ConnectionString, Mine);

        (await Should.ThrowAsync<PostgresException>(() => ExecuteAsync(application, sql))).SqlState.ShouldBe(
            PostgresErrorCodes.InsufficientPrivilege
        );
    }

    [Fact]
    public async Task A_role_that_policies_do_not_bind_is_refused()
    {
        var refusal = await Should.ThrowAsync<DatabaseRoleException>(() => MigrateAsync(_database.OwnerConnectionString));

        refusal.Message.ShouldContain("owner");
    }

    [Fact]
    public async Task A_context_tells_the_database_whose_rows_it_may_touch()
    {
        var caller = new CallerContext();
        await using var context = Open(_database.ConnectionString, caller);
        await context.Database.OpenConnectionAsync(Cancel);

        (await TagsAsync(context)).ShouldBe(0);
        using (caller.Act(Caller.Product(Mine)))
        {
            (await TagsAsync(context)).ShouldBe(1);
            // A failed query takes back what was told in front of it; the next must not run as the one before.
            using (caller.Act(Caller.Product(Theirs)))
            {
                await Should.ThrowAsync<PostgresException>(() =>
                    context.Database.SqlQuery<int>($"""SELECT 1/0 AS "Value" """).SingleAsync(Cancel)
                );
                (await OrganizationsOfTagsAsync(context)).ShouldBe([Theirs.ToString()]);
            }

            (await OrganizationsOfTagsAsync(context)).ShouldBe([Mine.ToString()]);
        }

        using (caller.EnterSystem())
        {
            (await TagsAsync(context)).ShouldBe(2);
        }

        (await TagsAsync(context)).ShouldBe(0);
    }

    private static Task<int> TagsAsync(CrmDbContext context) =>
        context.Set<Core.Features.Tags.Tag>().IgnoreQueryFilters().CountAsync(Cancel);

    private static Task<List<string>> OrganizationsOfTagsAsync(CrmDbContext context) =>
        context.Database.SqlQuery<string>($"""SELECT "OrganizationId"::text AS "Value" FROM "Tags" """).ToListAsync(Cancel);

    private static string TagOf(Guid organization) =>
        $"""
            INSERT INTO "Tags" SELECT (jsonb_populate_record(NULL::"Tags", jsonb_build_object(
                'Id', '{Guid.CreateVersion7()}', 'OrganizationId', '{organization}', 'Name', 'a', 'NameKey', 'a', 'Key', 'a',
                'Color', 'gray', 'Version', 1, 'UsageCount', 0, 'CreatedAt', now(), 'UpdatedAt', now()))).*;
            """;

    private async Task MigrateAsync(string connectionString)
    {
        await using var context = Open(_database.OwnerConnectionString, new CallerContext());
        var guard = new PostgreSqlSchemaGuard(connectionString, _database.OwnerConnectionString);
        await new DatabaseMigrator(guard, NullLogger<DatabaseMigrator>.Instance).MigrateAsync(context, Cancel);
    }

    private static CrmDbContext Open(string connectionString, CallerContext caller)
    {
        var options = new DbContextOptionsBuilder<CrmDbContext>();
        options.UseCrmPostgreSql(connectionString).AddInterceptors(new RowSecuritySession());
        return new CrmDbContext(options.Options).Serve(new ContextScope(caller));
    }

    private static async Task<NpgsqlConnection> ConnectAsync(string connectionString, Guid? organization = null)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancel);
        if (organization is not null)
        {
            await ExecuteAsync(connection, $"SET app.organization_id = '{organization}'");
        }

        return connection;
    }

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(Cancel);
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, string table)
    {
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM \"{table}\"", connection);
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private static async Task<List<string>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var values = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
