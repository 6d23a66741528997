namespace Crm.Core.Platform.Time;

/// <summary>Time as every database stores it: UTC, whole microseconds.</summary>
public static class Clock
{
    public static DateTime UtcNow(this TimeProvider time) => Truncate(time.GetUtcNow().UtcDateTime);

    /// <summary>Cuts to microseconds, so that a value read back equals the value written on every database.</summary>
    public static DateTime Truncate(DateTime utc) =>
        new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
