using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Leads.FollowUps;

/// <summary>Why the rest of a follow-up was called off.</summary>
public enum LeadStopReason
{
    /// <summary>Somebody stopped it.</summary>
    ByHand,

    /// <summary>The lead was converted.</summary>
    Converted,

    /// <summary>The lead was lost.</summary>
    Lost,

    /// <summary>The lead turned out to be unqualified.</summary>
    Unqualified,
}

/// <summary>One run of a follow-up with one lead.</summary>
public sealed class LeadEnrolment : OrganizationOwned
{
    private LeadEnrolment() { }

    public LeadEnrolment(Guid leadId, LeadSequence? sequence, DateTime startAt, IReadOnlyList<Guid> taskIds)
    {
        LeadId = leadId;
        SequenceId = sequence?.Id;
        Name = sequence?.Name;
        StartAt = startAt;
        TaskIds = taskIds;
    }

    public Guid LeadId { get; private set; }

    /// <summary>Null: its steps stood nowhere else, or the sequence is gone.</summary>
    public Guid? SequenceId { get; private set; }

    /// <summary>What the sequence was called.</summary>
    public string? Name { get; private set; }

    /// <summary>From when its days count.</summary>
    public DateTime StartAt { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>Who began it; null: the product itself.</summary>
    public Guid? CreatedById { get; private set; }

    public IReadOnlyList<Guid> TaskIds { get; private set; } = [];

    public DateTime? StoppedAt { get; private set; }

    public Guid? StoppedById { get; private set; }

    public LeadStopReason? StopReason { get; private set; }

    public int Version { get; private set; }

    public void Stop(LeadStopReason reason, Guid? by, DateTime now)
    {
        StoppedAt = now;
        StoppedById = by;
        StopReason = reason;
    }
}
