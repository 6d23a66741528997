using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Crm.Api.Hosting.Metrics;

/// <summary>
/// Listens to the meters of the product, the framework and the drivers, and keeps the present value of each series for
/// <see cref="PrometheusText"/>.
/// </summary>
internal sealed class MetricStore : IDisposable
{
    private static readonly string[] Meters =
    [
        "Crm.",
        "Microsoft.AspNetCore.",
        "Microsoft.EntityFrameworkCore",
        "Npgsql",
        "System.Net.Http",
        "System.Runtime",
    ];

    private readonly ConcurrentDictionary<Instrument, Metric> _metrics = new();
    private readonly MeterListener _listener = new();

    public MetricStore()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Array.Exists(Meters, name => instrument.Meter.Name.StartsWith(name, StringComparison.Ordinal)))
            {
                listener.EnableMeasurementEvents(instrument, _metrics.GetOrAdd(instrument, i => new Metric(i)));
            }
        };
        _listener.SetMeasurementEventCallback<byte>((_, value, tags, metric) => Record(metric, value, tags));
        _listener.SetMeasurementEventCallback<short>((_, value, tags, metric) => Record(metric, value, tags));
        _listener.SetMeasurementEventCallback<int>((_, value, tags, metric) => Record(metric, value, tags));
        _listener.SetMeasurementEventCallback<long>((_, value, tags, metric) => Record(metric, value, tags));
        _listener.SetMeasurementEventCallback<float>((_, value, tags, metric) => Record(metric, value, tags));
        _listener.SetMeasurementEventCallback<double>((_, value, tags, metric) => Record(metric, value, tags));
        _listener.SetMeasurementEventCallback<decimal>((_, value, tags, metric) => Record(metric, (double)value, tags));
        _listener.Start();
    }

    /// <summary>All metrics, those that are asked for their value included.</summary>
    public IReadOnlyList<Metric> Read()
    {
        _listener.RecordObservableInstruments();
        return [.. _metrics.Values.OrderBy(metric => metric.Name, StringComparer.Ordinal)];
    }

    public void Dispose() => _listener.Dispose();

    private static void Record(object? metric, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        ((Metric)metric!).Record(value, tags);
}
