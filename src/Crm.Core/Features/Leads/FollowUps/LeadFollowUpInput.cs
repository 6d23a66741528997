using Crm.Core.Features.Tasks;

namespace Crm.Core.Features.Leads.FollowUps;

/// <summary>Which leads to follow up, and how.</summary>
public sealed record LeadFollowUpInput
{
    /// <summary>Up to 1,000 ids of leads that are neither converted nor lost nor unqualified.</summary>
    /// <example>["019a3c5e-7c11-7a30-9d0e-6f1f0e5b2a11"]</example>
    public required IReadOnlyList<Guid> LeadIds { get; init; }

    /// <summary>
    /// From when the days of the steps count; its time of day, in the caller's time zone, is that of all tasks.
    /// Default: today at 17:00, or after that at the end of the day.
    /// </summary>
    /// <example>2099-12-01T09:30:00Z</example>
    public DateTime? StartAt { get; init; }

    /// <summary>One task each, for every lead. Default: call today, an e-mail in 2 days, another call in 5.</summary>
    /// <example>[{"afterDays": 0, "type": "call", "title": "First call"}]</example>
    public IReadOnlyList<LeadFollowUpStep>? Steps { get; init; }

    /// <summary>A saved sequence instead of steps.</summary>
    public Guid? SequenceId { get; init; }

    /// <summary>
    /// True: what would be due on a Saturday or Sunday is due on the Monday after. Default: as the sequence says, else false.
    /// </summary>
    /// <example>true</example>
    public bool? SkipWeekends { get; init; }
}

/// <summary>One step of a follow-up: a task that it makes.</summary>
public sealed record LeadFollowUpStep
{
    /// <summary>How many days after the start the task is due, 0 to 365.</summary>
    /// <example>2</example>
    public int? AfterDays { get; init; }

    /// <summary>What kind of task. Default: <c>followUp</c>.</summary>
    /// <example>email</example>
    public TaskType? Type { get; init; }

    /// <summary>What is to be done; required.</summary>
    /// <example>Send the price list</example>
    public string? Title { get; init; }

    /// <summary>More about it, up to 2,000 characters.</summary>
    /// <example>The one with the terms for teams.</example>
    public string? Description { get; init; }
}

/// <summary>What a follow-up made.</summary>
/// <param name="Items">The tasks: lead by lead in the order asked for, and step by step.</param>
public sealed record LeadFollowUpResult(IReadOnlyList<TaskView> Items);
