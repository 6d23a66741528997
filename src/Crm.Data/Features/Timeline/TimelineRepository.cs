using Crm.Core.Features.Accounts;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Timeline;

internal sealed class TimelineRepository(CrmDbContext context) : ITimelineRepository
{
    public Task<Page<TimelineEntry>> ListAsync(ListRequest request, RecordRef? on, CancellationToken cancellationToken)
    {
        var rows = context.Set<TimelineEntry>().AsQueryable();
        rows = on is null ? rows.Where(e => !e.IsEcho) : rows.Where(e => e.RecordId == on.Id && e.RecordType == on.Type);
        return PageReader.ReadAsync(rows, e => e, request, cancellationToken);
    }

    public Task<Page<AuditEntry>> ListAuditAsync(ListRequest request, CancellationToken cancellationToken) =>
        PageReader.ReadAsync(context.Set<AuditEntry>(), e => e, request, cancellationToken);

    public Task<string> TimeZoneAsync(CancellationToken cancellationToken) =>
        context.Set<Organization>().Select(o => o.TimeZone).SingleAsync(cancellationToken);
}
