using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Tasks;

/// <summary>All fields of a task.</summary>
public sealed class TaskFields : RecordFieldCatalogue<TaskItem>
{
    public TaskFields()
    {
        Text("title", "Title", t => t.Name).SortedBy(By(t => t.NameKey));
        Text("description", "Description", t => t.Description).NotFilterable();
        Choice("type", "Type", t => t.TaskType).Sortable();
        Choice("priority", "Priority", t => t.Priority)
            .SortedBy(
                By(t =>
                    t.Priority == TaskPriority.Urgent ? 3
                    : t.Priority == TaskPriority.High ? 2
                    : t.Priority == TaskPriority.Medium ? 1
                    : 0
                )
            );
        Choice("status", "Status", t => t.Status)
            .SortedBy(
                By(t =>
                    t.Status == TaskState.Open ? 0
                    : t.Status == TaskState.InProgress ? 1
                    : t.Status == TaskState.Completed ? 2
                    : 3
                )
            );
        DateTime("dueAt", "Due", t => t.DueAt).Sortable();
        DateTime("reminderAt", "Reminder", t => t.ReminderAt).Sortable();
        Text("recurrence", "Repeats", t => t.Recurrence).NotFilterable();
        Reference("assigneeId", "Assignee", t => t.AssigneeId);
        Structure("related", "Record", t => t.Related).NotFilterable();
        Choice("relatedType", "Kind of record", t => t.RelatedType).Derived();
        Reference("relatedId", "Record", t => t.RelatedId).Derived();
        DateTime("completedAt", "Completed", t => t.CompletedAt).Sortable().ReadOnly();
        Exclude(nameof(TaskItem.TimeZone), "where recurrence counts, never shown");
        Exclude(nameof(TaskItem.Occurrence), "which one of its series, never shown");
        Exclude(nameof(TaskItem.MadeAfterId), "the unique key of a series, never shown");
        Exclude(nameof(TaskItem.Assignee), "the name behind assigneeId");
        Exclude(nameof(TaskItem.Owner), "the name behind ownerId");
        Exclude(nameof(TaskItem.RelatedTitle), "the name behind related");
        Exclude(nameof(TaskItem.RelatedOwnerId), "visibility, never shown");
        Exclude(nameof(TaskItem.IsDone), "follows from status");
        Exclude(nameof(TaskItem.IsUntouched), "follows from version");
    }

    public override IReadOnlyDictionary<string, string> OwnParameters { get; } =
        new Dictionary<string, string>
        {
            [TaskDue.Parameter] =
                "`overdue`: due before now and not done; `today`: due on the caller's date; `upcoming`: due after today, within `days`.",
            [TaskDue.DaysParameter] = "How far `due=upcoming` reaches, 1 to 366 days; 7 when absent.",
        };

    protected override IEnumerable<string> Shown => [.. base.Shown, "assignee"];
}
