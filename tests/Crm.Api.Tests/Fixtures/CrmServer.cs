using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

[assembly: AssemblyFixture(typeof(Crm.Api.Tests.Fixtures.MigratedDatabase))]
[assembly: AssemblyFixture(typeof(Crm.Api.Tests.Fixtures.CrmServer))]

namespace Crm.Api.Tests.Fixtures;

/// <summary>
/// The real product on a real database, once for all tests; each test has organizations of its own.
/// <c>CRM_TEST_DATABASE</c> says which database: the suite runs once on each.
/// </summary>
public class CrmServer : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder;
    private readonly bool _isOwner;
    private bool _usesPostgreSql = IsPostgreSql;
    private bool _listens;
    private string? _postgreSqlDatabase;

    public CrmServer()
        : this(Directory.CreateTempSubdirectory("crm-test-").FullName, null) => _isOwner = true;

    private CrmServer(string folder, string? postgreSqlDatabase) => (_folder, _postgreSqlDatabase) = (folder, postgreSqlDatabase);

    /// <summary>Settings of this server alone.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The time of this server; null: the real one.</summary>
    public TimeProvider? Clock { get; init; }

    public static bool IsPostgreSql => Environment.GetEnvironmentVariable("CRM_TEST_DATABASE") == "PostgreSql";

    /// <summary>Where the server keeps files; also the mails that it "sent".</summary>
    public string DataFolder => _folder;

    /// <summary>A server of a test's own, on a database of its own; for what others must not notice.</summary>
    public static async Task<CrmServer> StartAsync(TimeProvider? clock = null, params (string Name, string Value)[] settings)
    {
        var server = new CrmServer { Clock = clock, Settings = settings.ToDictionary(s => s.Name, s => s.Value) };
        await server.InitializeAsync();
        return server;
    }

    /// <summary>The same at a port of this machine, for what real connections tell.</summary>
    public static async Task<CrmServer> ListenAsync(params (string Name, string Value)[] settings)
    {
        var server = new CrmServer { _listens = true, Settings = settings.ToDictionary(s => s.Name, s => s.Value) };
        await server.InitializeAsync();
        return server;
    }

    /// <summary>A server on an empty database of the other kind: what is on SQLite goes to PostgreSQL, and the other way.</summary>
    public static async Task<CrmServer> StartOnOtherDatabaseAsync()
    {
        Assert.SkipWhen(
            !IsPostgreSql && Environment.GetEnvironmentVariable("CRM_TEST_POSTGRES") is null,
            "No PostgreSQL: run the suite by scripts/with-servers."
        );
        var server = new CrmServer { _usesPostgreSql = !IsPostgreSql };
        await server.InitializeAsync();
        return server;
    }

    /// <summary>One more server on the data of this one, as after a restart with other settings.</summary>
    public CrmServer Restart(params (string Name, string Value)[] settings) =>
        new(_folder, _postgreSqlDatabase)
        {
            Clock = Clock,
            Settings = settings
                .Concat(Settings.Select(s => (s.Key, s.Value)))
                .DistinctBy(s => s.Item1)
                .ToDictionary(s => s.Item1, s => s.Item2),
        };

    /// <summary>Whether the demo organization is loaded at start.</summary>
    protected virtual bool HasDemo => false;

    /// <summary>The file of the database on SQLite, its name on PostgreSQL.</summary>
    public string DatabaseName => _postgreSqlDatabase ?? Path.Combine(_folder, "crm.db");

    /// <summary>A server that has started on an empty database and stopped again; its database is left.</summary>
    public static async Task<CrmServer> MigrateAsync(bool postgreSql)
    {
        var server = new CrmServer { _usesPostgreSql = postgreSql };
        if (postgreSql)
        {
            await server.CreateDatabaseAsync("template0");
        }

        server.CreateClient().Dispose();
        await server.StopAsync();
        return server;
    }

    /// <summary>The settings of the database, for a process of its own on the same one.</summary>
    public IReadOnlyDictionary<string, string> Database
    {
        get
        {
            var settings = new Dictionary<string, string> { ["Database:Provider"] = _usesPostgreSql ? "PostgreSql" : "Sqlite" };
            if (_postgreSqlDatabase is not null)
            {
                var owner = ConnectionString(_postgreSqlDatabase);
                var application = new NpgsqlConnectionStringBuilder(owner) { Username = "crm_app", Password = "of-no-use" };
                settings["Database:ConnectionString"] = application.ConnectionString;
                settings["Database:OwnerConnectionString"] = owner;
            }

            return settings;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var migrated = await MigratedDatabase.OnAsync(_usesPostgreSql);
        if (_usesPostgreSql)
        {
            await CreateDatabaseAsync(migrated);
        }
        else
        {
            File.Copy(migrated, DatabaseName);
        }

        if (_listens)
        {
            UseKestrel(0);
            StartServer();
        }
        else
        {
            Server.PreserveExecutionContext = true;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        CloseConnections();
        if (_isOwner)
        {
            await DropAsync();
        }
    }

    /// <summary>Deletes the data of a server that has stopped.</summary>
    public async Task DropAsync()
    {
        if (_postgreSqlDatabase is not null)
        {
            await ExecuteAsOwnerAsync($"DROP DATABASE IF EXISTS {_postgreSqlDatabase} WITH (FORCE)");
        }

        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Data:Folder", _folder);
        builder.UseSetting("Demo:Enabled", HasDemo ? "true" : "false");

        // All tests come from one address.
        builder.UseSetting("Limits:RegistrationsPerMinute", "100000");
        builder.UseSetting("Limits:SignInsPerMinute", "100000");
        foreach (var (name, value) in Database)
        {
            builder.UseSetting(name, value);
        }

        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            // Every scenario brings people with passwords along: at the full price half of the suite would be hashing.
            services.AddSingleton(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));
            if (Clock is not null)
            {
                services.AddSingleton(Clock);
            }
        });
    }

    private async Task StopAsync()
    {
        await base.DisposeAsync();
        CloseConnections();
    }

    private static void CloseConnections()
    {
        NpgsqlConnection.ClearAllPools();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private async Task CreateDatabaseAsync(string template)
    {
        _postgreSqlDatabase = $"crm_test_{Guid.NewGuid():N}";
        await ExecuteAsOwnerAsync($"CREATE DATABASE {_postgreSqlDatabase} TEMPLATE {template}");
    }

    private static async Task ExecuteAsOwnerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string ConnectionString(string database)
    {
        var server =
            Environment.GetEnvironmentVariable("CRM_TEST_POSTGRES")
            ?? throw new InvalidOperationException("CRM_TEST_POSTGRES is missing: run the suite by scripts/with-servers.");
        return new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString;
    }
}
