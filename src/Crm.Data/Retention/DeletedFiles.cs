using Crm.Core.Features.Attachments;
using Crm.Core.Features.Retention;
using Crm.Core.Features.Timeline;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Retention;

/// <summary>Files whose time in the recycle bin is over, with what their timeline says of them; their contents are swept away after.</summary>
internal sealed class DeletedFiles(CrmDbContext context, RetentionBatch batch) : IRetentionSubject
{
    public RetentionSubject Subject => RetentionSubject.RecycleBin;

    public Task<int> CountAsync(DateTime before, CancellationToken cancellationToken) =>
        Over(before).CountAsync(cancellationToken);

    public Task<int> TakeAsync(DateTime before, int max, CancellationToken cancellationToken) =>
        batch.RunAsync(
            () => Over(before).AnyAsync(cancellationToken),
            () => DeleteAsync(before, max, cancellationToken),
            cancellationToken
        );

    private IQueryable<Attachment> Over(DateTime before) =>
        context.Set<Attachment>().IgnoreQueryFilters([RowFilters.Bin]).Where(a => a.DeletedAt < before);

    private async Task<int> DeleteAsync(DateTime before, int max, CancellationToken cancellationToken)
    {
        var ids = await Over(before).OrderBy(a => a.Id).Take(max).Select(a => a.Id).ToListAsync(cancellationToken);
        await context
            .Set<TimelineEntry>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .Where(e => ids.Contains(e.SourceId!.Value))
            .ExecuteDeleteAsync(cancellationToken);
        return await context
            .Set<Attachment>()
            .IgnoreQueryFilters([RowFilters.Bin])
            .Where(a => ids.Contains(a.Id))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
