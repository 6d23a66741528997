using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Tickets;

/// <summary>The writable shape of a ticket.</summary>
public sealed record TicketInput : RecordInput
{
    /// <summary>What it is about, in a line; required.</summary>
    /// <example>The key card does not open the garage</example>
    public string? Subject { get; init; }

    /// <summary>What the customer says, up to 20,000 characters.</summary>
    /// <example>Since Monday the reader beeps twice and stays red.</example>
    public string? Description { get; init; }

    /// <summary>Default: <c>question</c>.</summary>
    /// <example>problem</example>
    public TicketType? Type { get; init; }

    /// <summary>How it came in. Default: <c>web</c>.</summary>
    /// <example>email</example>
    public TicketChannel? Channel { get; init; }

    /// <summary>Decides the service level. Default: <c>medium</c>.</summary>
    /// <example>high</example>
    public TicketPriority? Priority { get; init; }

    /// <summary>Default: <c>open</c>. <c>resolved</c> needs a <c>resolution</c>; <c>pending</c> stops the clock.</summary>
    /// <example>open</example>
    public TicketStatus? Status { get; init; }

    /// <summary>The customer who is answered.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>The customer's company. Absent on create: the contact's.</summary>
    public Guid? CompanyId { get; init; }

    /// <summary>
    /// Who answers for it; null: nobody yet. The same as <c>ownerId</c>: a ticket's owner is its assignee. Absent on create:
    /// nobody.
    /// </summary>
    public Guid? AssigneeId { get; init; }

    /// <summary>The team that answers for it.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Deals that it has to do with, up to 20.</summary>
    public IReadOnlyList<Guid>? DealIds { get; init; }

    /// <summary>How it was solved; only when it is resolved or closed.</summary>
    public string? Resolution { get; init; }

    /// <summary>On create: gives it to the next person in turn who takes tickets, unless somebody is named.</summary>
    /// <example>false</example>
    public bool? AutoAssign { get; init; }
}

/// <summary>Whom a ticket goes to: one of the two.</summary>
public sealed record TicketAssignInput
{
    /// <summary>This person; null: nobody.</summary>
    public Guid? AssigneeId { get; init; }

    /// <summary>True: the next person in turn who takes tickets.</summary>
    /// <example>true</example>
    public bool? Auto { get; init; }
}

/// <summary>How a ticket was solved.</summary>
public sealed record TicketResolveInput
{
    /// <summary>For the customer, who gets it by mail; required, up to 10,000 characters.</summary>
    /// <example>We have renewed your card; it opens all doors again.</example>
    public string? Resolution { get; init; }
}
