using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Crm.Bench;

/// <summary>Figures of one scenario; times in milliseconds.</summary>
internal sealed record Figures(string SqlCommands, double PerSecond, double P50, double P95, double P99);

/// <summary>Asks with many clients at once, each as fast as it is answered, for a set time after a warm-up.</summary>
internal static class Load
{
    // Long enough for the runtime to compile what is used much; a server runs for months.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    public static async Task<Figures> RunAsync(HttpClient http, Scenario scenario, Sample sample, BenchOptions options)
    {
        await MeasureAsync(http, scenario, sample, options.Clients, WarmUp);
        var watch = Stopwatch.StartNew();
        var times = await MeasureAsync(http, scenario, sample, options.Clients, TimeSpan.FromSeconds(options.Seconds));
        var seconds = watch.Elapsed.TotalSeconds;
        times.Sort();
        return new Figures(
            await SqlCommandsAsync(http, scenario, sample),
            times.Count / seconds,
            At(times, 0.50),
            At(times, 0.95),
            At(times, 0.99)
        );
    }

    private static async Task<List<double>> MeasureAsync(
        HttpClient http,
        Scenario scenario,
        Sample sample,
        int clients,
        TimeSpan time
    )
    {
        var number = 0;
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(async _ =>
                {
                    var times = new List<double>();
                    while (Stopwatch.GetTimestamp() < end)
                    {
                        using var request = scenario.Request(Interlocked.Increment(ref number), sample);
                        var start = Stopwatch.GetTimestamp();
                        using var answer = await http.SendAsync(request);
                        await answer.Content.CopyToAsync(Stream.Null);
                        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                        answer.EnsureSuccessStatusCode();
                    }

                    return times;
                })
        );
        return all.SelectMany(t => t).ToList();
    }

    private static async Task<string> SqlCommandsAsync(HttpClient http, Scenario scenario, Sample sample)
    {
        using var request = scenario.Request(int.MaxValue / 2, sample);
        using var answer = await http.SendAsync(request);
        return answer.Headers.TryGetValues("Server-Timing", out var timing) ? timing.First().Split('"')[1] : "1";
    }

    private static double At(List<double> sorted, double part) =>
        sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];
}
