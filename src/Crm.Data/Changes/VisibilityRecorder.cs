using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Records;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Changes;

/// <summary>
/// What hangs on a record is seen by those who see the record: when its owner changes, its notes, tasks and activities,
/// what search knows of them, and its timeline follow. Past the change mechanisms, because nothing changes that people
/// wrote.
/// </summary>
internal sealed class VisibilityRecorder(ChangeCounters counters) : IChangeRecorder
{
    public async Task AfterSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        foreach (var owner in pending.Changes.Where(IsHandedOver).GroupBy(c => c.OwnerId, c => c.Id))
        {
            await FollowAsync(context, [.. owner], owner.Key, cancellationToken);
        }
    }

    // By whom a record is seen: its owner, the record that it is put on, or whoever has to do it.
    private static bool IsHandedOver(EntityChange change) =>
        change.Record is not null
        && change.Action != ChangeAction.Created
        && change.Fields.Any(f => f.Field is "ownerId" || (change.Record is IHangsOn && f.Field is "related" or "assigneeId"));

    private async Task FollowAsync(CrmDbContext context, List<Guid> recordIds, Guid? ownerId, CancellationToken cancellationToken)
    {
        await context
            .Set<TimelineEntry>()
            .IgnoreQueryFilters([Model.RowFilters.Visibility])
            .Where(e => recordIds.Contains(e.RecordId))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.OwnerId, ownerId), cancellationToken);
        var followers = new List<Guid>();
        foreach (var kind in HangingRecords.Of(context))
        {
            var found = await kind.FollowAsync(context, recordIds, ownerId, cancellationToken);
            followers.AddRange(found);
            counters.Mark(kind.Type, found.Count);
        }

        if (followers.Count > 0)
        {
            await FollowAsync(context, followers, ownerId, cancellationToken);
        }
    }
}
