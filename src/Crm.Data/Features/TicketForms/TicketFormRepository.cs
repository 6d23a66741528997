using Crm.Core.Features.TicketForms;
using Crm.Core.Features.Tickets;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.TicketForms;

internal sealed class TicketFormRepository(CrmDbContext context, CallerContext caller) : ITicketFormRepository
{
    public Task<TicketForm?> FindAsync(CancellationToken cancellationToken) =>
        context.Set<TicketForm>().SingleOrDefaultAsync(cancellationToken);

    public void Add(TicketForm form) => context.Add(form);

    public async Task<Guid?> FindOrganizationAsync(string key, CancellationToken cancellationToken)
    {
        using var system = caller.EnterSystem();
        return await context
            .Set<TicketForm>()
            .IgnoreQueryFilters([RowFilters.Tenant])
            .Where(f => f.Key == key && f.IsActive)
            .Select(f => (Guid?)f.OrganizationId)
            .SingleOrDefaultAsync(cancellationToken);
    }

    // What people of the organization took in by hand has a writer.
    public async Task<IReadOnlyList<SentRequest>> FindSentAsync(
        Guid contactId,
        DateTime since,
        CancellationToken cancellationToken
    ) =>
        await context
            .Set<Ticket>()
            .Where(t => t.ContactId == contactId && t.CreatedAt > since)
            .Where(t => t.Channel == TicketChannel.Web && t.CreatedById == null)
            .Select(t => new SentRequest(t.Subject, t.Description))
            .ToListAsync(cancellationToken);
}
