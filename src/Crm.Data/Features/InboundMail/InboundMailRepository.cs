using Crm.Core.Features.InboundMail;
using Crm.Core.Features.Leads;
using Crm.Core.Features.Merges;
using Crm.Core.Features.Tickets;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.InboundMail;

internal sealed class InboundMailRepository(CrmDbContext context) : IInboundMailRepository
{
    public Task<ReceivedMail?> FindAsync(string key, CancellationToken cancellationToken) =>
        context.Set<ReceivedMail>().AsNoTracking().SingleOrDefaultAsync(m => m.Key == key, cancellationToken);

    public void Add(ReceivedMail mail) => context.Add(mail);

    public async Task<(Guid Id, Guid? ContactId)?> FindTicketAsync(int number, CancellationToken cancellationToken)
    {
        var found = await context
            .Set<Ticket>()
            .IgnoreQueryFilters([RowFilters.Bin])
            .Where(t => t.Number == number)
            .Where(t => t.DeletedAt == null || context.Set<Merge>().Any(m => m.SourceId == t.Id && m.UndoneAt == null))
            .Select(t => new { t.Id, t.ContactId })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.Id, found.ContactId);
    }

    public Task<Guid?> FindLeadAsync(string emailKey, CancellationToken cancellationToken) =>
        context
            .Set<Lead>()
            .Where(l => l.EmailKey == emailKey && l.Stage != LeadStage.Converted)
            .OrderByDescending(l => l.CreatedAt)
            .Select(l => (Guid?)l.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
