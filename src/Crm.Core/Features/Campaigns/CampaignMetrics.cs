using Crm.Core.Platform.Numbers;

namespace Crm.Core.Features.Campaigns;

/// <summary>What came of a campaign, as far as the caller may see it. Money is in the organization's currency.</summary>
public sealed record CampaignMetrics
{
    /// <summary>Leads that are attributed to it, converted ones included.</summary>
    public required int Leads { get; init; }

    /// <summary>Those of them that are hot and not converted.</summary>
    public required int HotLeads { get; init; }

    /// <summary>Those of them that have been converted.</summary>
    public required int ConvertedLeads { get; init; }

    /// <summary>Won deals that are attributed to it.</summary>
    public required int WonDeals { get; init; }

    /// <summary>The sum of their amounts.</summary>
    public required decimal Revenue { get; init; }

    /// <summary>(revenue − actual spend) / actual spend, in percent with two decimals; null without spend.</summary>
    public required decimal? Roi { get; init; }

    /// <summary>Actual spend / leads, with two decimals; null without leads or without a spend.</summary>
    public required decimal? CostPerLead { get; init; }

    /// <param name="leads">What its leads come to.</param>
    /// <param name="deals">What its won deals come to.</param>
    /// <param name="spend">The actual spend in the organization's currency.</param>
    public static CampaignMetrics Of(CampaignLeads? leads, CampaignRevenue? deals, decimal? spend)
    {
        var (count, revenue) = (leads?.Count ?? 0, deals?.Revenue ?? 0);
        return new CampaignMetrics
        {
            Leads = count,
            HotLeads = leads?.Hot ?? 0,
            ConvertedLeads = leads?.Converted ?? 0,
            WonDeals = deals?.Count ?? 0,
            Revenue = revenue,
            Roi = Ratio.Percent(revenue - (spend ?? 0), spend ?? 0),
            CostPerLead = spend is { } cost ? Ratio.Mean(cost, count) : null,
        };
    }
}

/// <summary>What the leads of a campaign come to.</summary>
public sealed record CampaignLeads(Guid CampaignId, int Count, int Hot, int Converted);

/// <summary>What the won deals of a campaign come to.</summary>
public sealed record CampaignRevenue(Guid CampaignId, int Count, decimal Revenue);
