namespace Crm.Core.Platform.Time;

/// <summary>Days as people count them, in a named time zone.</summary>
public static class LocalTime
{
    public static bool IsZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    /// <summary>The first moment of a local day; where clocks skip midnight, the first moment that exists.</summary>
    public static DateTime StartOfDay(DateOnly date, string zone) => Moment(date, TimeOnly.MinValue, zone);

    /// <summary>When the clock on the wall says this; where clocks skip it, the first moment after.</summary>
    public static DateTime Moment(DateOnly date, TimeOnly time, string zone)
    {
        var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var local = date.ToDateTime(time);
        while (info.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return TimeZoneInfo.ConvertTimeToUtc(local, info);
    }

    /// <summary>What the clock on the wall says.</summary>
    public static DateTime At(DateTime utc, string zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(zone));

    public static DateOnly Today(DateTime utcNow, string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utcNow, TimeZoneInfo.FindSystemTimeZoneById(zone)));
}
