using Crm.Core.Features.Reports;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Dashboards;

/// <summary>Keeps dashboards, for oneself or for everybody.</summary>
public sealed class DashboardService(
    IDashboardRepository dashboards,
    IReportRepository reports,
    DashboardFields fields,
    DashboardValidator validator,
    IUnitOfWork unitOfWork,
    CallerContext caller
)
{
    private Guid Me => caller.UserId ?? throw Failure.Forbidden("Dashboards belong to people.");

    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public async Task<Page<DashboardView>> ListAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var page = await dashboards.ListAsync(ListRequestParser.Parse(fields, query, caller), cancellationToken);
        var found = await reports.FindAsync(page.Items.SelectMany(d => d.ReportIds), cancellationToken);
        return page.With(page.Items.Select(d => d.Show(found)).ToList());
    }

    /// <exception cref="Failure">404, also when it is somebody else's and not shared.</exception>
    public async Task<DashboardView> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await dashboards.ViewAsync(id, cancellationToken) ?? throw NotFound();
        return await ShowAsync(found, cancellationToken);
    }

    /// <exception cref="Failure">400 invalid.</exception>
    public async Task<DashboardView> CreateAsync(Patch<DashboardInput> patch, CancellationToken cancellationToken)
    {
        var id = await unitOfWork.RunAsync(
            async () =>
            {
                var dashboard = new Dashboard { OwnerId = Me };
                dashboard.Describe(await CheckAsync(new DashboardInput(), patch, cancellationToken));
                dashboards.Add(dashboard);
                await unitOfWork.SaveAsync(cancellationToken);
                return dashboard.Id;
            },
            retry: true,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <exception cref="Failure">400 invalid, 403 somebody else's, 404, 412 stale.</exception>
    public async Task<DashboardView> ChangeAsync(
        Guid id,
        Patch<DashboardInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        var changed = await unitOfWork.RunAsync(
            async () =>
            {
                var dashboard = await RequireAsync(id, expectedVersion, cancellationToken);
                dashboard.Describe(await CheckAsync(Describe(dashboard), patch, cancellationToken));
                await unitOfWork.SaveAsync(cancellationToken);
                return dashboard;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

        // A manager who takes another one's dashboard back from everybody sees it for the last time.
        var shown = await dashboards.ViewAsync(id, cancellationToken) ?? new OwnedDashboard(changed, null);
        return await ShowAsync(shown, cancellationToken);
    }

    /// <summary>Deletes a dashboard for good; its reports stay.</summary>
    /// <exception cref="Failure">403 somebody else's, 404, 412 stale.</exception>
    public Task DeleteAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                dashboards.Remove(await RequireAsync(id, expectedVersion, cancellationToken));
                await unitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    private async Task<DashboardView> ShowAsync(OwnedDashboard dashboard, CancellationToken cancellationToken) =>
        dashboard.Show(await reports.FindAsync(dashboard.ReportIds, cancellationToken));

    // What is shared is everybody's tool, so those who manage others' work may set it right.
    private async Task<Dashboard> RequireAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var dashboard = await dashboards.FindAsync(id, cancellationToken) ?? throw NotFound();
        dashboard.RequireVersion(expectedVersion);
        return dashboard.OwnerId == caller.UserId || caller.Current.May(Permission.OthersWorkManage)
            ? dashboard
            : throw Failure.Forbidden("This dashboard is somebody else's. Make one of your own instead.");
    }

    private async Task<DashboardInput> CheckAsync(
        DashboardInput current,
        Patch<DashboardInput> patch,
        CancellationToken cancellationToken
    )
    {
        var input = patch.ApplyTo(current, fields.ReadOnlyNames);
        validator.Require(input);
        var items = input.Items ?? [];
        var found = await reports.FindAsync(items.Select(i => i.ReportId).OfType<Guid>(), cancellationToken);

        // What stood there before may be gone meanwhile; that is no reason to refuse another change.
        var before = (current.Items ?? []).Select(i => i.ReportId).ToHashSet();
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (i, item) in items.Index())
        {
            if (item.ReportId is not { } id)
            {
                continue;
            }

            if (found.GetValueOrDefault(id) is not { } report)
            {
                if (!before.Contains(id))
                {
                    errors[$"items[{i}].reportId"] = ["There is no such report."];
                }
            }
            else if (input.IsShared == true && !report.Report.IsShared)
            {
                errors[$"items[{i}].reportId"] = [$"Share the report '{report.Report.Name}' first: nobody else sees it."];
            }
        }

        return errors.Count == 0 ? input : throw Failure.Invalid(errors);
    }

    private static DashboardInput Describe(Dashboard dashboard) =>
        new()
        {
            Name = dashboard.Name,
            IsShared = dashboard.IsShared,
            Items = dashboard.Items,
        };

    private static Failure NotFound() => Failure.NotFound("dashboard");
}
