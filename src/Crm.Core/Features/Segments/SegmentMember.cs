using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Segments;

/// <summary>
/// That a record belongs to a segment: of a static one the truth, of a dynamic one what was found when it was last looked at.
/// After a merge there may be two rows for one record; nothing counts rows.
/// </summary>
public sealed class SegmentMember : OrganizationOwned
{
    public required Guid SegmentId { get; init; }

    public required RecordType RecordType { get; init; }

    public required Guid RecordId { get; init; }

    public required DateTime EnteredAt { get; init; }
}

/// <summary>Which way a record went.</summary>
public enum SegmentMove
{
    /// <summary>It became a member.</summary>
    Entered,

    /// <summary>It is a member no longer.</summary>
    Left,
}

/// <summary>That a record became a member of a segment or ceased to be one.</summary>
public sealed class SegmentLogEntry : OrganizationOwned
{
    public required Guid SegmentId { get; init; }

    public required RecordType RecordType { get; init; }

    public required Guid RecordId { get; init; }

    public required SegmentMove Move { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Who put it in or took it out; null: its criteria did.</summary>
    public Guid? ById { get; init; }
}

/// <summary>
/// When the members of a dynamic segment were last looked at. One node claims it; when that node dies, another goes on later.
/// </summary>
public sealed class SegmentRun : OrganizationOwned
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);

    // Where time alone makes members, days are what people ask in.
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(10);

    public required Guid SegmentId { get; init; }

    /// <summary>Rises with every change: of two nodes that claim it at once, one fails.</summary>
    public int Version { get; private set; }

    public DateTime? LeasedUntil { get; private set; }

    /// <summary>When it was last done; null: never.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>How many changes of its kinds of records there had been then.</summary>
    public long SeenChanges { get; private set; }

    /// <summary>Whether there may be something new, and nobody is at it.</summary>
    public bool IsDue(DateTime now, long changes, bool movesWithTime) =>
        !(LeasedUntil > now) && (DoneAt is not { } done || changes != SeenChanges || (movesWithTime && done + Step <= now));

    public void Claim(DateTime now) => LeasedUntil = now + Lease;

    public void Finish(DateTime startedAt, long changes)
    {
        LeasedUntil = null;
        DoneAt = startedAt;
        SeenChanges = changes;
    }
}
