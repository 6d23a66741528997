using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Tasks;

/// <summary>Makes the task that follows from something else, in the save of the present use case.</summary>
public sealed class FollowUpTasks(ITaskRepository tasks, CallerContext caller)
{
    /// <summary>How long before it is due it reminds.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(30);

    /// <summary>Plans a follow-up for the caller.</summary>
    /// <param name="title">What is to be done.</param>
    /// <param name="dueAt">When.</param>
    /// <param name="related">On which record.</param>
    /// <param name="subject">That record.</param>
    public TaskItem Plan(string title, DateTime dueAt, RecordRef related, RecordSubject subject)
    {
        var task = new TaskItem(related, subject);
        task.Describe(
            new TaskInput
            {
                Title = title.Length <= TaskItem.MaxTitle ? title : title[..(TaskItem.MaxTitle - 1)] + "…",
                Type = TaskType.FollowUp,
                DueAt = dueAt,
                ReminderAt = dueAt - Ahead,
                OwnerId = caller.UserId,
                AssigneeId = caller.UserId,
            },
            caller.Current.TimeZone
        );
        tasks.Add(task);
        return task;
    }

    /// <summary>Moves a follow-up that is still to be done; null when it is done, deleted or not to be seen.</summary>
    public async Task<TaskItem?> MoveAsync(Guid id, DateTime dueAt, CancellationToken cancellationToken)
    {
        var found = await tasks.FindAsync([id], inBin: false, cancellationToken);
        if (found.SingleOrDefault() is not { IsDone: false } task)
        {
            return null;
        }

        task.MoveTo(dueAt);
        return task;
    }
}
