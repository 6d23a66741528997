using Crm.Core.Features.Accounts;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Tickets;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Timeline;

internal sealed class TimelineRepository(CrmDbContext context) : ITimelineRepository
{
    // The newest ones of a customer of many years; more stories on one page nobody reads.
    private const int MaxRelated = 1000;

    public async Task<Page<TimelineEntry>> ListAsync(
        ListRequest request,
        RecordRef? on,
        IReadOnlySet<TimelineReach> reach,
        CancellationToken cancellationToken
    )
    {
        var rows = context.Set<TimelineEntry>().AsQueryable();
        if (on is null)
        {
            rows = rows.Where(e => !e.IsEcho);
        }
        else if (reach.Count == 0)
        {
            // An id is of one type; a condition on the type would make the count read every entry beside its index.
            rows = rows.Where(e => e.RecordId == on.Id);
        }
        else
        {
            // What stands on the record itself is not told again by those around it.
            var own = context.Set<TimelineEntry>().Where(e => e.RecordId == on.Id);
            var related = await RelatedAsync(on, reach, cancellationToken);
            rows = rows.Where(e =>
                e.RecordId == on.Id
                || (related.Contains(e.RecordId) && !e.IsEcho && (e.SourceId == null || !own.Any(o => o.SourceId == e.SourceId)))
            );
        }

        return await PageReader.ReadAsync(rows, e => e, request, cancellationToken);
    }

    public async Task<IReadOnlyList<TimelineEntry>> FindNewestAsync(int count, CancellationToken cancellationToken) =>
        await context
            .Set<TimelineEntry>()
            .AsNoTracking()
            .Where(e => !e.IsEcho)
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .Take(count)
            .ToListAsync(cancellationToken);

    public Task<TimelineEntry?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<TimelineEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken);

    public Task<Page<AuditEntry>> ListAuditAsync(ListRequest request, CancellationToken cancellationToken) =>
        PageReader.ReadAsync(context.Set<AuditEntry>(), e => e, request, cancellationToken);

    public Task<string> TimeZoneAsync(CancellationToken cancellationToken) =>
        context.Set<Organization>().Select(o => o.TimeZone).SingleAsync(cancellationToken);

    private async Task<List<Guid>> RelatedAsync(
        RecordRef on,
        IReadOnlySet<TimelineReach> reach,
        CancellationToken cancellationToken
    )
    {
        var companies = on.Type == RecordType.Company ? new List<Guid> { on.Id } : [];
        if (reach.Contains(TimelineReach.Subsidiaries))
        {
            await AddSubsidiariesAsync(companies, cancellationToken);
        }

        var companyIds = companies.Select(id => (Guid?)id).ToList();
        var people = await NewestAsync(context.Set<Contact>().Where(c => companyIds.Contains(c.CompanyId)), cancellationToken);
        var personIds = people.Append(on.Id).Select(id => (Guid?)id).ToList();
        var related = companies.Where(id => id != on.Id).ToList();
        if (reach.Contains(TimelineReach.People))
        {
            related.AddRange(people);
        }

        if (reach.Contains(TimelineReach.Deals))
        {
            var deals = context.Set<Deal>().Where(d => companyIds.Contains(d.CompanyId) || personIds.Contains(d.ContactId));
            related.AddRange(await NewestAsync(deals, cancellationToken));
        }

        if (reach.Contains(TimelineReach.Tickets))
        {
            var tickets = context.Set<Ticket>().Where(t => companyIds.Contains(t.CompanyId) || personIds.Contains(t.ContactId));
            related.AddRange(await NewestAsync(tickets, cancellationToken));
        }

        return related;
    }

    // One query a level, not one a company.
    private async Task AddSubsidiariesAsync(List<Guid> companies, CancellationToken cancellationToken)
    {
        for (var level = companies.ToList(); level.Count > 0 && companies.Count < MaxRelated; )
        {
            var parents = level.Select(id => (Guid?)id).ToList();
            var below = await NewestAsync(context.Set<Company>().Where(c => parents.Contains(c.ParentId)), cancellationToken);
            level = below.Except(companies).ToList();
            companies.AddRange(level);
        }
    }

    private static Task<List<Guid>> NewestAsync<T>(IQueryable<T> records, CancellationToken cancellationToken)
        where T : Record =>
        records.OrderByDescending(r => r.Id).Select(r => r.Id).Take(MaxRelated).ToListAsync(cancellationToken);
}
