using Crm.Core.Features.Deals;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>
/// Deals that were won and lost in the period, by the day of closing, of what the caller may see. Money is in the
/// organization's currency, rates are percentages with two decimals, and what has no base is null.
/// </summary>
public sealed record SalesAnalytics
{
    /// <summary>Deals that were won.</summary>
    public required DealCount Won { get; init; }

    /// <summary>Deals that were lost.</summary>
    public required DealCount Lost { get; init; }

    /// <summary>won / (won + lost).</summary>
    public required decimal? WinRate { get; init; }

    /// <summary>The mean amount of the won deals.</summary>
    public required decimal? AverageDealSize { get; init; }

    /// <summary>Mean days from <c>startedAt</c> to <c>closedAt</c> of the won deals.</summary>
    public required decimal? AverageSalesCycleDays { get; init; }

    /// <summary>The months of the period up to this one, the earliest first: the latest 24, without <c>from</c> the latest 12.</summary>
    public required IReadOnlyList<SalesMonth> ByMonth { get; init; }

    /// <summary>By who owns them, most won first.</summary>
    public required IReadOnlyList<SalesByOwner> ByOwner { get; init; }

    /// <summary>Why they were won and why they were lost, most deals first.</summary>
    public required IReadOnlyList<SalesByReason> ByReason { get; init; }

    /// <summary>By competitor, most deals first.</summary>
    public required IReadOnlyList<SalesByName> ByCompetitor { get; init; }

    /// <summary>By source, most deals first.</summary>
    public required IReadOnlyList<SalesByName> BySource { get; init; }
}

/// <summary>What was won and lost in a month.</summary>
/// <param name="Month">The month: <c>2026-11</c>.</param>
/// <param name="Won">Deals that were won.</param>
/// <param name="Lost">Deals that were lost.</param>
public sealed record SalesMonth(string Month, DealCount Won, DealCount Lost);

/// <summary>What somebody won and lost.</summary>
/// <param name="Owner">Who; null: nobody, or somebody who is gone.</param>
/// <param name="Won">Deals that were won.</param>
/// <param name="Lost">Deals that were lost.</param>
/// <param name="WinRate">won / (won + lost).</param>
public sealed record SalesByOwner(PersonRef? Owner, DealCount Won, DealCount Lost, decimal? WinRate);

/// <summary>How often deals ended for a reason.</summary>
/// <param name="Status">Whether it is a reason of winning or of losing.</param>
/// <param name="Reason">The reason, without regard to case; null: none was given.</param>
/// <param name="Count">How many deals.</param>
/// <param name="Value">The sum of their amounts.</param>
public sealed record SalesByReason(DealStatus Status, string? Reason, int Count, decimal Value);

/// <summary>What was won and lost with a competitor or from a source.</summary>
/// <param name="Name">The competitor or source, without regard to case; null: none was given.</param>
/// <param name="Won">Deals that were won.</param>
/// <param name="Lost">Deals that were lost.</param>
/// <param name="WinRate">won / (won + lost).</param>
public sealed record SalesByName(string? Name, DealCount Won, DealCount Lost, decimal? WinRate);
