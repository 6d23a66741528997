using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Timeline;

/// <summary>Whose stories a timeline tells beside the record's own.</summary>
public enum TimelineReach
{
    /// <summary>The people of a company.</summary>
    People,

    /// <summary>Deals with the company or contact.</summary>
    Deals,

    /// <summary>Tickets of the company or contact.</summary>
    Tickets,

    /// <summary>Companies below a company, and of them what else is wanted.</summary>
    Subsidiaries,
}

public interface ITimelineRepository
{
    /// <summary>What the caller may see of what happened, on one record or in the whole organization.</summary>
    /// <param name="request">Filters, sort and place.</param>
    /// <param name="on">The record; null: all.</param>
    /// <param name="reach">Whose stories are told beside the record's own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Page<TimelineEntry>> ListAsync(
        ListRequest request,
        RecordRef? on,
        IReadOnlySet<TimelineReach> reach,
        CancellationToken cancellationToken
    );

    /// <summary>The newest of what the caller may see in the whole organization.</summary>
    Task<IReadOnlyList<TimelineEntry>> FindNewestAsync(int count, CancellationToken cancellationToken);

    /// <summary>An entry that the caller may see.</summary>
    Task<TimelineEntry?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<Page<AuditEntry>> ListAuditAsync(ListRequest request, CancellationToken cancellationToken);

    /// <summary>The organization's time zone.</summary>
    Task<string> TimeZoneAsync(CancellationToken cancellationToken);
}
