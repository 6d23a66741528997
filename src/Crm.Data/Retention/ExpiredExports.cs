using Crm.Core.Features.Exports;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Crm.Data.Persistence;

namespace Crm.Data.Retention;

/// <summary>Exports whose week is over; their files go by their age.</summary>
internal sealed class ExpiredExports(CrmDbContext context, IDatabaseDialect dialect, CallerContext caller, TimeProvider time)
    : RowRetentionRule<Export>(context, dialect, caller)
{
    protected override IQueryable<Export> Over(IQueryable<Export> rows)
    {
        var now = time.UtcNow();
        return rows.Where(e => e.ExpiresAt < now);
    }
}
