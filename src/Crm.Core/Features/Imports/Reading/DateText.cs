using System.Globalization;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Imports.Reading;

/// <summary>Dates as files write them. A format is that of the date alone; a time may follow in any usual way.</summary>
public static class DateText
{
    /// <summary>Understood always.</summary>
    public const string Iso = "yyyy-M-d";

    /// <summary>Formats that are looked for, those of years in four digits first.</summary>
    public static readonly IReadOnlyList<string> Formats =
    [
        Iso,
        "M/d/yyyy",
        "d/M/yyyy",
        "d.M.yyyy",
        "d-M-yyyy",
        "M-d-yyyy",
        "yyyy/M/d",
        "yyyy.M.d",
        "d MMM yyyy",
        "d-MMM-yyyy",
        "MMM d, yyyy",
        "MMMM d, yyyy",
        "d MMMM yyyy",
        "yyyyMMdd",
        "M/d/yy",
        "d/M/yy",
        "d.M.yy",
        "d-MMM-yy",
    ];

    private static readonly string[] Times = ["H:m", "H:m:s", "H:m:s.FFFFFFF", "h:m tt", "h:m:s tt", "h:mtt", "h:m:stt"];

    /// <summary>The format without what says how many digits there are: <c>MM/dd/yyyy</c> and <c>MM/DD/YYYY</c> are <c>M/d/yyyy</c>.</summary>
    public static string Plain(string format)
    {
        var time = format.AsSpan().IndexOfAny('H', 'h');
        var date = (time > 0 ? format[..time] : format).Trim(' ', 'T', '\'').Replace('Y', 'y').Replace('D', 'd');
        return date == "yyyyMMdd" ? date : Shorten(Shorten(date, 'M', "MMM"), 'd', "ddd");
    }

    /// <summary>Whether dates can be read by it.</summary>
    public static bool IsFormat(string format)
    {
        var plain = Plain(format);
        if (plain.Length is 0 or > 30 || !plain.Contains('y') || !plain.Contains('M') || !plain.Contains('d'))
        {
            return false;
        }

        try
        {
            var probe = new DateOnly(2026, 11, 20);
            return TryDate(probe.ToString(plain, CultureInfo.InvariantCulture), plain, out var date) && date == probe;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Whether the text begins with a date of this format and holds nothing else but a time.</summary>
    public static bool Fits(string text, string format) =>
        TryDate(text, format, out _) || (Split(text, format) is { } parts && TryTime(parts.Time, out _));

    /// <summary>The date of a text; a time in it is passed over.</summary>
    public static bool TryRead(string text, string format, out DateOnly date) =>
        TryDate(text, format, out date)
        || (Rfc3339.TryParse(text, out var moment) && Take(DateOnly.FromDateTime(moment), out date))
        || (Split(text, format) is { } parts && TryTime(parts.Time, out _) && Take(parts.Date, out date))
        || (format != Iso && TryRead(text, Iso, out date));

    /// <summary>The moment of a text: without a time the day's first, without a zone as clocks show it there.</summary>
    public static bool TryRead(string text, string format, string zone, out DateTime utc)
    {
        if (Rfc3339.TryParse(text, out utc))
        {
            return true;
        }

        if (TryDate(text, format, out var day))
        {
            utc = LocalTime.StartOfDay(day, zone);
            return true;
        }

        if (Split(text, format) is { } parts && TryTime(parts.Time, out var time))
        {
            utc = LocalTime.Moment(parts.Date, time, zone);
            return true;
        }

        return format != Iso && TryRead(text, Iso, zone, out utc);
    }

    private static bool Take(DateOnly read, out DateOnly date)
    {
        date = read;
        return true;
    }

    private static bool TryDate(string text, string format, out DateOnly date) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out date)
        && date.Year is >= 1753 and <= 9000;

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out time);

    // Where the time begins: behind a T, a comma or a blank that a digit and a colon follow.
    private static (DateOnly Date, string Time)? Split(string text, string format)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var cut = colon < 0 ? -1 : text.LastIndexOfAny([' ', 'T'], colon);
        if (cut <= 0 || !TryDate(text[..cut].TrimEnd(',', ' '), format, out var date))
        {
            return null;
        }

        return (date, text[(cut + 1)..].Trim());
    }

    private static string Shorten(string format, char letter, string name)
    {
        var two = new string(letter, 2);
        return format.Contains(name, StringComparison.Ordinal) ? format : format.Replace(two, two[..1], StringComparison.Ordinal);
    }
}
