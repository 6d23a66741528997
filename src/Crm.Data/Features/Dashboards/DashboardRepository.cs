using Crm.Core.Features.Accounts;
using Crm.Core.Features.Dashboards;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Dashboards;

internal sealed class DashboardRepository(CrmDbContext context, CallerContext caller) : IDashboardRepository
{
    private IQueryable<Dashboard> Visible
    {
        get
        {
            var me = caller.UserId;
            return context.Set<Dashboard>().Where(d => d.IsShared || d.OwnerId == me);
        }
    }

    private System.Linq.Expressions.Expression<Func<Dashboard, OwnedDashboard>> View
    {
        get
        {
            var users = context.Set<User>();
            return d => new OwnedDashboard(
                d,
                users.Where(u => u.Id == d.OwnerId).Select(u => new PersonRef(u.Id, u.DisplayName)).FirstOrDefault()
            );
        }
    }

    public Task<Page<OwnedDashboard>> ListAsync(ListRequest request, CancellationToken cancellationToken) =>
        PageReader.ReadAsync(Visible.AsNoTracking(), View, request, cancellationToken);

    public Task<OwnedDashboard?> ViewAsync(Guid id, CancellationToken cancellationToken) =>
        Visible.AsNoTracking().Where(d => d.Id == id).Select(View).SingleOrDefaultAsync(cancellationToken);

    public Task<Dashboard?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Visible.SingleOrDefaultAsync(d => d.Id == id, cancellationToken);

    public void Add(Dashboard dashboard) => context.Add(dashboard);

    public void Remove(Dashboard dashboard) => context.Remove(dashboard);
}
