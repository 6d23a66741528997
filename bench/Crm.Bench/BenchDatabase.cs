using Npgsql;

namespace Crm.Bench;

/// <summary>An empty database that goes away with the run. PostgreSQL's server is named by CRM_TEST_POSTGRES.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly string? _server;

    private BenchDatabase(string folder, string connectionString, string? ownerConnectionString = null, string? server = null)
    {
        Folder = folder;
        ConnectionString = connectionString;
        OwnerConnectionString = ownerConnectionString;
        _server = server;
    }

    public string Folder { get; }

    public string ConnectionString { get; }

    /// <summary>PostgreSQL: connects as the owner, who makes the application's role.</summary>
    public string? OwnerConnectionString { get; }

    public static async Task<BenchDatabase> CreateAsync(BenchOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("crm-bench-").FullName;
        if (!options.IsPostgreSql)
        {
            return new BenchDatabase(folder, $"Data Source={Path.Combine(folder, "crm.db")}");
        }

        var server =
            Environment.GetEnvironmentVariable("CRM_TEST_POSTGRES")
            ?? throw new InvalidOperationException("CRM_TEST_POSTGRES is missing: run bench/run by `make bench`.");
        var name = $"crm_bench_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        var owner = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
        var application = new NpgsqlConnectionStringBuilder(owner) { Username = "crm_app", Password = "of-no-use" };
        return new BenchDatabase(folder, application.ConnectionString, owner, server);
    }

    /// <summary>What a server does by itself within minutes after many changes.</summary>
    public Task SettleAsync() =>
        OwnerConnectionString is null ? Task.CompletedTask : ExecuteAsync(OwnerConnectionString, "VACUUM ANALYZE");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_server is not null)
        {
            var name = new NpgsqlConnectionStringBuilder(ConnectionString).Database;
            await ExecuteAsync(_server, $"DROP DATABASE {name} WITH (FORCE)");
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
