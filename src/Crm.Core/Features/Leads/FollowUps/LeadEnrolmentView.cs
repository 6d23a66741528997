using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Leads.FollowUps;

/// <summary>How a follow-up stands.</summary>
public enum LeadEnrolmentState
{
    /// <summary>Something is still to be done.</summary>
    Running,

    /// <summary>All is done.</summary>
    Completed,

    /// <summary>The rest was called off.</summary>
    Stopped,
}

/// <summary>The follow-ups of a lead, the newest first.</summary>
/// <param name="Items">The follow-ups, at most the last hundred.</param>
public sealed record LeadEnrolmentList(IReadOnlyList<LeadEnrolmentView> Items);

/// <summary>One follow-up of a lead.</summary>
public sealed record LeadEnrolmentView
{
    /// <summary>The follow-up.</summary>
    public required Guid Id { get; init; }

    /// <summary>The lead.</summary>
    public required Guid LeadId { get; init; }

    /// <summary>The sequence; null: its steps stood nowhere else, or the sequence is gone.</summary>
    public Guid? SequenceId { get; init; }

    /// <summary>What the sequence was called.</summary>
    public string? Name { get; init; }

    /// <summary>How it stands.</summary>
    public required LeadEnrolmentState State { get; init; }

    /// <summary>From when its days count.</summary>
    public required DateTime StartAt { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Who began it; null: the product itself, or a person who is gone.</summary>
    public PersonRef? StartedBy { get; init; }

    /// <summary>When its rest was called off.</summary>
    public DateTime? StoppedAt { get; init; }

    /// <summary>Who called it off, or did what ended it.</summary>
    public PersonRef? StoppedBy { get; init; }

    /// <summary>Why it was called off.</summary>
    public LeadStopReason? StopReason { get; init; }

    /// <summary>Its tasks in the order of the steps; those in the recycle bin are left out.</summary>
    public required IReadOnlyList<TaskView> Tasks { get; init; }

    internal static LeadEnrolmentView Of(LeadEnrolment enrolment, Dictionary<Guid, TaskView> byId, Names people)
    {
        var tasks = enrolment.TaskIds.Select(id => byId.GetValueOrDefault(id)).OfType<TaskView>().ToList();
        var isToDo = tasks.Exists(t => t.Status is TaskState.Open or TaskState.InProgress);
        return new LeadEnrolmentView
        {
            Id = enrolment.Id,
            LeadId = enrolment.LeadId,
            SequenceId = enrolment.SequenceId,
            Name = enrolment.Name,
            State =
                enrolment.StoppedAt is not null ? LeadEnrolmentState.Stopped
                : isToDo ? LeadEnrolmentState.Running
                : LeadEnrolmentState.Completed,
            StartAt = enrolment.StartAt,
            CreatedAt = enrolment.CreatedAt,
            StartedBy = people.Person(enrolment.CreatedById),
            StoppedAt = enrolment.StoppedAt,
            StoppedBy = people.Person(enrolment.StoppedById),
            StopReason = enrolment.StopReason,
            Tasks = tasks,
        };
    }
}
