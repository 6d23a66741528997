using Crm.Core.Features.Notifications;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Data.Changes;

/// <summary>Tells people that somebody else made them the owner of a record or gave them a task; many in one save are told as one.</summary>
internal sealed class AssignmentRecorder(Notifier notifier, CallerContext caller) : IChangeRecorder
{
    public async Task BeforeSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        // What the product does by itself (imports, demo data) is told by who started it.
        if (caller.UserId is null)
        {
            return;
        }

        var assigned = pending
            .Changes.Where(c => c.Record is not null and not ITellsItsOwnStory && IsAssigned(c))
            .GroupBy(c => Responsible(c.Record!)!.Value, c => c.Record!);
        foreach (var owner in assigned)
        {
            await notifier.NotifyAsync(Describe([.. owner]), [owner.Key], cancellationToken);
        }
    }

    private static bool IsAssigned(EntityChange change) =>
        Responsible(change.Record!) is not null
        && change.Action is ChangeAction.Created or ChangeAction.Updated
        && change.Fields.Any(f => f.Field == (change.Record is IAssigned ? "assigneeId" : "ownerId"));

    // Who has to do it, where that is somebody else than the owner.
    private static Guid? Responsible(Record record) => record is IAssigned work ? work.AssigneeId : record.OwnerId;

    private static Notice Describe(List<Record> records) =>
        records is [var one]
            ? new Notice(NotificationKind.Assigned, new RecordRef(one.Type, one.Id), one.Title, null, one.VisibleByOwnerId)
            : new Notice(NotificationKind.Assigned, null, $"{records.Count} records", null, records[0].VisibleByOwnerId);
}
