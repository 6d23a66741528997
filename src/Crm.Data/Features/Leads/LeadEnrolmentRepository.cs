using Crm.Core.Features.Leads.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Leads;

internal sealed class LeadEnrolmentRepository(CrmDbContext context) : ILeadEnrolmentRepository
{
    public async Task<IReadOnlyList<LeadEnrolment>> ListAsync(Guid leadId, int max, CancellationToken cancellationToken) =>
        await context
            .Set<LeadEnrolment>()
            .AsNoTracking()
            .Where(e => e.LeadId == leadId)
            .OrderByDescending(e => e.CreatedAt)
            .ThenByDescending(e => e.Id)
            .Take(max)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<LeadEnrolment>> FindNotStoppedAsync(
        IReadOnlyCollection<Guid> leadIds,
        CancellationToken cancellationToken
    ) =>
        await context
            .Set<LeadEnrolment>()
            .Where(e => leadIds.Contains(e.LeadId) && e.StoppedAt == null)
            .ToListAsync(cancellationToken);

    public void Add(LeadEnrolment enrolment) => context.Add(enrolment);
}
