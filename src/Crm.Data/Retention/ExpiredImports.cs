using Crm.Core.Features.Imports;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Crm.Data.Persistence;

namespace Crm.Data.Retention;

/// <summary>Imports whose month is over, with their rows; their files go by their age.</summary>
internal sealed class ExpiredImports(CrmDbContext context, IDatabaseDialect dialect, CallerContext caller, TimeProvider time)
    : RowRetentionRule<Import>(context, dialect, caller)
{
    protected override IQueryable<Import> Over(IQueryable<Import> rows)
    {
        var now = time.UtcNow();
        return rows.Where(e => e.ExpiresAt < now);
    }
}
