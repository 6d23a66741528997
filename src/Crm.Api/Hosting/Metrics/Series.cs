namespace Crm.Api.Hosting.Metrics;

/// <summary>The values of one combination of labels.</summary>
/// <param name="labels">In the form of the text format: <c>a="1",b="2"</c>.</param>
/// <param name="bounds">The upper bounds of a histogram's buckets, rising; empty for single values.</param>
internal sealed class Series(string labels, double[] bounds)
{
    private readonly Lock _lock = new();
    private readonly long[] _counts = new long[bounds.Length + 1];
    private double _value;
    private long _count;

    public string Labels { get; } = labels;

    public void Set(double value)
    {
        lock (_lock)
        {
            _value = value;
        }
    }

    public void Add(double value)
    {
        lock (_lock)
        {
            _value += value;
        }
    }

    public void Observe(double value)
    {
        var bucket = Array.BinarySearch(bounds, value);
        lock (_lock)
        {
            _counts[bucket < 0 ? ~bucket : bucket]++;
            _value += value;
            _count++;
        }
    }

    /// <summary>A consistent copy.</summary>
    public SeriesValue Read()
    {
        lock (_lock)
        {
            return new SeriesValue(_value, _count, bounds, [.. _counts]);
        }
    }
}

/// <param name="Value">The value; of a histogram the sum.</param>
/// <param name="Count">How many values a histogram holds.</param>
/// <param name="Bounds">Upper bounds of its buckets.</param>
/// <param name="Counts">Values in each bucket, the last being above all bounds.</param>
internal sealed record SeriesValue(double Value, long Count, double[] Bounds, long[] Counts);
