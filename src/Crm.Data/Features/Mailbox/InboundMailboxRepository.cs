using Crm.Core.Features.Mailbox;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Mailbox;

internal sealed class InboundMailboxRepository(CrmDbContext context, CallerContext caller) : IInboundMailboxRepository
{
    public Task<InboundMailbox?> FindAsync(CancellationToken cancellationToken) =>
        context.Set<InboundMailbox>().SingleOrDefaultAsync(cancellationToken);

    public void Add(InboundMailbox mailbox) => context.Add(mailbox);

    public async Task<Guid?> FindOrganizationAsync(string key, CancellationToken cancellationToken)
    {
        using var system = caller.EnterSystem();
        return await context
            .Set<InboundMailbox>()
            .IgnoreQueryFilters([RowFilters.Tenant])
            .Where(m => m.Key == key)
            .Select(m => (Guid?)m.OrganizationId)
            .SingleOrDefaultAsync(cancellationToken);
    }
}
