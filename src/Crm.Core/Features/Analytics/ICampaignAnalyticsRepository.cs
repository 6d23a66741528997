using Crm.Core.Features.Campaigns;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>Adds up in the database what campaigns cost and brought, of what the caller may see.</summary>
public interface ICampaignAnalyticsRepository
{
    /// <summary>All campaigns and what they cost.</summary>
    Task<IReadOnlyList<CampaignSpend>> FindCampaignsAsync(CancellationToken cancellationToken);

    /// <summary>What the leads come to that were created in the period, by campaign.</summary>
    [ComputedFrom(RecordType.Lead)]
    Task<IReadOnlyDictionary<Guid, CampaignLeads>> CountLeadsAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>What the deals come to that were won in the period, by campaign.</summary>
    [ComputedFrom(RecordType.Deal)]
    Task<IReadOnlyDictionary<Guid, CampaignRevenue>> SumDealsAsync(AnalyticsScope scope, CancellationToken cancellationToken);
}

/// <summary>A campaign and what it cost in the organization's currency.</summary>
public sealed record CampaignSpend(Guid Id, string Name, decimal? Spend);
