using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Records;

namespace Crm.Data.Changes;

/// <summary>
/// What hangs on a record is seen by those who see the record: when its owner changes, its notes, tasks and activities,
/// what search knows of them, and its timeline follow.
/// </summary>
internal sealed class VisibilityRecorder(VisibilityFollower follower) : IChangeRecorder
{
    public async Task AfterSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        foreach (var owner in pending.Changes.Where(IsHandedOver).GroupBy(c => c.OwnerId, c => c.Id))
        {
            await follower.FollowAsync(context, [.. owner], owner.Key, cancellationToken);
        }
    }

    // By whom a record is seen: its owner, the record that it is put on, or whoever has to do it.
    private static bool IsHandedOver(EntityChange change) =>
        change.Record is not null
        && change.Action != ChangeAction.Created
        && change.Fields.Any(f => f.Field is "ownerId" || (change.Record is IHangsOn && f.Field is "related" or "assigneeId"));
}
