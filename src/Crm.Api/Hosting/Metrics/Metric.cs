using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Crm.Api.Hosting.Metrics;

/// <summary>How values of a series come together, in Prometheus' words.</summary>
internal enum MetricKind
{
    Counter,
    Gauge,
    Histogram,
}

/// <summary>One instrument and its series, a series for each combination of labels.</summary>
internal sealed class Metric
{
    // Labels of bounded variety never come near this; should one slip through, memory stays bounded.
    private const int MaxSeries = 1_000;

    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly ConcurrentDictionary<string, Series> _series = new(StringComparer.Ordinal);
    private readonly bool _adds;
    private readonly double[] _bounds;

    public Metric(Instrument instrument)
    {
        var type = instrument.GetType().GetGenericTypeDefinition();
        Kind =
            type == typeof(Histogram<>) ? MetricKind.Histogram
            : type == typeof(Counter<>) || type == typeof(ObservableCounter<>) ? MetricKind.Counter
            : MetricKind.Gauge;
        // Plain counters report what to add, observable ones and gauges what is.
        _adds = type == typeof(Counter<>) || type == typeof(UpDownCounter<>);
        _bounds = Kind is MetricKind.Histogram ? Bounds(instrument) : [];
        Help = instrument.Description ?? instrument.Name;
        Name = NameOf(instrument);
    }

    public string Name { get; }

    public string Help { get; }

    public MetricKind Kind { get; }

    public IEnumerable<Series> Series => _series.Values;

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = Labels(tags);
        if (!_series.TryGetValue(labels, out var series))
        {
            if (_series.Count >= MaxSeries)
            {
                return;
            }

            series = _series.GetOrAdd(labels, static (text, bounds) => new Series(text, bounds), _bounds);
        }

        if (Kind is MetricKind.Histogram)
        {
            series.Observe(value);
        }
        else if (_adds)
        {
            series.Add(value);
        }
        else
        {
            series.Set(value);
        }
    }

    private static double[] Bounds(Instrument instrument) =>
        instrument switch
        {
            Histogram<double> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds],
            Histogram<long> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(b => (double)b)],
            Histogram<int> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(b => (double)b)],
            _ => Seconds,
        };

    /// <summary>As OpenTelemetry translates names: the unit and, for counters, <c>_total</c> at the end.</summary>
    private string NameOf(Instrument instrument)
    {
        var unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "ms" => "_milliseconds",
            "By" => "_bytes",
            _ => "",
        };
        var name = Word(instrument.Name) + unit;
        return Kind is MetricKind.Counter && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in tags)
        {
            var word = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            text.Append(text.Length == 0 ? "" : ",").Append(Word(key)).Append("=\"").Append(Escape(word)).Append('"');
        }

        return text.ToString();
    }

    private static string Word(string name) =>
        string.Create(
            name.Length,
            name,
            static (word, name) =>
            {
                for (var i = 0; i < word.Length; i++)
                {
                    word[i] = char.IsAsciiLetterOrDigit(name[i]) ? name[i] : '_';
                }
            }
        );

    private static string Escape(string value) =>
        value.AsSpan().IndexOfAny('\\', '"', '\n') < 0
            ? value
            : value
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal);
}
