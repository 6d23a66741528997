using System.Diagnostics.Metrics;
using System.Net;
using Crm.Api.Hosting.Metrics;

namespace Crm.Api.Tests.Operations;

public sealed class MetricsTests : IDisposable
{
    private readonly MetricStore _store = new();
    private readonly Meter _meter = new("Crm.Tests");

    [Fact]
    public void Counters_add_up_and_gauges_show_what_is()
    {
        var sent = _meter.CreateCounter<int>("crm.mails.sent", unit: "{mail}", description: "Mails sent.");
        sent.Add(2, new KeyValuePair<string, object?>("kind", "invite \"x\"\n"));
        sent.Add(3, new KeyValuePair<string, object?>("kind", "invite \"x\"\n"));
        _meter.CreateObservableGauge("crm.outbox.waiting", () => 7);

        var text = PrometheusText.Write(_store.Read());

        text.ShouldContain("# HELP crm_mails_sent_total Mails sent.\n# TYPE crm_mails_sent_total counter\n");
        text.ShouldContain("crm_mails_sent_total{kind=\"invite \\\"x\\\"\\n\"} 5\n");
        text.ShouldContain("# TYPE crm_outbox_waiting gauge\ncrm_outbox_waiting 7\n");
    }

    [Fact]
    public void Histograms_count_up_to_each_bound()
    {
        var times = _meter.CreateHistogram(
            "crm.job.duration",
            unit: "s",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2] }
        );
        times.Record(0.5);
        times.Record(1);
        times.Record(9);

        var text = PrometheusText.Write(_store.Read());

        text.ShouldContain(
            """
            crm_job_duration_seconds_bucket{le="1"} 2
            crm_job_duration_seconds_bucket{le="2"} 2
            crm_job_duration_seconds_bucket{le="+Inf"} 3
            crm_job_duration_seconds_sum 10.5
            crm_job_duration_seconds_count 3

            """.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public void Labels_without_end_do_not_fill_the_memory()
    {
        var counter = _meter.CreateCounter<int>("crm.endless");
        for (var i = 0; i < 5_000; i++)
        {
            counter.Add(1, new KeyValuePair<string, object?>("id", i));
        }

        _store.Read().Single(metric => metric.Name == "crm_endless_total").Series.Count().ShouldBeLessThanOrEqualTo(1_000);
    }

    public void Dispose()
    {
        _meter.Dispose();
        _store.Dispose();
    }
}
