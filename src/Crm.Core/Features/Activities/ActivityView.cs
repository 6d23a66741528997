using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Activities;

/// <summary>An activity as shown.</summary>
public sealed record ActivityView : RecordView
{
    /// <summary>What was done.</summary>
    public required ActivityType Type { get; init; }

    /// <summary>Who began it.</summary>
    public ActivityDirection? Direction { get; init; }

    /// <summary>What it was about.</summary>
    public required string Subject { get; init; }

    /// <summary>What was said.</summary>
    public string? Body { get; init; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; init; }

    /// <summary>How it went, in feeling.</summary>
    public Sentiment? Sentiment { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTime OccurredAt { get; init; }

    /// <summary>How long it took.</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>What comes next.</summary>
    public string? NextStep { get; init; }

    /// <summary>When to follow up.</summary>
    public DateTime? FollowUpAt { get; init; }

    /// <summary>The task that <c>followUpAt</c> made.</summary>
    public Guid? FollowUpTaskId { get; init; }

    /// <summary>The contact that it was with.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>The company that it was with.</summary>
    public Guid? CompanyId { get; init; }

    /// <summary>The lead that it was with.</summary>
    public Guid? LeadId { get; init; }

    /// <summary>The deal that it was about.</summary>
    public Guid? DealId { get; init; }

    /// <summary>The ticket that it was about.</summary>
    public Guid? TicketId { get; init; }

    /// <summary>The contact, named.</summary>
    public NamedRef? Contact { get; init; }

    /// <summary>The company, named.</summary>
    public NamedRef? Company { get; init; }

    /// <summary>The lead, named.</summary>
    public NamedRef? Lead { get; init; }

    /// <summary>The deal, named.</summary>
    public NamedRef? Deal { get; init; }

    /// <summary>The ticket, named.</summary>
    public NamedRef? Ticket { get; init; }
}
