using Npgsql;
using Xunit;

namespace Crm.Data.Tests.Servers;

/// <summary>An empty database of its own on the server that <c>scripts/with-servers</c> starts; dropped afterwards.</summary>
internal sealed class PostgreSqlTestDatabase : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name;

    private PostgreSqlTestDatabase(string server, string name)
    {
        _server = server;
        _name = name;
        var settings = new NpgsqlConnectionStringBuilder(server) { Database = name };
        OwnerConnectionString = settings.ConnectionString;
        settings.Username = "crm_app";
        settings.Password = "of-no-use";
        ConnectionString = settings.ConnectionString;
    }

    /// <summary>Connects as the application's role, which the migration makes.</summary>
    public string ConnectionString { get; }

    /// <summary>Connects as the owner.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>Makes a database; without a server the test is reported as skipped.</summary>
    public static async Task<PostgreSqlTestDatabase> CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable("CRM_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL: run through scripts/with-servers.");
        var database = new PostgreSqlTestDatabase(server!, $"test_{Guid.CreateVersion7():n}");
        await database.OnServerAsync($"CREATE DATABASE {database._name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await OnServerAsync($"DROP DATABASE {_name} WITH (FORCE)");
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
