using Crm.Core.Features.Deals;
using Crm.Core.Features.Leads;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>Adds up in the database, of what the caller may see; the recycle bin counts nowhere.</summary>
public interface IAnalyticsRepository
{
    Task<IReadOnlyList<Guid>> FindMembersAsync(IReadOnlyCollection<Guid> teamIds, CancellationToken cancellationToken);

    /// <summary>What people are called, by id; who is gone has no name.</summary>
    Task<IReadOnlyDictionary<Guid, PersonRef>> FindPeopleAsync(IEnumerable<Guid?> ids, CancellationToken cancellationToken);

    /// <summary>How many contacts and companies there are now.</summary>
    [ComputedFrom(RecordType.Contact, RecordType.Company)]
    Task<CustomerCounts> CountCustomersAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>How many hot leads have not converted.</summary>
    [ComputedFrom(RecordType.Lead)]
    Task<int> CountHotLeadsAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>How many open tasks were due before this moment.</summary>
    Task<int> CountOverdueTasksAsync(AnalyticsScope scope, DateTime now, CancellationToken cancellationToken);

    /// <summary>How many tickets are not resolved or closed now.</summary>
    [ComputedFrom(RecordType.Ticket)]
    Task<int> CountOpenTicketsAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>The period's leads by source.</summary>
    [ComputedFrom(RecordType.Lead)]
    Task<IReadOnlyList<LeadSum>> SumLeadsAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>The campaigns of most of the period's leads.</summary>
    [ComputedFrom(RecordType.Lead, RecordType.Campaign)]
    Task<IReadOnlyList<CampaignCount>> FindTopCampaignsAsync(
        AnalyticsScope scope,
        int count,
        CancellationToken cancellationToken
    );

    /// <summary>The open stages of all pipelines, the default pipeline first.</summary>
    Task<IReadOnlyList<OpenStage>> FindOpenStagesAsync(CancellationToken cancellationToken);

    [ComputedFrom(RecordType.Deal)]
    Task<IReadOnlyList<StageSum>> SumOpenDealsAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>The period's closed deals by how they ended.</summary>
    [ComputedFrom(RecordType.Deal)]
    Task<IReadOnlyList<ClosedSum>> SumClosedDealsAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>The open deals that are worth most, the greatest first.</summary>
    [ComputedFrom(RecordType.Deal)]
    Task<IReadOnlyList<Guid>> FindTopDealsAsync(AnalyticsScope scope, int count, CancellationToken cancellationToken);

    /// <summary>Those of these deals that may be seen, in this order.</summary>
    Task<IReadOnlyList<DealView>> ShowDealsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken);
}

/// <summary>How many there are of each.</summary>
public sealed record CustomerCounts(int Contacts, int Companies);

/// <summary>How many leads of a source were created, and how many of these converted.</summary>
public sealed record LeadSum(LeadSource? Source, int Count, int Converted);

/// <summary>An open stage and its pipeline.</summary>
public sealed record OpenStage(Guid Id, string Name, NamedRef Pipeline);

/// <summary>What deals that ended alike come to.</summary>
public sealed record ClosedSum(DealStatus Status, int Count, decimal Value, long CycleSeconds);
