using System.Text.Json.Serialization;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Activities;

/// <summary>The writable shape of an activity; it names at least one record.</summary>
public sealed record ActivityInput : RecordInput
{
    /// <summary>What was done; default: <c>other</c>.</summary>
    /// <example>call</example>
    public ActivityType? Type { get; init; }

    /// <summary>Who began it.</summary>
    /// <example>outbound</example>
    public ActivityDirection? Direction { get; init; }

    /// <summary>What it was about; required.</summary>
    /// <example>Call about the offer</example>
    public string? Subject { get; init; }

    /// <summary>What was said, up to 10,000 characters.</summary>
    /// <example>Wants delivery in December; likes the second option.</example>
    public string? Body { get; init; }

    /// <summary>What came of it, in a few words.</summary>
    /// <example>Reached</example>
    public string? Outcome { get; init; }

    /// <summary>How it went, in feeling.</summary>
    /// <example>positive</example>
    public Sentiment? Sentiment { get; init; }

    /// <summary>When it happened. Absent on create: now.</summary>
    /// <example>2026-11-20T09:30:00Z</example>
    public DateTime? OccurredAt { get; init; }

    /// <summary>How long it took.</summary>
    /// <example>15</example>
    public int? DurationMinutes { get; init; }

    /// <summary>What comes next; the title of the follow-up task.</summary>
    /// <example>Send the offer</example>
    public string? NextStep { get; init; }

    /// <summary>Makes the follow-up task, due then, with a reminder 30 minutes before; another time moves it.</summary>
    /// <example>2099-12-01T09:30:00Z</example>
    public DateTime? FollowUpAt { get; init; }

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

    [JsonIgnore]
    internal IReadOnlyList<RecordRef> Named => Activity.RefsOf(ContactId, CompanyId, LeadId, DealId, TicketId);
}
