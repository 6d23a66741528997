using Crm.Core.Features.Leads;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>
/// The leads that were created in the period, converted ones included, of what the caller may see. Rates are percentages
/// with two decimals, and what has no base is null.
/// </summary>
public sealed record LeadAnalytics
{
    /// <summary>How many.</summary>
    public required int Leads { get; init; }

    /// <summary>Those of them that have been converted.</summary>
    public required int Converted { get; init; }

    /// <summary>converted / leads.</summary>
    public required decimal? ConversionRate { get; init; }

    /// <summary>Those of them with whom an activity was logged.</summary>
    public required int Touched { get; init; }

    /// <summary>Mean hours from a lead's creation to the first activity with it, of those touched.</summary>
    public required decimal? TimeToFirstTouchHours { get; init; }

    /// <summary>By the stage in which they are now, in the order of the stages.</summary>
    public required IReadOnlyList<LeadsByStage> ByStage { get; init; }

    /// <summary>By where they came from, most first.</summary>
    public required IReadOnlyList<LeadsBySource> BySource { get; init; }

    /// <summary>By grade, the best first.</summary>
    public required IReadOnlyList<LeadsByGrade> ByGrade { get; init; }

    /// <summary>By temperature, the hottest first; converted leads keep the last one they had.</summary>
    public required IReadOnlyList<LeadsByTemperature> ByTemperature { get; init; }

    /// <summary>By who owns them, most first.</summary>
    public required IReadOnlyList<LeadsByOwner> ByOwner { get; init; }
}

/// <summary>How many leads are in a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Count">How many.</param>
public sealed record LeadsByStage(LeadStage Stage, int Count);

/// <summary>What the leads of a source come to.</summary>
/// <param name="Source">Where from; null: nobody said.</param>
/// <param name="Count">How many.</param>
/// <param name="Converted">Those of them that have been converted.</param>
/// <param name="ConversionRate">converted / count.</param>
public sealed record LeadsBySource(LeadSource? Source, int Count, int Converted, decimal? ConversionRate);

/// <summary>How many leads have a grade.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Count">How many.</param>
public sealed record LeadsByGrade(LeadGrade Grade, int Count);

/// <summary>How many leads are hot, warm or cold.</summary>
/// <param name="Temperature">The temperature.</param>
/// <param name="Count">How many.</param>
public sealed record LeadsByTemperature(LeadTemperature Temperature, int Count);

/// <summary>What the leads of a person come to.</summary>
/// <param name="Owner">Who; null: nobody, or somebody who is gone.</param>
/// <param name="Count">How many.</param>
/// <param name="Converted">Those of them that have been converted.</param>
/// <param name="ConversionRate">converted / count.</param>
public sealed record LeadsByOwner(PersonRef? Owner, int Count, int Converted, decimal? ConversionRate);
