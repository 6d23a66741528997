using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Tasks;

/// <summary>A task as shown.</summary>
public sealed record TaskView : RecordView
{
    /// <summary>What is to be done.</summary>
    public required string Title { get; init; }

    /// <summary>More about it.</summary>
    public string? Description { get; init; }

    /// <summary>What kind of work.</summary>
    public required TaskType Type { get; init; }

    /// <summary>How much it matters.</summary>
    public required TaskPriority Priority { get; init; }

    /// <summary>How far it is.</summary>
    public required TaskState Status { get; init; }

    /// <summary>When it has to be done.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>When the assignee is reminded.</summary>
    public DateTime? ReminderAt { get; init; }

    /// <summary>The rule by which it repeats (RRULE of RFC 5545).</summary>
    public string? Recurrence { get; init; }

    /// <summary>Who has to do it.</summary>
    public Guid? AssigneeId { get; init; }

    /// <summary>Who has to do it, named.</summary>
    public PersonRef? Assignee { get; init; }

    /// <summary>The record that it is about.</summary>
    public RecordLink? Related { get; init; }

    /// <summary>When it was completed.</summary>
    public DateTime? CompletedAt { get; init; }
}
