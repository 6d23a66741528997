using Crm.Core.Features.Exports;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Exports;

/// <summary>Only names what waits; the worker then claims it as its organization's.</summary>
internal sealed class ExportQueue(CrmDbContext context, CallerContext caller, TimeProvider time) : IExportQueue
{
    public async Task<DueExport?> FindDueAsync(CancellationToken cancellationToken)
    {
        using var system = caller.EnterSystem();
        var now = time.UtcNow();
        return await context
            .Set<Export>()
            .IgnoreQueryFilters([RowFilters.Tenant])
            .Where(e => e.Status == ExportStatus.Queued || e.Status == ExportStatus.Running)
            .Where(e => (e.LeasedUntil == null || e.LeasedUntil <= now) && e.ExpiresAt > now)
            .OrderBy(e => e.CreatedAt)
            .ThenBy(e => e.Id)
            .Select(e => new DueExport(e.OrganizationId, e.Id))
            .FirstOrDefaultAsync(cancellationToken);
    }
}
