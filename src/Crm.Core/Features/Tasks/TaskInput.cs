using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Tasks;

/// <summary>The writable shape of a task.</summary>
public sealed record TaskInput : RecordInput
{
    /// <summary>What is to be done; required.</summary>
    /// <example>Call Asha about the offer</example>
    public string? Title { get; init; }

    /// <summary>More about it, up to 10,000 characters.</summary>
    /// <example>She wants to know about delivery in December.</example>
    public string? Description { get; init; }

    /// <summary>Default: <c>todo</c>.</summary>
    /// <example>call</example>
    public TaskType? Type { get; init; }

    /// <summary>Default: <c>medium</c>.</summary>
    /// <example>high</example>
    public TaskPriority? Priority { get; init; }

    /// <summary>Default: <c>open</c>. Setting <c>completed</c> is the same as completing it.</summary>
    /// <example>open</example>
    public TaskState? Status { get; init; }

    /// <summary>When it has to be done.</summary>
    /// <example>2099-12-01T09:30:00Z</example>
    public DateTime? DueAt { get; init; }

    /// <summary>When the assignee is reminded, in the app and by mail.</summary>
    /// <example>2099-12-01T09:00:00Z</example>
    public DateTime? ReminderAt { get; init; }

    /// <summary>An RRULE of RFC 5545 by days, weeks, months or years; needs <c>dueAt</c>. Completing the task makes the next one.</summary>
    /// <example>FREQ=WEEKLY;BYDAY=MO</example>
    public string? Recurrence { get; init; }

    /// <summary>Who has to do it. Absent on create: the caller; null: nobody yet.</summary>
    public Guid? AssigneeId { get; init; }

    /// <summary>The record that it is about: a contact, company, campaign, lead, deal or ticket.</summary>
    /// <example>{"type": "contact", "id": "019a3c5e-7c11-7a30-9d0e-6f1f0e5b2a11"}</example>
    public RecordRef? Related { get; init; }
}
