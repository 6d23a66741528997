using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Timeline;

public interface ITimelineRepository
{
    /// <summary>What the caller may see of what happened, on one record or in the whole organization.</summary>
    Task<Page<TimelineEntry>> ListAsync(ListRequest request, RecordRef? on, CancellationToken cancellationToken);

    Task<Page<AuditEntry>> ListAuditAsync(ListRequest request, CancellationToken cancellationToken);

    /// <summary>The organization's time zone.</summary>
    Task<string> TimeZoneAsync(CancellationToken cancellationToken);
}
