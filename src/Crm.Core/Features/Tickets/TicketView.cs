using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Tickets;

/// <summary>A ticket as shown.</summary>
public sealed record TicketView : RecordView
{
    /// <summary>Per organization, rising, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>What it is about, in a line.</summary>
    public required string Subject { get; init; }

    /// <summary>What the customer says.</summary>
    public string? Description { get; init; }

    /// <summary>What the customer wants.</summary>
    public required TicketType Type { get; init; }

    /// <summary>How it came in.</summary>
    public required TicketChannel Channel { get; init; }

    /// <summary>How much it matters; decides the service level.</summary>
    public required TicketPriority Priority { get; init; }

    /// <summary>How far it is.</summary>
    public required TicketStatus Status { get; init; }

    /// <summary>The customer who is answered.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>The customer, named; null when hidden or gone.</summary>
    public NamedRef? Contact { get; init; }

    /// <summary>The customer's company.</summary>
    public Guid? CompanyId { get; init; }

    /// <summary>The company, named; null when hidden or gone.</summary>
    public NamedRef? Company { get; init; }

    /// <summary>Who answers for it; the same as <c>ownerId</c>.</summary>
    public Guid? AssigneeId => OwnerId;

    /// <summary>Who answers for it, named.</summary>
    public PersonRef? Assignee => Owner;

    /// <summary>The team that answers for it.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>The team, named.</summary>
    public NamedRef? Team { get; init; }

    /// <summary>Deals that it has to do with.</summary>
    public required IReadOnlyList<Guid> DealIds { get; init; }

    /// <summary>The same deals, named; hidden ones are left out.</summary>
    public IReadOnlyList<NamedRef> Deals { get; init; } = [];

    /// <summary>When the first answer to the customer is, or was, due.</summary>
    public DateTime? FirstResponseDueAt { get; init; }

    /// <summary>When it has, or had, to be solved.</summary>
    public DateTime? ResolutionDueAt { get; init; }

    /// <summary>The earlier of what is still due; null while the clock stands still.</summary>
    public DateTime? NextDueAt { get; init; }

    /// <summary>Since when the clock stands still (pending, resolved, closed); null: it runs.</summary>
    public DateTime? ClockStoppedAt { get; init; }

    /// <summary>When somebody first wrote to the customer.</summary>
    public DateTime? FirstRespondedAt { get; init; }

    /// <summary>When it was resolved or closed.</summary>
    public DateTime? ResolvedAt { get; init; }

    /// <summary>How it was solved.</summary>
    public string? Resolution { get; init; }

    /// <summary>When something was last written in its conversation.</summary>
    public DateTime? LastMessageAt { get; init; }

    /// <summary>Only in the answer to a merge: by this it can be undone.</summary>
    public Guid? MergeId { get; init; }

    /// <summary>What the customer thinks of it; null: nothing said.</summary>
    public TicketSatisfaction? Satisfaction { get; init; }
}

/// <summary>What a customer thinks of how a ticket was solved.</summary>
public sealed record TicketSatisfaction
{
    /// <summary>1 (bad) to 5 (very good).</summary>
    public required int Rating { get; init; }

    /// <summary>In the customer's words.</summary>
    public string? Comment { get; init; }

    /// <summary>When it was said.</summary>
    public DateTime? At { get; init; }
}
