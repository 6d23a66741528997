using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Crm.Bench;

/// <summary>The product in a process of its own, as it is run: the built server, its own database, a free port.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private readonly Process _process;

    private BenchServer(Process process, HttpClient http)
    {
        _process = process;
        Http = http;
    }

    public HttpClient Http { get; }

    public static async Task<BenchServer> StartAsync(BenchOptions options, BenchDatabase database)
    {
        var dll =
            Environment.GetEnvironmentVariable("CRM_SERVER")
            ?? throw new InvalidOperationException("CRM_SERVER names the built Crm.Api.dll.");
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [dll]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Tokens__SigningKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Serilog__MinimumLevel__Default"] = "Warning";
        start.Environment["Server__Port"] = port.ToString();
        start.Environment["Data__Folder"] = database.Folder;
        start.Environment["Demo__Enabled"] = "false";
        start.Environment["Limits__RequestsPerMinute"] = "10000000";
        start.Environment["Diagnostics__ServerTiming"] = "true";
        start.Environment["Database__Provider"] = options.Provider;
        start.Environment["Database__ConnectionString"] = database.ConnectionString;
        start.Environment["Database__OwnerConnectionString"] = database.OwnerConnectionString ?? "";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var handler = new SocketsHttpHandler { MaxConnectionsPerServer = options.Clients * 2 };
        var http = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await WaitAsync(http);
        return new BenchServer(process, http);
    }

    public async Task<Admin> RegisterAsync()
    {
        var answer = await Http.PostAsJsonAsync(
            "/api/v1/auth/register",
            new
            {
                organizationName = "Bench",
                displayName = "Bench",
                email = "bench@bench.example",
                password = "correct horse battery 42",
            }
        );
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        answer.EnsureSuccessStatusCode();
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            body["accessToken"]!.GetValue<string>()
        );
        return new Admin(body["organization"]!["id"]!.GetValue<Guid>());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task WaitAsync(HttpClient http)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                if ((await http.GetAsync("/health/ready")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The server did not become ready in 30 seconds.");
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>The organization that is measured.</summary>
internal sealed record Admin(Guid OrganizationId);
