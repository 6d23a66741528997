using Crm.Core.Features.Imports;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Imports;

/// <summary>Only names what waits; the worker then claims it as its organization's.</summary>
internal sealed class ImportQueue(CrmDbContext context, CallerContext caller, TimeProvider time) : IImportQueue
{
    public async Task<DueImport?> FindDueAsync(CancellationToken cancellationToken)
    {
        using var system = caller.EnterSystem();
        var now = time.UtcNow();
        return await context
            .Set<Import>()
            .IgnoreQueryFilters([RowFilters.Tenant])
            .Where(i => i.Status == ImportStatus.Running)
            .Where(i => (i.LeasedUntil == null || i.LeasedUntil <= now) && i.ExpiresAt > now)
            .OrderBy(i => i.StartedAt)
            .ThenBy(i => i.Id)
            .Select(i => new DueImport(i.OrganizationId, i.Id))
            .FirstOrDefaultAsync(cancellationToken);
    }
}
