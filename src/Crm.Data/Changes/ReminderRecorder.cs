using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Outbox;

namespace Crm.Data.Changes;

/// <summary>
/// Leaves a message for the time of each reminder, however the task came to have it. One that was moved, done or deleted
/// meanwhile is passed over when its time comes.
/// </summary>
internal sealed class ReminderRecorder : IChangeRecorder
{
    public Task BeforeSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        foreach (var change in pending.Changes.Where(c => c.Record is TaskItem && IsToRemind(c)))
        {
            var task = (TaskItem)change.Record!;
            if (task is { IsDone: false, IsDeleted: false, ReminderAt: { } at } && at > pending.At - TaskReminder.Freshness)
            {
                context.Add(
                    new OutboxMessage
                    {
                        Kind = TaskReminder.Kind,
                        Payload = new TaskReminder(task.Id, at).Write(),
                        CreatedAt = pending.At,
                        DueAt = at > pending.At ? at : pending.At,
                    }
                );
            }
        }

        return Task.CompletedTask;
    }

    // A message that is no longer needed does no harm; one that is missing does.
    private static bool IsToRemind(EntityChange change) =>
        change.Action is ChangeAction.Created or ChangeAction.Restored
        || change.Fields.Any(f => f.Field is "reminderAt" or "status" or "assigneeId");
}
