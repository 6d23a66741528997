using System.Diagnostics.CodeAnalysis;
using Crm.Core.Features.Deals;
using Crm.Core.Platform.Numbers;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>What a period came to: deals that were won and lost in it, by the day of closing.</summary>
public record SalesFigures
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

    /// <summary>
    /// What selling brings a day: (won + lost) × win rate × average deal size / average sales cycle, which is the value of the
    /// won deals / their average sales cycle in days.
    /// </summary>
    public required decimal? Velocity { get; init; }
}

/// <summary>
/// Deals that were won and lost in the period, by the day of closing, of what the caller may see. Money is in the
/// organization's currency, rates are percentages with two decimals, and what has no base is null.
/// </summary>
public sealed record SalesAnalytics : SalesFigures
{
    [SetsRequiredMembers]
    public SalesAnalytics(SalesFigures figures)
        : base(figures)
    {
        ByMonth = [];
        ByOwner = [];
        ByReason = [];
        ByCompetitor = [];
        BySource = [];
    }

    /// <summary>The period before, and how the figures moved since; null for a period without a beginning.</summary>
    public SalesBefore? Previous { get; init; }

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

/// <summary>
/// The period before: of whole months as many months before (of those that still run, only as many days as have passed), else as
/// many days before.
/// </summary>
public sealed record SalesBefore : SalesFigures
{
    [SetsRequiredMembers]
    public SalesBefore(SalesFigures figures, SalesFigures now)
        : base(figures) => Change = SalesChange.Between(figures, now);

    /// <summary>Its first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Its last day, included.</summary>
    public required DateOnly To { get; init; }

    /// <summary>How the figures moved from it to the period that was asked for.</summary>
    public required SalesChange Change { get; init; }
}

/// <summary>How figures moved: in percent of what they were, rates in points; null where one of both is missing or it was 0.</summary>
public sealed record SalesChange
{
    /// <summary>Of the number of won deals.</summary>
    public decimal? WonCount { get; init; }

    /// <summary>Of the value of the won deals.</summary>
    public decimal? WonValue { get; init; }

    /// <summary>Of the number of lost deals.</summary>
    public decimal? LostCount { get; init; }

    /// <summary>Of the value of the lost deals.</summary>
    public decimal? LostValue { get; init; }

    /// <summary>Of the win rate, in points.</summary>
    public decimal? WinRate { get; init; }

    /// <summary>Of the average deal size.</summary>
    public decimal? AverageDealSize { get; init; }

    /// <summary>Of the average sales cycle.</summary>
    public decimal? AverageSalesCycleDays { get; init; }

    /// <summary>Of the velocity.</summary>
    public decimal? Velocity { get; init; }

    internal static SalesChange Between(SalesFigures before, SalesFigures now) =>
        new()
        {
            WonCount = Percent(before.Won.Count, now.Won.Count),
            WonValue = Percent(before.Won.Value, now.Won.Value),
            LostCount = Percent(before.Lost.Count, now.Lost.Count),
            LostValue = Percent(before.Lost.Value, now.Lost.Value),
            WinRate = now.WinRate - before.WinRate,
            AverageDealSize = Percent(before.AverageDealSize, now.AverageDealSize),
            AverageSalesCycleDays = Percent(before.AverageSalesCycleDays, now.AverageSalesCycleDays),
            Velocity = Percent(before.Velocity, now.Velocity),
        };

    private static decimal? Percent(decimal? before, decimal? now) =>
        before is { } was && now is { } value ? Ratio.Percent(value - was, Math.Abs(was)) : null;
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
