using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Crm.Data.Persistence;

namespace Crm.Data.Retention;

/// <summary>The server's half of mailed links that were used, replaced, or expired.</summary>
internal sealed class UsedLinks(
    CrmDbContext context,
    IDatabaseDialect dialect,
    CallerContext caller,
    RetentionOptions options,
    TimeProvider time
) : RowRetentionRule<AccountToken>(context, dialect, caller)
{
    protected override IQueryable<AccountToken> Over(IQueryable<AccountToken> rows)
    {
        var oldest = time.UtcNow() - options.UsedLinks;
        return rows.Where(t => t.ClosedAt < oldest || t.ExpiresAt < oldest);
    }
}
