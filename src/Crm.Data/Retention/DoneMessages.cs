using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Crm.Data.Persistence;

namespace Crm.Data.Retention;

/// <summary>Messages of the outbox that were delivered; those set aside wait for an administrator.</summary>
internal sealed class DoneMessages(
    CrmDbContext context,
    IDatabaseDialect dialect,
    CallerContext caller,
    RetentionOptions options,
    TimeProvider time
) : RowRetentionRule<OutboxMessage>(context, dialect, caller)
{
    protected override IQueryable<OutboxMessage> Over(IQueryable<OutboxMessage> rows)
    {
        var oldest = time.UtcNow() - options.DoneMessages;
        return rows.Where(m => m.DoneAt < oldest);
    }
}
