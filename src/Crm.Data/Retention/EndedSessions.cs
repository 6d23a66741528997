using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Crm.Data.Persistence;

namespace Crm.Data.Retention;

/// <summary>Sessions that ended or expired, with the hashes of their refresh tokens.</summary>
internal sealed class EndedSessions(
    CrmDbContext context,
    IDatabaseDialect dialect,
    CallerContext caller,
    RetentionOptions options,
    TimeProvider time
) : RowRetentionRule<Session>(context, dialect, caller)
{
    protected override IQueryable<Session> Over(IQueryable<Session> rows)
    {
        var oldest = time.UtcNow() - options.EndedSessions;
        return rows.Where(s => s.EndedAt < oldest || s.ExpiresAt < oldest);
    }
}
