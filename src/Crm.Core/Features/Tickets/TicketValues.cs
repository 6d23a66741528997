namespace Crm.Core.Features.Tickets;

/// <summary>What a customer wants.</summary>
public enum TicketType
{
    Question,
    Problem,
    Incident,
    Request,
    Complaint,
    Other,
}

/// <summary>How a ticket came in.</summary>
public enum TicketChannel
{
    Email,
    Phone,
    Web,
    Chat,
    Social,
    Api,
}

/// <summary>How much it matters; the service levels go by it.</summary>
public enum TicketPriority
{
    Low,
    Medium,
    High,
    Urgent,
}

/// <summary>How far a ticket is.</summary>
public enum TicketStatus
{
    Open,
    InProgress,

    /// <summary>Waiting for the customer: the clock of the service level stands still.</summary>
    Pending,
    Resolved,
    Closed,
}
