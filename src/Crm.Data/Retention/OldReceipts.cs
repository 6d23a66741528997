using Crm.Core.Features.InboundMail;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Crm.Data.Persistence;

namespace Crm.Data.Retention;

/// <summary>That a mail came in, three months ago: no service hands it in again.</summary>
internal sealed class OldReceipts(CrmDbContext context, IDatabaseDialect dialect, CallerContext caller, TimeProvider time)
    : RowRetentionRule<ReceivedMail>(context, dialect, caller)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    protected override IQueryable<ReceivedMail> Over(IQueryable<ReceivedMail> rows)
    {
        var oldest = time.UtcNow() - Kept;
        return rows.Where(m => m.CreatedAt < oldest);
    }
}
