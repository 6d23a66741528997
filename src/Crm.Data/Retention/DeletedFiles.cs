using Crm.Core.Features.Attachments;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Retention;

/// <summary>Files whose time in the recycle bin is over, with what their timeline says of them; their contents are swept away after.</summary>
internal sealed class DeletedFiles(CrmDbContext context, IDatabaseDialect dialect, CallerContext caller, TimeProvider time)
    : RetentionRule(context, dialect, caller)
{
    private IQueryable<Attachment> Over
    {
        get
        {
            var oldest = time.UtcNow() - Record.BinRetention;
            return Context.Set<Attachment>().IgnoreQueryFilters([RowFilters.Bin]).Where(a => a.DeletedAt < oldest);
        }
    }

    protected override Task<bool> IsAnythingOverAsync(CancellationToken cancellationToken) => Over.AnyAsync(cancellationToken);

    protected override async Task<int> DeleteAsync(int max, CancellationToken cancellationToken)
    {
        var ids = await Over.OrderBy(a => a.Id).Take(max).Select(a => a.Id).ToListAsync(cancellationToken);
        await Context
            .Set<TimelineEntry>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .Where(e => ids.Contains(e.SourceId!.Value))
            .ExecuteDeleteAsync(cancellationToken);
        return await Context
            .Set<Attachment>()
            .IgnoreQueryFilters([RowFilters.Bin])
            .Where(a => ids.Contains(a.Id))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
