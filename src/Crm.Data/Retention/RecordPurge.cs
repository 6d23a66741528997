using Crm.Core.Features.Attachments;
using Crm.Core.Features.Consents;
using Crm.Core.Features.Notifications;
using Crm.Core.Features.Search;
using Crm.Core.Features.Segments;
using Crm.Core.Features.Tags;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;
using Crm.Data.Features.Search;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Retention;

/// <summary>
/// Removes deleted records for good, with all that hangs on them. Counts and people's screens know nothing of them any more,
/// and the audit keeps that they were deleted and by whom; so nothing is told.
/// </summary>
internal sealed class RecordPurge(CrmDbContext context, SearchDocumentWriter searched, TimeProvider time)
{
    /// <returns>The ids of what hung on them and is gone too, by kind.</returns>
    public async Task<IReadOnlyDictionary<RecordType, IReadOnlyList<Guid>>> PurgeAsync(
        RecordType type,
        List<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        var gone = new Dictionary<RecordType, IReadOnlyList<Guid>>();
        if (ids.Count == 0)
        {
            return gone;
        }

        if (type == RecordType.Company)
        {
            await searched.FollowCompaniesAsync(ids, areLeaving: true, time.UtcNow(), cancellationToken);
        }

        await PurgeWhatHangsOnAsync(ids, gone, cancellationToken);
        await RecordSets.DeleteAsync(context, type, ids, cancellationToken);
        return gone;
    }

    // What hangs on a record went into the bin no later than it; what was written in that very moment goes now.
    private async Task PurgeWhatHangsOnAsync(
        List<Guid> records,
        Dictionary<RecordType, IReadOnlyList<Guid>> gone,
        CancellationToken cancellationToken
    )
    {
        List<Guid> leaving = [];
        foreach (var kind in HangingRecords.Of(context))
        {
            var hanging = await kind.FindLeavingAsync(context, records, cancellationToken);
            if (hanging.Count > 0)
            {
                await PurgeWhatHangsOnAsync([.. hanging], gone, cancellationToken);
                await kind.DeleteAsync(context, hanging, cancellationToken);
                gone[kind.Type] = [.. gone.GetValueOrDefault(kind.Type) ?? [], .. hanging];
                leaving.AddRange(hanging);
            }
        }

        List<Guid> ids = [.. records, .. leaving];
        await context.Set<CustomValue>().Where(v => ids.Contains(v.RecordId)).ExecuteDeleteAsync(cancellationToken);
        await context.Set<RecordTag>().Where(t => ids.Contains(t.RecordId)).ExecuteDeleteAsync(cancellationToken);
        await context
            .Set<SearchDocument>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .Where(d => ids.Contains(d.RecordId))
            .ExecuteDeleteAsync(cancellationToken);
        await context
            .Set<Attachment>()
            .IgnoreQueryFilters([RowFilters.Bin])
            .Where(a => ids.Contains(a.RelatedId))
            .ExecuteDeleteAsync(cancellationToken);
        await context
            .Set<TimelineEntry>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .Where(e => ids.Contains(e.RecordId) || ids.Contains(e.SourceId!.Value))
            .ExecuteDeleteAsync(cancellationToken);
        await context.Set<ConsentEntry>().Where(e => ids.Contains(e.RelatedId)).ExecuteDeleteAsync(cancellationToken);
        await context.Set<SegmentMember>().Where(m => ids.Contains(m.RecordId)).ExecuteDeleteAsync(cancellationToken);
        await context.Set<SegmentLogEntry>().Where(e => ids.Contains(e.RecordId)).ExecuteDeleteAsync(cancellationToken);
        await context
            .Set<Notification>()
            .IgnoreQueryFilters([RowFilters.Personal])
            .Where(n => ids.Contains(n.RelatedId!.Value))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
