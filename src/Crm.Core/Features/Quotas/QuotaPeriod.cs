using System.Globalization;

namespace Crm.Core.Features.Quotas;

/// <summary>A month or a quarter of the calendar.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Months">One or three.</param>
public sealed record QuotaPeriod(DateOnly Start, int Months)
{
    public const int MaxLength = 7;

    /// <summary>The months of a quarter.</summary>
    public IEnumerable<QuotaPeriod> ByMonth => Enumerable.Range(0, Months).Select(m => MonthOf(Start.AddMonths(m)));

    public static QuotaPeriod MonthOf(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1), 1);

    public static QuotaPeriod QuarterOf(DateOnly day) => new(new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1), 3);

    /// <summary>Reads <c>2026-Q4</c> and <c>2026-11</c>, of this century; null for anything else.</summary>
    public static QuotaPeriod? Parse(string? text)
    {
        if (text is not { Length: MaxLength } || !text.StartsWith("20", StringComparison.Ordinal))
        {
            return null;
        }

        if (text is [.., '-', 'Q', >= '1' and <= '4' and var quarter])
        {
            return DateOf($"{text.AsSpan(0, 5)}{(quarter - '0') * 3:00}") is { } inQuarter ? QuarterOf(inQuarter) : null;
        }

        return DateOf(text) is { } inMonth ? MonthOf(inMonth) : null;
    }

    public override string ToString() =>
        Months == 1
            ? Start.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Start.Year}-Q{(Start.Month + 2) / 3}");

    private static DateOnly? DateOf(string month) =>
        DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
