using System.Globalization;
using System.Text.RegularExpressions;

namespace Crm.Core.Platform.Time;

/// <summary>Times as the API writes them; one without zone is not a time.</summary>
public static partial class Rfc3339
{
    public static bool TryParse(string text, out DateTime utc)
    {
        utc = default;
        if (
            !Shape().IsMatch(text)
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
        )
        {
            return false;
        }

        utc = Clock.Truncate(moment.UtcDateTime);
        return true;
    }

    public static string Format(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Shape();
}
