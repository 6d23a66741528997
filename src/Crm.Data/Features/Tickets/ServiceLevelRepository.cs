using Crm.Core.Features.Tickets.ServiceLevels;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Tickets;

internal sealed class ServiceLevelRepository(CrmDbContext context) : IServiceLevelRepository
{
    public Task<ServiceLevelRules?> FindAsync(CancellationToken cancellationToken) =>
        context.Set<ServiceLevelRules>().SingleOrDefaultAsync(cancellationToken);

    public Task<ServiceLevelRules?> ReadAsync(CancellationToken cancellationToken) =>
        context.Set<ServiceLevelRules>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    public void Add(ServiceLevelRules rules) => context.Add(rules);
}
