using Crm.Core.Features.Notes;
using Crm.Core.Features.Search;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Changes;

/// <summary>
/// What hangs on a record is seen by those who see the record: when its owner changes, its notes, what search knows of
/// them, and its timeline follow. Past the change mechanisms, because nothing changes that people wrote.
/// </summary>
internal sealed class VisibilityRecorder : IChangeRecorder
{
    public async Task AfterSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        var handedOver = pending.Changes.Where(c =>
            c.Record is not null and not Note && c.Action != ChangeAction.Created && c.Fields.Any(f => f.Field == "ownerId")
        );
        foreach (var owner in handedOver.GroupBy(c => c.OwnerId, c => c.Id))
        {
            await FollowAsync(context, [.. owner], owner.Key, cancellationToken);
        }
    }

    private static async Task FollowAsync(
        CrmDbContext context,
        List<Guid> recordIds,
        Guid? ownerId,
        CancellationToken cancellationToken
    )
    {
        await context
            .Set<TimelineEntry>()
            .IgnoreQueryFilters([Model.RowFilters.Visibility])
            .Where(e => recordIds.Contains(e.RecordId))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.OwnerId, ownerId), cancellationToken);
        var notes = context
            .Set<Note>()
            .IgnoreQueryFilters([Model.RowFilters.Visibility, Model.RowFilters.Bin])
            .Where(n => recordIds.Contains(n.RelatedId));
        if (await notes.ExecuteUpdateAsync(set => set.SetProperty(n => n.RelatedOwnerId, ownerId), cancellationToken) > 0)
        {
            await context
                .Set<SearchDocument>()
                .IgnoreQueryFilters([Model.RowFilters.Visibility])
                .Where(d => notes.Any(n => n.Id == d.RecordId))
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.OwnerId, ownerId), cancellationToken);
        }
    }
}
