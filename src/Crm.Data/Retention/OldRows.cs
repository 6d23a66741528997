using Crm.Core.Features.Retention;
using Crm.Core.Features.Segments;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Retention;

/// <summary>Rows of one table on which nothing hangs, with a time that the organization sets.</summary>
internal abstract class OldRows<T>(CrmDbContext context, RetentionBatch batch) : IRetentionSubject
    where T : OrganizationOwned
{
    public abstract RetentionSubject Subject { get; }

    public Task<int> CountAsync(DateTime before, CancellationToken cancellationToken) =>
        Over(context.Set<T>(), before).CountAsync(cancellationToken);

    public Task<int> TakeAsync(DateTime before, int max, CancellationToken cancellationToken) =>
        batch.RunAsync(
            () => Over(context.Set<T>(), before).AnyAsync(cancellationToken),
            () => Over(context.Set<T>(), before).OrderBy(r => r.Id).Take(max).ExecuteDeleteAsync(cancellationToken),
            cancellationToken
        );

    /// <summary>The rows that need not be kept any longer.</summary>
    protected abstract IQueryable<T> Over(IQueryable<T> rows, DateTime before);
}

/// <summary>Who changed what, long ago.</summary>
internal sealed class OldAudit(CrmDbContext context, RetentionBatch batch) : OldRows<AuditEntry>(context, batch)
{
    public override RetentionSubject Subject => RetentionSubject.Audit;

    protected override IQueryable<AuditEntry> Over(IQueryable<AuditEntry> rows, DateTime before) =>
        rows.Where(e => e.At < before);
}

/// <summary>Who came into segments and left them, long ago; who is in them now is kept elsewhere.</summary>
internal sealed class OldSegmentLog(CrmDbContext context, RetentionBatch batch) : OldRows<SegmentLogEntry>(context, batch)
{
    public override RetentionSubject Subject => RetentionSubject.SegmentLog;

    protected override IQueryable<SegmentLogEntry> Over(IQueryable<SegmentLogEntry> rows, DateTime before) =>
        rows.Where(e => e.At < before);
}
