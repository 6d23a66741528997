using Crm.Core.Features.Notifications;
using Crm.Core.Features.Search;
using Crm.Core.Features.Tags;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Crm.Data.Features.Merges;
using Crm.Data.Features.Search;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Retention;

/// <summary>
/// Records whose time in the recycle bin is over, with all that hangs on them. Counts and people's screens know nothing
/// of them any more, and the audit keeps that they were deleted and by whom; so nothing is told.
/// </summary>
internal sealed class RecycleBin(
    CrmDbContext context,
    IDatabaseDialect dialect,
    CallerContext caller,
    SearchDocumentWriter searched,
    TimeProvider time
) : RetentionRule(context, dialect, caller)
{
    private DateTime Oldest => time.UtcNow() - Record.BinRetention;

    private List<RecordType> Types => RecordSets.Of(Context).Select(s => s.Type).Order().ToList();

    protected override async Task<bool> IsAnythingOverAsync(CancellationToken cancellationToken)
    {
        foreach (var type in Types)
        {
            if ((await RecordSets.FindAsync(Context, type, new Overdue(Context, Oldest, 1), cancellationToken)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    protected override async Task<int> DeleteAsync(int max, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var type in Types)
        {
            var left = new Overdue(Context, Oldest, max - deleted);
            var ids = (await RecordSets.FindAsync(Context, type, left, cancellationToken)).Select(r => r.Id).ToList();
            if (ids.Count > 0)
            {
                if (type == RecordType.Company)
                {
                    await searched.FollowCompaniesAsync(ids, areLeaving: true, time.UtcNow(), cancellationToken);
                }

                await DeleteWhatHangsOnAsync(ids, cancellationToken);
                await RecordSets.DeleteAsync(Context, type, ids, cancellationToken);
                deleted += ids.Count;
            }
        }

        return deleted;
    }

    // What hangs on a record went into the bin no later than it; what was written in that very moment goes now.
    private async Task DeleteWhatHangsOnAsync(List<Guid> records, CancellationToken cancellationToken)
    {
        List<Guid> leaving = [];
        foreach (var kind in HangingRecords.Of(Context))
        {
            var hanging = await kind.FindLeavingAsync(Context, records, cancellationToken);
            if (hanging.Count > 0)
            {
                await DeleteWhatHangsOnAsync([.. hanging], cancellationToken);
                await kind.DeleteAsync(Context, hanging, cancellationToken);
                leaving.AddRange(hanging);
            }
        }

        List<Guid> ids = [.. records, .. leaving];
        await Context.Set<RecordTag>().Where(t => ids.Contains(t.RecordId)).ExecuteDeleteAsync(cancellationToken);
        await Context
            .Set<SearchDocument>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .Where(d => ids.Contains(d.RecordId))
            .ExecuteDeleteAsync(cancellationToken);
        await Context
            .Set<TimelineEntry>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .Where(e => ids.Contains(e.RecordId) || ids.Contains(e.SourceId!.Value))
            .ExecuteDeleteAsync(cancellationToken);
        await Context
            .Set<Notification>()
            .IgnoreQueryFilters([RowFilters.Personal])
            .Where(n => ids.Contains(n.RelatedId!.Value))
            .ExecuteDeleteAsync(cancellationToken);
    }

    private sealed record Overdue(CrmDbContext Context, DateTime Oldest, int Max) : IRecordQuery
    {
        public IQueryable<T> Over<T>(IQueryable<T> records)
            where T : Record =>
            records
                .IgnoreQueryFilters([RowFilters.Bin, RowFilters.Visibility])
                .AsNoTracking()
                .Where(r => r.DeletedAt < Oldest)
                .WithoutMerged(Context)
                .OrderBy(r => r.DeletedAt)
                .ThenBy(r => r.Id)
                .Take(Max);
    }
}
