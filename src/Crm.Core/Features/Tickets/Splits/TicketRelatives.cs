using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Tickets.Splits;

/// <summary>Where the conversation of a ticket comes from, beside itself.</summary>
public sealed record TicketRelatives
{
    /// <summary>Tickets that became part of this one, and what their customers said first; the oldest first.</summary>
    public required IReadOnlyList<MergedTicket> Merged { get; init; }

    /// <summary>Where messages went into tickets of their own, or where this one came from; the oldest first.</summary>
    public required IReadOnlyList<SplitTicket> Splits { get; init; }
}

/// <summary>A ticket that became part of another one.</summary>
public sealed record MergedTicket
{
    /// <summary>Which ticket.</summary>
    public required Guid Id { get; init; }

    /// <summary>For <c>POST /merges/{id}/undo</c>.</summary>
    public required Guid MergeId { get; init; }

    /// <summary>Its number; an answer that carries it lands in the ticket that it is part of.</summary>
    public required int Number { get; init; }

    /// <summary>What it was about.</summary>
    public required string Subject { get; init; }

    /// <summary>What the customer said first.</summary>
    public string? Description { get; init; }

    /// <summary>Its customer, named; null when there is none, or a hidden one.</summary>
    public NamedRef? Contact { get; init; }

    /// <summary>When the customer said it.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it became part of the other one.</summary>
    public required DateTime MergedAt { get; init; }

    /// <summary>Who merged it.</summary>
    public PersonRef? By { get; init; }

    /// <summary>Until when it can be undone.</summary>
    public required DateTime UndoableUntil { get; init; }
}

/// <summary>That messages went into a ticket of their own.</summary>
public sealed record SplitTicket
{
    /// <summary>Where they were; null when that ticket is deleted or hidden.</summary>
    public NamedRef? From { get; init; }

    /// <summary>Where they are; null when that ticket is deleted or hidden.</summary>
    public NamedRef? Into { get; init; }

    /// <summary>How many.</summary>
    public required int Messages { get; init; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who split them off.</summary>
    public PersonRef? By { get; init; }
}
