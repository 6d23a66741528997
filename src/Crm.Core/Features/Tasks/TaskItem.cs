using Crm.Core.Features.Accounts;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Tasks;

/// <summary>Something to be done, with an assignee and a due time; on a record or by itself.</summary>
public sealed class TaskItem : Record, ISearchable, IHangsOn, IAssigned
{
    public const int MaxTitle = 300;
    public const int MaxDescription = 10_000;

    private TaskItem() { }

    public TaskItem(RecordRef? related, RecordSubject? subject) => Relate(related, subject);

    public string Name { get; private set; } = "";

    /// <summary>The title, folded: the order of lists.</summary>
    public string NameKey { get; private set; } = "";

    public string? Description { get; private set; }

    public TaskType TaskType { get; private set; } = TaskType.Todo;

    public TaskPriority Priority { get; private set; } = TaskPriority.Medium;

    public TaskState Status { get; private set; } = TaskState.Open;

    public DateTime? DueAt { get; private set; }

    public DateTime? ReminderAt { get; private set; }

    /// <summary>An RRULE of RFC 5545; see <see cref="Tasks.Recurrence"/>.</summary>
    public string? Recurrence { get; private set; }

    /// <summary>In whose time zone it repeats: nine o'clock stays nine o'clock.</summary>
    public string TimeZone { get; private set; } = "UTC";

    /// <summary>Which one of the series this is, from 1.</summary>
    public int Occurrence { get; private set; } = 1;

    /// <summary>The task of the series that this one was made after; unique, so that completing twice makes one.</summary>
    public Guid? MadeAfterId { get; private set; }

    public Guid? AssigneeId { get; private set; }

    public User? Assignee { get; private set; }

    public User? Owner { get; private set; }

    public RecordType? RelatedType { get; private set; }

    public Guid? RelatedId { get; private set; }

    /// <summary>What the record was called when the task was put on it.</summary>
    public string? RelatedTitle { get; private set; }

    /// <summary>By whom it is seen: the owner of the record, or without one whoever has to do it.</summary>
    public Guid? RelatedOwnerId { get; private set; }

    public DateTime? CompletedAt { get; private set; }

    public RecordRef? Related => RelatedType is { } type && RelatedId is { } id ? new RecordRef(type, id) : null;

    public bool IsDone => Status is TaskState.Completed or TaskState.Cancelled;

    public override Guid? VisibleByOwnerId => RelatedOwnerId;

    public override RecordType Type => RecordType.Task;

    public override string Title => Name;

    string? ISearchable.SearchSubtitle => RelatedTitle;

    IEnumerable<string?> ISearchable.SearchTerms => [Description];

    RecordRef? IHangsOn.HangsOn => Related;

    bool IHangsOn.GoesWithIt => true;

    void IHangsOn.GoOnWith(RecordRef successor, RecordSubject subject) => Relate(successor, subject);

    /// <summary>Puts it on another record, or on none.</summary>
    public void Relate(RecordRef? related, RecordSubject? subject)
    {
        RelatedType = related?.Type;
        RelatedId = related?.Id;
        RelatedTitle = subject?.Title;
        RelatedOwnerId = subject?.OwnerId;
        SeeByItself();
    }

    /// <summary>Takes over checked input but for the status, which changes by <see cref="Complete"/> and <see cref="Reopen"/>.</summary>
    /// <param name="input">The whole writable shape.</param>
    /// <param name="timeZone">Of whoever says when.</param>
    public void Describe(TaskInput input, string timeZone)
    {
        if (DueAt != input.DueAt || Recurrence != Tasks.Recurrence.Normalize(input.Recurrence))
        {
            TimeZone = timeZone;
        }

        Name = input.Title ?? "";
        NameKey = TextKey.Fold(Name);
        Description = input.Description;
        TaskType = input.Type ?? TaskType.Todo;
        Priority = input.Priority ?? TaskPriority.Medium;
        DueAt = input.DueAt;
        ReminderAt = input.ReminderAt;
        Recurrence = Tasks.Recurrence.Normalize(input.Recurrence);
        AssigneeId = input.AssigneeId;
        AssignTo(input.OwnerId);
        Identify(input.ExternalId);
        TagWith(input.Tags ?? []);
        SeeByItself();
    }

    /// <summary>Puts it off or brings it forward; the reminder keeps its distance.</summary>
    public void MoveTo(DateTime dueAt)
    {
        ReminderAt = ReminderAt is { } reminder && DueAt is { } due ? dueAt - (due - reminder) : ReminderAt;
        DueAt = dueAt;
    }

    /// <summary>Begins it, or lays it aside; done is another matter.</summary>
    public void Proceed(TaskState status)
    {
        Status = status;
        CompletedAt = null;
    }

    public void Complete(DateTime now)
    {
        Status = TaskState.Completed;
        CompletedAt = now;
    }

    public void Reopen() => Proceed(TaskState.Open);

    /// <summary>The next one of the series; null when there is none to come.</summary>
    public TaskItem? Next()
    {
        if (
            Recurrence is not { } rule
            || DueAt is not { } due
            || Tasks.Recurrence.Next(rule, due, TimeZone, Occurrence) is not { } nextDue
        )
        {
            return null;
        }

        var next = new TaskItem
        {
            Name = Name,
            NameKey = NameKey,
            Description = Description,
            TaskType = TaskType,
            Priority = Priority,
            DueAt = due,
            ReminderAt = ReminderAt,
            Recurrence = rule,
            TimeZone = TimeZone,
            Occurrence = Occurrence + 1,
            MadeAfterId = Id,
            AssigneeId = AssigneeId,
            RelatedType = RelatedType,
            RelatedId = RelatedId,
            RelatedTitle = RelatedTitle,
            RelatedOwnerId = RelatedOwnerId,
        };
        next.MoveTo(nextDue);
        next.AssignTo(OwnerId);
        next.TagWith(Tags);
        return next;
    }

    /// <summary>Nobody has touched it since it was made.</summary>
    public bool IsUntouched => Version == 1 && Status == TaskState.Open && !IsDeleted;

    /// <summary>Takes it back, because the one before it is to be done after all.</summary>
    public void TakeBack(DateTime now)
    {
        MadeAfterId = null;
        Delete(now);
    }

    /// <summary>Whether it is this person's own: made by them, theirs, or given to them.</summary>
    public bool IsOf(Guid? userId) => userId is not null && (CreatedById == userId || OwnerId == userId || AssigneeId == userId);

    // Without a record there is nobody else to ask who may see it.
    private void SeeByItself() => RelatedOwnerId = RelatedId is null ? AssigneeId ?? OwnerId : RelatedOwnerId;
}
