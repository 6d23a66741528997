using Crm.Core.Features.Campaigns;

namespace Crm.Core.Features.Analytics;

/// <summary>
/// What came of campaigns: leads that were created and deals that were won in the period, of what the caller may see. The
/// spend of a campaign has no dates, so it is always the whole. Money is in the organization's currency.
/// </summary>
public sealed record CampaignAnalytics
{
    /// <summary>All campaigns together.</summary>
    public required CampaignMetrics Total { get; init; }

    /// <summary>The actual spend of all of them.</summary>
    public required decimal Spend { get; init; }

    /// <summary>The campaigns that brought or cost something, most revenue first, then most leads: up to 100.</summary>
    public required IReadOnlyList<CampaignResult> ByCampaign { get; init; }
}

/// <summary>What came of a campaign.</summary>
/// <param name="Id">The campaign.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Spend">The actual spend; null: none is known.</param>
/// <param name="Metrics">What came of it; without a period and owners the same as the campaign's own.</param>
public sealed record CampaignResult(Guid Id, string Name, decimal? Spend, CampaignMetrics Metrics);
