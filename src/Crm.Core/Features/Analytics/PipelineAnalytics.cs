using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>
/// What stands in the pipelines now, and how deals went on in the period, of what the caller may see. Money is in the
/// organization's currency, rates are percentages with two decimals, and what has no base is null.
/// </summary>
public sealed record PipelineAnalytics
{
    /// <summary>Deals that are open now.</summary>
    public required DealCount Open { get; init; }

    /// <summary>The sum of amount × probability / 100 of the open deals.</summary>
    public required decimal WeightedValue { get; init; }

    /// <summary>Open deals whose expected close date has passed.</summary>
    public required int Overdue { get; init; }

    /// <summary>Deals that were created in the period.</summary>
    public required DealCount Created { get; init; }

    /// <summary>Deals that were won in the period, by the day of closing.</summary>
    public required DealCount Won { get; init; }

    /// <summary>Deals that were lost in the period, by the day of closing.</summary>
    public required DealCount Lost { get; init; }

    /// <summary>The open stages of all pipelines, the default pipeline first.</summary>
    public required IReadOnlyList<PipelineStageNumbers> ByStage { get; init; }
}

/// <summary>What stands in an open stage now, and where deals went from it in the period.</summary>
public sealed record PipelineStageNumbers
{
    /// <summary>The stage.</summary>
    public required Guid StageId { get; init; }

    /// <summary>What it is called.</summary>
    public required string Stage { get; init; }

    /// <summary>The pipeline that it belongs to.</summary>
    public required NamedRef Pipeline { get; init; }

    /// <summary>Deals that stand in it now.</summary>
    public required int Count { get; init; }

    /// <summary>The sum of their amounts.</summary>
    public required decimal Value { get; init; }

    /// <summary>The sum of amount × probability / 100.</summary>
    public required decimal WeightedValue { get; init; }

    /// <summary>Mean days that they have stood in it, counted in days of UTC.</summary>
    public required decimal? AverageAgeDays { get; init; }

    /// <summary>Those of them whose expected close date has passed.</summary>
    public required int Overdue { get; init; }

    /// <summary>How often a deal left it in the period: advanced, back and lost together.</summary>
    public required int Left { get; init; }

    /// <summary>How often to a later stage of its pipeline, to another pipeline, or won.</summary>
    public required int Advanced { get; init; }

    /// <summary>How often to an earlier stage.</summary>
    public required int Back { get; init; }

    /// <summary>How often lost.</summary>
    public required int Lost { get; init; }

    /// <summary>advanced / left.</summary>
    public required decimal? ConversionRate { get; init; }
}
