using Crm.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Crm.Data.Tests.Sqlite;

public sealed class SqliteStatisticsTests : IDisposable
{
    private const string ByIds = "SELECT * FROM Things WHERE Owner = 'all' AND Id IN (SELECT value FROM json_each('[1,2,3]'))";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-sqlite-");

    private string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "crm.db")}";

    [Fact]
    public async Task A_few_ids_are_sought_instead_of_reading_all_that_an_organization_has()
    {
        using var statistics = new SqliteStatistics(
            ConnectionString,
            new SqliteConnectionKeeper(),
            NullLogger<SqliteStatistics>.Instance
        );
        await ExecuteAsync("CREATE TABLE Things (Id INTEGER PRIMARY KEY, Owner TEXT); CREATE INDEX ByOwner ON Things (Owner);");
        await statistics.TakeAsync(TestContext.Current.CancellationToken);

        await ExecuteAsync(
            """
            INSERT INTO Things (Owner)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT 'all' FROM n
            """
        );
        (await PlanAsync()).ShouldContain("ByOwner");

        await statistics.TakeAsync(TestContext.Current.CancellationToken);
        (await PlanAsync()).ShouldNotContain("ByOwner");
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Task ExecuteAsync(string sql) => ReadAsync(sql, 0);

    private async Task<string> PlanAsync() => string.Join('\n', await ReadAsync($"EXPLAIN QUERY PLAN {ByIds}", 3));

    private async Task<List<string>> ReadAsync(string sql, int column)
    {
        _ = NativeSqlite.Library;
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(reader.GetString(column));
        }

        return rows;
    }
}
