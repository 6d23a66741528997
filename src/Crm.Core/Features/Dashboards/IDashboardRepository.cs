using Crm.Core.Platform.Paging;

namespace Crm.Core.Features.Dashboards;

/// <summary>Reads show the caller's own dashboards and those that are shared.</summary>
public interface IDashboardRepository
{
    Task<Page<OwnedDashboard>> ListAsync(ListRequest request, CancellationToken cancellationToken);

    Task<OwnedDashboard?> ViewAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The dashboard for change.</summary>
    Task<Dashboard?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Dashboard dashboard);

    void Remove(Dashboard dashboard);
}
