using System.Collections.Concurrent;

namespace Crm.Api.Hosting.RateLimits;

/// <param name="Limit">Requests a minute.</param>
/// <param name="Remaining">What is left of this minute.</param>
/// <param name="Reset">Seconds until the next minute begins.</param>
/// <param name="IsAllowed">Whether this request is within the limit.</param>
internal readonly record struct RateLimitVerdict(int Limit, int Remaining, int Reset, bool IsAllowed);

/// <summary>Counts requests by minute. Each node counts for itself, so several nodes allow as many times the limit.</summary>
internal sealed class RequestCounter(TimeProvider time)
{
    private const int SecondsAMinute = 60;
    private ConcurrentDictionary<(RateLimitPolicy, string), Counter> _counters = [];
    private long _minute;

    public RateLimitVerdict Count(RateLimitPolicy policy, string who, int limit)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var count = Counters(now / SecondsAMinute).GetOrAdd((policy, who), _ => new Counter()).Next();
        var reset = (int)(SecondsAMinute - (now % SecondsAMinute));
        return new RateLimitVerdict(limit, Math.Max(0, limit - count), reset, count <= limit);
    }

    // A new minute begins with nothing counted, which also frees the memory of the one before.
    private ConcurrentDictionary<(RateLimitPolicy, string), Counter> Counters(long minute)
    {
        if (Interlocked.Exchange(ref _minute, minute) != minute)
        {
            _counters = [];
        }

        return _counters;
    }

    private sealed class Counter
    {
        private int _count;

        public int Next() => Interlocked.Increment(ref _count);
    }
}
