namespace Crm.Core.Features.Forecast;

/// <summary>
/// What is expected to be won, period by period, of what the caller may see. Open deals count in the period of their
/// <c>expectedCloseDate</c>, unless they are omitted; won ones by the day of their closing. Money is in the organization's currency.
/// </summary>
public sealed record Forecast
{
    /// <summary>The organization's currency.</summary>
    public required string Currency { get; init; }

    /// <summary>One after the other, without a gap.</summary>
    public required IReadOnlyList<ForecastPeriod> Periods { get; init; }

    /// <summary>The open deals that count in no period, because nobody said when they will be decided.</summary>
    public required UndatedDeals Undated { get; init; }
}

/// <summary>A month, a quarter or a year.</summary>
public sealed record ForecastPeriod
{
    /// <summary>Its first day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly End { get; init; }

    /// <summary>All groups together.</summary>
    public required ForecastSums Total { get; init; }

    /// <summary>Those with deals or a quota, by name; months and categories in their order.</summary>
    public required IReadOnlyList<ForecastGroup> Groups { get; init; }
}

/// <summary>What a group of deals comes to in a period.</summary>
public sealed record ForecastGroup : ForecastSums
{
    /// <summary>The owner's or team's id, a month as in <c>2026-11</c>, or a category; null: of nobody, in no team.</summary>
    public required string? Key { get; init; }

    /// <summary>The key, named; null like the key.</summary>
    public required string? Name { get; init; }
}

/// <summary>Sums of deals.</summary>
public record ForecastSums
{
    /// <summary>Open deals.</summary>
    public required int Count { get; init; }

    /// <summary>The sum of their amounts: pipeline + bestCase + commit.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The sum of amount × probability / 100.</summary>
    public required decimal Weighted { get; init; }

    /// <summary>Of the amount, what is in the category pipeline.</summary>
    public required decimal Pipeline { get; init; }

    /// <summary>Of the amount, what is in the category best case.</summary>
    public required decimal BestCase { get; init; }

    /// <summary>Of the amount, what is in the category commit.</summary>
    public required decimal Commit { get; init; }

    /// <summary>The sum of the deals that were won in the period.</summary>
    public required decimal Won { get; init; }

    /// <summary>
    /// What is to be won: a quarter's own quota, else the sum of its months; a year's quarters; a team's own quota, else its
    /// members'. Null where nobody set anything, and for categories.
    /// </summary>
    public required decimal? Quota { get; init; }
}

/// <summary>Open deals without an expected close date, omitted ones left out.</summary>
/// <param name="Count">How many.</param>
/// <param name="Amount">The sum of their amounts.</param>
public sealed record UndatedDeals(int Count, decimal Amount);

/// <summary>How long a period is.</summary>
public enum ForecastLength
{
    Month = 1,
    Quarter = 3,
    Year = 12,
}

/// <summary>By what deals are put together.</summary>
public enum ForecastGrouping
{
    Owner,
    Team,
    Month,
    Category,
}
