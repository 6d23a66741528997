using System.Globalization;
using Crm.Core.Platform.Time;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace Crm.Core.Features.Tasks;

/// <summary>
/// Rules by which tasks repeat: RRULE of RFC 5545, read and counted by Ical.Net. Tasks repeat by days at most, at the
/// local time of their due time; parts that say another time of day are refused.
/// </summary>
public static class Recurrence
{
    public const int MaxText = 300;
    private const string Prefix = "RRULE:";
    private const int MaxInterval = 1000;
    private const int MaxCount = 10_000;

    // A rule may leave out some periods (the 29th of February), never as many as this.
    private const int LongestSilence = 2000;

    private static readonly string[] Frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    private static readonly string[] TimesOfDay = ["BYHOUR", "BYMINUTE", "BYSECOND"];
    private static readonly DateTime SomeDay = new(2024, 1, 1, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>One spelling: upper case, without the name of the property.</summary>
    public static string? Normalize(string? rule)
    {
        var text = rule?.Trim().ToUpperInvariant();
        text = text?.StartsWith(Prefix, StringComparison.Ordinal) == true ? text[Prefix.Length..] : text;
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>What is wrong with a rule, as a sentence; null when it can be followed.</summary>
    public static string? Complaint(string rule)
    {
        var text = Normalize(rule) ?? "";
        if (text.Length > MaxText || Parts(text) is not { } parts)
        {
            return "This is no rule like FREQ=WEEKLY;BYDAY=MO.";
        }

        if (!parts.TryGetValue("FREQ", out var frequency) || !Frequencies.Contains(frequency))
        {
            return "A task repeats by days, weeks, months or years: FREQ is DAILY, WEEKLY, MONTHLY or YEARLY.";
        }

        if (TimesOfDay.Any(parts.ContainsKey))
        {
            return "A task repeats at the time of day at which it is due; leave out BYHOUR, BYMINUTE and BYSECOND.";
        }

        if (!IsWithin(parts, "INTERVAL", MaxInterval) || !IsWithin(parts, "COUNT", MaxCount))
        {
            return $"INTERVAL goes up to {MaxInterval}, COUNT up to {MaxCount}.";
        }

        // The library takes what it can't read for no end at all.
        if (parts.TryGetValue("UNTIL", out var until) && !IsMoment(until))
        {
            return "UNTIL is a date or a time in UTC, like 20261231 or 20261231T235959Z.";
        }

        try
        {
            // One that has ended by then names days all the same.
            var next = After(text, SomeDay, "UTC");
            return next is not null || until is not null ? null : "This rule names no day.";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return "This rule names no day, or can't be understood.";
        }
    }

    /// <summary>When the task comes next after it was due, at the same local time.</summary>
    /// <param name="rule">A rule without complaint.</param>
    /// <param name="due">When it was due.</param>
    /// <param name="zone">Where local time counts; IANA name.</param>
    /// <param name="occurrence">Which one of the series that was, from 1.</param>
    /// <returns>Null: it was the last one.</returns>
    public static DateTime? Next(string rule, DateTime due, string zone, int occurrence)
    {
        var parts = Parts(rule) ?? [];
        if (parts.TryGetValue("COUNT", out var count) && occurrence >= int.Parse(count, CultureInfo.InvariantCulture))
        {
            return null;
        }

        // Each task stands for itself, so the rule is followed from the present one and the count is kept apart.
        parts.Remove("COUNT");
        try
        {
            return After(string.Join(';', parts.Select(p => $"{p.Key}={p.Value}")), due, zone);
        }
        catch (EvaluationException)
        {
            return null;
        }
    }

    private static DateTime? After(string rule, DateTime due, string zone)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(due, TimeZoneInfo.FindSystemTimeZoneById(zone));
        var start = new CalDateTime(local, zone);
        var series = new CalendarEvent { DtStart = start, RecurrenceRule = new RecurrenceRule(rule) };
        var options = new EvaluationOptions { MaxUnmatchedIncrementsLimit = LongestSilence };
        var next = series.GetOccurrences(start, options).Select(o => o.Period.StartTime.AsUtc).FirstOrDefault(t => t > due);
        return next == default ? null : Clock.Truncate(DateTime.SpecifyKind(next, DateTimeKind.Utc));
    }

    // Null when it is no list of names and values, or says something twice.
    private static Dictionary<string, string>? Parts(string rule)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in rule.Split(';'))
        {
            if (part.Split('=') is not [{ Length: > 0 } name, { Length: > 0 } value] || !parts.TryAdd(name, value))
            {
                return null;
            }
        }

        return parts;
    }

    private static bool IsMoment(string text) =>
        DateTime.TryParseExact(
            text,
            ["yyyyMMdd", "yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmmss'Z'"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    private static bool IsWithin(Dictionary<string, string> parts, string name, int max) =>
        !parts.TryGetValue(name, out var text)
        || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max);
}
