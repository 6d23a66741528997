using Crm.Core.Features.Deals;
using Crm.Core.Features.Leads;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>
/// The numbers of the dashboard, of what the caller may see. Money is in the organization's currency, rates are percentages
/// with two decimals, and what has no base is null.
/// </summary>
public sealed record AnalyticsSummary
{
    /// <summary>Contacts now.</summary>
    public required int Contacts { get; init; }

    /// <summary>Companies now.</summary>
    public required int Companies { get; init; }

    /// <summary>Leads that were created in the period, converted ones included.</summary>
    public required int Leads { get; init; }

    /// <summary>Leads that are hot now and not converted.</summary>
    public required int HotLeads { get; init; }

    /// <summary>Those of the period's leads that have been converted.</summary>
    public required int ConvertedLeads { get; init; }

    /// <summary>convertedLeads / leads.</summary>
    public required decimal? LeadConversionRate { get; init; }

    /// <summary>Open deals now.</summary>
    public required int OpenDeals { get; init; }

    /// <summary>The sum of their amounts.</summary>
    public required decimal PipelineValue { get; init; }

    /// <summary>The sum of amount × probability / 100.</summary>
    public required decimal WeightedPipelineValue { get; init; }

    /// <summary>Deals that were won in the period, by the day of closing.</summary>
    public required int WonDeals { get; init; }

    /// <summary>The sum of their amounts.</summary>
    public required decimal WonValue { get; init; }

    /// <summary>Deals that were lost in the period, by the day of closing.</summary>
    public required int LostDeals { get; init; }

    /// <summary>won / (won + lost).</summary>
    public required decimal? WinRate { get; init; }

    /// <summary>The mean amount of the won deals.</summary>
    public required decimal? AverageDealSize { get; init; }

    /// <summary>Mean days from <c>startedAt</c> to <c>closedAt</c> of the won deals.</summary>
    public required decimal? AverageSalesCycleDays { get; init; }

    /// <summary>Tickets that are not resolved or closed now.</summary>
    public required int OpenTickets { get; init; }

    /// <summary>Tasks that are due before now and not done.</summary>
    public required int OverdueTasks { get; init; }

    /// <summary>The open stages of all pipelines, the default pipeline first, with what stands in them now.</summary>
    public required IReadOnlyList<StageValue> DealsByStage { get; init; }

    /// <summary>The period's leads by where they came from, most first.</summary>
    public required IReadOnlyList<SourceCount> LeadsBySource { get; init; }

    /// <summary>The five campaigns that brought most of the period's leads.</summary>
    public required IReadOnlyList<CampaignCount> TopCampaigns { get; init; }

    /// <summary>The five open deals that are worth most.</summary>
    public required IReadOnlyList<DealView> TopDeals { get; init; }

    /// <summary>What people did lately, newest first.</summary>
    public required IReadOnlyList<TimelineView> RecentFeed { get; init; }
}

/// <summary>What stands in an open stage.</summary>
public sealed record StageValue
{
    /// <summary>The stage.</summary>
    public required Guid StageId { get; init; }

    /// <summary>What it is called.</summary>
    public required string Stage { get; init; }

    /// <summary>The pipeline that it belongs to.</summary>
    public required NamedRef Pipeline { get; init; }

    /// <summary>How many deals.</summary>
    public required int Count { get; init; }

    /// <summary>The sum of their amounts.</summary>
    public required decimal Value { get; init; }
}

/// <summary>How many leads came from a source.</summary>
/// <param name="Source">Where from; null: nobody said.</param>
/// <param name="Count">How many.</param>
public sealed record SourceCount(LeadSource? Source, int Count);

/// <summary>How many leads a campaign brought.</summary>
/// <param name="Id">The campaign.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Leads">How many.</param>
public sealed record CampaignCount(Guid Id, string Name, int Leads);
