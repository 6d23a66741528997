using System.Globalization;
using System.Text;

namespace Crm.Api.Hosting.Metrics;

/// <summary>Writes metrics in Prometheus' text format, version 0.0.4.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(IEnumerable<Metric> metrics)
    {
        var text = new StringBuilder();
        // Two meters may have an instrument of the same name; the format wants all its series together.
        foreach (var family in metrics.GroupBy(metric => metric.Name, StringComparer.Ordinal))
        {
            var series = family.SelectMany(metric => metric.Series).ToList();
            if (series.Count == 0)
            {
                continue;
            }

            var first = family.First();
            text.Append("# HELP ").Append(family.Key).Append(' ').Append(OneLine(first.Help)).Append('\n');
            text.Append("# TYPE ").Append(family.Key).Append(' ').Append(Word(first.Kind)).Append('\n');
            foreach (var one in series.DistinctBy(s => s.Labels, StringComparer.Ordinal))
            {
                Write(text, family.Key, first.Kind, one);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, MetricKind kind, Series series)
    {
        var value = series.Read();
        if (kind is not MetricKind.Histogram)
        {
            Line(text, name, series.Labels, value.Value);
            return;
        }

        var separator = series.Labels.Length == 0 ? "" : ",";
        long below = 0;
        for (var i = 0; i < value.Bounds.Length; i++)
        {
            below += value.Counts[i];
            Line(text, name + "_bucket", $"{series.Labels}{separator}le=\"{Number(value.Bounds[i])}\"", below);
        }

        Line(text, name + "_bucket", $"{series.Labels}{separator}le=\"+Inf\"", value.Count);
        Line(text, name + "_sum", series.Labels, value.Value);
        Line(text, name + "_count", series.Labels, value.Count);
    }

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Word(MetricKind kind) =>
        kind switch
        {
            MetricKind.Counter => "counter",
            MetricKind.Gauge => "gauge",
            MetricKind.Histogram => "histogram",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf"
        : double.IsNegativeInfinity(value) ? "-Inf"
        : value.ToString("R", CultureInfo.InvariantCulture);

    private static string OneLine(string help) =>
        help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
