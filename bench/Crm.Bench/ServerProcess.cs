using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Crm.Bench;

/// <summary>A built server in a process of its own, on a free port.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, HttpClient http)
    {
        _process = process;
        Http = http;
    }

    public HttpClient Http { get; }

    /// <param name="dll">What <c>dotnet</c> runs.</param>
    /// <param name="clients">How many will ask at once.</param>
    /// <param name="environment">Its settings, made from its port.</param>
    public static async Task<ServerProcess> StartAsync(
        string dll,
        int clients,
        Func<int, IReadOnlyDictionary<string, string>> environment
    )
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [dll]) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in environment(port))
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var handler = new SocketsHttpHandler { MaxConnectionsPerServer = clients * 2 };
        var http = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await WaitAsync(http);
        return new ServerProcess(process, http);
    }

    /// <summary>Waits until it has done what it does by itself after a start.</summary>
    public async Task BecomeIdleAsync()
    {
        var period = TimeSpan.FromSeconds(3);
        TimeSpan before;
        do
        {
            _process.Refresh();
            before = _process.TotalProcessorTime;
            await Task.Delay(period);
            _process.Refresh();
        } while (_process.TotalProcessorTime - before > period / 10);
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
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
