using Crm.Core.Features.Customers;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Leads;

/// <summary>The writable shape of a lead; a first or a last name is required.</summary>
public sealed record LeadInput : RecordInput
{
    /// <summary>Given name; this or the last name is required.</summary>
    /// <example>Aarav</example>
    public string? FirstName { get; init; }

    /// <summary>Family name.</summary>
    /// <example>Sharma</example>
    public string? LastName { get; init; }

    /// <summary>Where the person works, as text; conversion makes or finds the company.</summary>
    /// <example>Techverse</example>
    public string? Company { get; init; }

    /// <summary>Job title.</summary>
    /// <example>Director of Operations</example>
    public string? JobTitle { get; init; }

    /// <summary>E-mail address; several leads may have the same one.</summary>
    /// <example>aarav@techverse.example</example>
    public string? Email { get; init; }

    /// <summary>Phone number, as typed.</summary>
    /// <example>+91 98765 43120</example>
    public string? Phone { get; init; }

    /// <summary>The company's line of business.</summary>
    /// <example>Software</example>
    public string? Industry { get; init; }

    /// <summary>The sales region.</summary>
    /// <example>South</example>
    public string? Region { get; init; }

    /// <summary>Where the person is.</summary>
    /// <example>Bengaluru</example>
    public string? Location { get; init; }

    /// <summary>The campaign that brought the lead.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>How the lead came to be known.</summary>
    /// <example>webinar</example>
    public LeadSource? Source { get; init; }

    /// <summary>The values of the address that brought the lead.</summary>
    public LeadUtm? Utm { get; init; }

    /// <summary>Default: <c>new</c>. <c>converted</c> is set by conversion alone.</summary>
    /// <example>new</example>
    public LeadStage? Stage { get; init; }

    /// <summary>Why the lead is where it is, such as why it was lost.</summary>
    /// <example>Asked for a call back</example>
    public string? StatusReason { get; init; }

    /// <summary>Budget, authority, need, timeline: each true, false or null.</summary>
    public LeadQualification? Qualification { get; init; }

    /// <summary>What the person asked about.</summary>
    /// <example>["Private office"]</example>
    public IReadOnlyList<string>? InterestedProducts { get; init; }

    /// <summary>What the person agreed to, per channel.</summary>
    public IReadOnlyList<Consent>? Consents { get; init; }

    /// <summary>What a deal with the person may be worth, in <see cref="Currency"/>; at most two decimals.</summary>
    /// <example>250000.00</example>
    public decimal? EstimatedValue { get; init; }

    /// <summary>ISO 4217, such as <c>INR</c>.</summary>
    /// <example>INR</example>
    public string? Currency { get; init; }

    /// <summary>When something is to be done next.</summary>
    public DateTime? NextActionAt { get; init; }

    /// <summary>When somebody last spoke with the person.</summary>
    public DateTime? LastContactedAt { get; init; }

    /// <summary>Without an owner: gives the lead to the next person in turn who takes leads.</summary>
    public bool? AutoAssign { get; init; }
}

/// <summary>Where to move a lead.</summary>
public sealed record LeadStageInput
{
    /// <summary>The new stage; not <c>converted</c>.</summary>
    /// <example>contacted</example>
    public required LeadStage Stage { get; init; }

    /// <summary>Why; stands in the history and on the timeline, and for lost and unqualified leads as the reason.</summary>
    /// <example>Wants a quote by Friday</example>
    public string? Notes { get; init; }
}

/// <summary>A score set by hand.</summary>
public sealed record LeadScoreInput
{
    /// <summary>0 to 100.</summary>
    /// <example>72</example>
    public required int Score { get; init; }

    /// <summary>Why the rules are overruled.</summary>
    /// <example>Asked for a contract</example>
    public string? Reason { get; init; }
}
