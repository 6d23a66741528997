using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Deals;

/// <summary>A pipeline as a board: its stages from left to right, each with its deals.</summary>
public sealed record DealBoard
{
    /// <summary>The pipeline.</summary>
    public required NamedRef Pipeline { get; init; }

    /// <summary>The organization's currency, in which totals are given.</summary>
    public required string Currency { get; init; }

    /// <summary>The columns.</summary>
    public required IReadOnlyList<DealColumn> Stages { get; init; }
}

/// <summary>One stage of a board.</summary>
public sealed record DealColumn
{
    /// <summary>The stage.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it means for its deals.</summary>
    public required StageKind Kind { get; init; }

    /// <summary>How likely a deal here is won, in percent.</summary>
    public required int Probability { get; init; }

    /// <summary>How many days deals should stand here at most; null: no limit.</summary>
    public int? ExpectedDays { get; init; }

    /// <summary>How many deals there are.</summary>
    public required int Count { get; init; }

    /// <summary>The sum of their amounts in the organization's currency.</summary>
    public required decimal Total { get; init; }

    /// <summary>The sum of amount × probability / 100, with two decimals.</summary>
    public required decimal WeightedTotal { get; init; }

    /// <summary>The first 50, in the order that people gave them.</summary>
    public required IReadOnlyList<DealView> Deals { get; init; }

    /// <summary>Goes on at <c>GET /deals?stageId=…&amp;sort=position&amp;cursor=…</c> with the same filters; null at the end, and for the past.</summary>
    public string? NextCursor { get; init; }
}

/// <summary>What the deals of a column come to.</summary>
/// <param name="Count">How many.</param>
/// <param name="Total">The sum of their amounts in the organization's currency.</param>
/// <param name="Weighted">The sum of amount × probability / 100.</param>
public sealed record DealTotals(int Count, decimal Total, decimal Weighted)
{
    /// <summary>
    /// Adds up exactly and rounds once, half away from zero.
    /// </summary>
    public static DealTotals Of(IEnumerable<StageSum> sums)
    {
        var (count, total, weighted) = (0, 0m, 0m);
        foreach (var sum in sums)
        {
            count += sum.Count;
            total += sum.Amount;
            weighted += sum.Amount * sum.Probability;
        }

        return new DealTotals(count, total, decimal.Round(weighted / 100m, 2, MidpointRounding.AwayFromZero));
    }
}
