using Crm.Core.Features.Merges;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Crm.Data.Persistence;

namespace Crm.Data.Retention;

/// <summary>Merges that can't be undone any more; what became part of another record goes with the recycle bin then.</summary>
internal sealed class ExpiredMerges(CrmDbContext context, IDatabaseDialect dialect, CallerContext caller, TimeProvider time)
    : RowRetentionRule<Merge>(context, dialect, caller)
{
    protected override IQueryable<Merge> Over(IQueryable<Merge> rows)
    {
        var oldest = time.UtcNow() - Merge.Retention;
        return rows.Where(m => m.At < oldest);
    }
}
