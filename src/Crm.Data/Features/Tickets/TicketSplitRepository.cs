using Crm.Core.Features.Tickets.Splits;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Tickets;

internal sealed class TicketSplitRepository(CrmDbContext context) : ITicketSplitRepository
{
    public void Add(TicketSplit split) => context.Add(split);

    public Task<TicketSplit?> FindByIntoAsync(Guid intoTicketId, CancellationToken cancellationToken) =>
        context
            .Set<TicketSplit>()
            .SingleOrDefaultAsync(s => s.IntoTicketId == intoTicketId && s.UndoneAt == null, cancellationToken);
}
