using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Crm.Bench;

/// <summary>The product as it is run, on the bench's database.</summary>
internal sealed class BenchServer(ServerProcess process) : IAsyncDisposable
{
    private const string Email = "bench@bench.example";
    private const string Password = "correct horse battery 42";

    public HttpClient Http => process.Http;

    public static async Task<BenchServer> StartAsync(BenchOptions options, BenchDatabase database) =>
        new(
            await ServerProcess.StartAsync(
                Built("CRM_SERVER"),
                options.Clients,
                port => new Dictionary<string, string>
                {
                    ["ASPNETCORE_ENVIRONMENT"] = "Production",
                    ["Tokens__SigningKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
                    ["Logging__LogLevel__Default"] = "Warning",
                    ["Serilog__MinimumLevel__Default"] = "Warning",
                    ["Server__Port"] = $"{port}",
                    ["Data__Folder"] = database.Folder,
                    ["Demo__Enabled"] = "false",
                    ["Limits__RequestsPerMinute"] = "10000000",
                    ["Diagnostics__ServerTiming"] = "true",
                    ["Database__Provider"] = options.Provider,
                    ["Database__ConnectionString"] = database.ConnectionString,
                    ["Database__OwnerConnectionString"] = database.OwnerConnectionString ?? "",
                }
            )
        );

    /// <summary>The same requests answered by the least that can answer them, on the same database.</summary>
    public static Task<ServerProcess> StartBareAsync(BenchOptions options, BenchDatabase database, Admin admin) =>
        ServerProcess.StartAsync(
            Built("CRM_BARE"),
            options.Clients,
            port => new Dictionary<string, string>
            {
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
                ["Provider"] = options.Provider,
                ["ConnectionString"] = database.OwnerConnectionString ?? database.ConnectionString,
                ["OrganizationId"] = admin.OrganizationId.ToString(),
            }
        );

    /// <summary>Makes the organization that is measured.</summary>
    public Task<Admin> RegisterAsync() =>
        EnterAsync(
            "register",
            new
            {
                organizationName = "Bench",
                displayName = "Bench",
                email = Email,
                password = Password,
            }
        );

    public Task<Admin> SignInAsync() => EnterAsync("login", new { email = Email, password = Password });

    public Task BecomeIdleAsync() => process.BecomeIdleAsync();

    public async Task<Sample> SampleAsync(Guid told)
    {
        var page = JsonNode.Parse(await Http.GetStringAsync("/api/v1/contacts?pageSize=100&page=7"))!;
        return new Sample(page["items"]!.AsArray().Select(i => i!["id"]!.GetValue<Guid>()).ToList(), told);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private async Task<Admin> EnterAsync(string way, object who)
    {
        var answer = await Http.PostAsJsonAsync($"/api/v1/auth/{way}", who);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        answer.EnsureSuccessStatusCode();
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            body["accessToken"]!.GetValue<string>()
        );
        return new Admin(body["organization"]!["id"]!.GetValue<Guid>());
    }

    private static string Built(string variable) =>
        Environment.GetEnvironmentVariable(variable)
        ?? throw new InvalidOperationException($"{variable} is missing: run bench/run by `make bench`.");
}

/// <summary>The organization that is measured.</summary>
internal sealed record Admin(Guid OrganizationId);
