using Crm.Core.Features.Deals;
using Crm.Core.Features.Leads;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>Adds up in the database, of what the caller may see; the recycle bin counts nowhere.</summary>
public interface IAnalyticsRepository
{
    Task<IReadOnlyList<Guid>> FindMembersAsync(IReadOnlyCollection<Guid> teamIds, CancellationToken cancellationToken);

    /// <summary>What people are called, by id; who is gone has no name.</summary>
    Task<IReadOnlyDictionary<Guid, PersonRef>> FindPeopleAsync(IEnumerable<Guid?> ids, CancellationToken cancellationToken);

    /// <summary>What there is now.</summary>
    Task<StandingCounts> CountNowAsync(AnalyticsScope scope, DateTime now, CancellationToken cancellationToken);

    /// <summary>The period's leads by source.</summary>
    Task<IReadOnlyList<LeadSum>> SumLeadsAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>The campaigns of most of the period's leads.</summary>
    Task<IReadOnlyList<CampaignCount>> FindTopCampaignsAsync(
        AnalyticsScope scope,
        int count,
        CancellationToken cancellationToken
    );

    /// <summary>The open stages of all pipelines, the default pipeline first.</summary>
    Task<IReadOnlyList<OpenStage>> FindOpenStagesAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<StageSum>> SumOpenDealsAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>The period's closed deals by how they ended.</summary>
    Task<IReadOnlyList<ClosedSum>> SumClosedDealsAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>The open deals that are worth most.</summary>
    Task<IReadOnlyList<DealView>> FindTopDealsAsync(AnalyticsScope scope, int count, CancellationToken cancellationToken);
}

/// <summary>What there is now.</summary>
public sealed record StandingCounts(int Contacts, int Companies, int HotLeads, int OverdueTasks);

/// <summary>How many leads of a source were created, and how many of these converted.</summary>
public sealed record LeadSum(LeadSource? Source, int Count, int Converted);

/// <summary>An open stage and its pipeline.</summary>
public sealed record OpenStage(Guid Id, string Name, NamedRef Pipeline);

/// <summary>What deals that ended alike come to.</summary>
public sealed record ClosedSum(DealStatus Status, int Count, decimal Value, long CycleSeconds);
