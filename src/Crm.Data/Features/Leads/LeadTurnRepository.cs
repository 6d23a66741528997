using Crm.Core.Features.Accounts;
using Crm.Core.Features.Leads;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Leads;

internal sealed class LeadTurnRepository(CrmDbContext context) : ILeadTurnRepository
{
    public async Task<IReadOnlyList<Guid>> FindTakersAsync(CancellationToken cancellationToken) =>
        await context
            .Set<User>()
            .Where(u => u.TakesLeads && u.Status == UserStatus.Active)
            .Select(u => u.Id)
            .ToListAsync(cancellationToken);

    // A use case of many records may have the turn already, not yet saved.
    public async Task<LeadTurn?> FindAsync(CancellationToken cancellationToken) =>
        context.ChangeTracker.Entries<LeadTurn>().Select(e => e.Entity).SingleOrDefault()
        ?? await context.Set<LeadTurn>().SingleOrDefaultAsync(cancellationToken);

    public void Add(LeadTurn turn) => context.Add(turn);
}
