using Crm.Core.Features.Customers;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Leads;

/// <summary>A lead as shown, with the names of what it points to.</summary>
public sealed record LeadView : RecordView
{
    /// <summary>Given name; may be empty when there is a last name.</summary>
    public required string FirstName { get; init; }

    /// <summary>Family name; may be empty when there is a first name.</summary>
    public required string LastName { get; init; }

    /// <summary>First and last name together.</summary>
    public string DisplayName => Lead.DisplayName(FirstName, LastName);

    /// <summary>Where the person works, as text.</summary>
    public string? Company { get; init; }

    /// <summary>Job title.</summary>
    public string? JobTitle { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Phone number, as typed.</summary>
    public string? Phone { get; init; }

    /// <summary>The company's line of business.</summary>
    public string? Industry { get; init; }

    /// <summary>The sales region.</summary>
    public string? Region { get; init; }

    /// <summary>Where the person is.</summary>
    public string? Location { get; init; }

    /// <summary>The campaign that brought the lead.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>The campaign, named; null when it is gone.</summary>
    public NamedRef? Campaign { get; init; }

    /// <summary>How the lead came to be known.</summary>
    public LeadSource? Source { get; init; }

    /// <summary>The values of the address that brought the lead.</summary>
    public required LeadUtm Utm { get; init; }

    /// <summary>How far the lead has come.</summary>
    public required LeadStage Stage { get; init; }

    /// <summary>Why the lead is where it is.</summary>
    public string? StatusReason { get; init; }

    /// <summary>0 to 100, by the organization's rules or set by hand.</summary>
    public required int Score { get; init; }

    /// <summary>A from 75, B from 50, C from 25, D below.</summary>
    public required LeadGrade Grade { get; init; }

    /// <summary>Hot above 70, warm from 40 to 70, cold below 40.</summary>
    public required LeadTemperature Temperature { get; init; }

    /// <summary>Whether the score was set by hand and the rules have no say.</summary>
    public required bool ScoreIsManual { get; init; }

    /// <summary>Budget, authority, need, timeline: each true, false or null.</summary>
    public required LeadQualification Qualification { get; init; }

    /// <summary>What the person asked about.</summary>
    public required IReadOnlyList<string> InterestedProducts { get; init; }

    /// <summary>What the person agreed to, per channel.</summary>
    public required IReadOnlyList<Consent> Consents { get; init; }

    /// <summary>What a deal with the person may be worth.</summary>
    public decimal? EstimatedValue { get; init; }

    /// <summary>ISO 4217; of the estimated value.</summary>
    public string? Currency { get; init; }

    /// <summary>When something is to be done next.</summary>
    public DateTime? NextActionAt { get; init; }

    /// <summary>When somebody last spoke with the person.</summary>
    public DateTime? LastContactedAt { get; init; }

    /// <summary>When the first activity with the lead happened; null: there is none.</summary>
    public DateTime? FirstTouchedAt { get; init; }

    /// <summary>The contact that the lead became.</summary>
    public Guid? ConvertedContactId { get; init; }

    /// <summary>The company that the lead became or joined.</summary>
    public Guid? ConvertedCompanyId { get; init; }

    /// <summary>The deal that came of the lead.</summary>
    public Guid? ConvertedDealId { get; init; }

    /// <summary>When the lead was converted.</summary>
    public DateTime? ConvertedAt { get; init; }

    /// <summary>Only in the answer to a creation with <c>autoAssign</c>: what became of it.</summary>
    public LeadAssignment? Assignment { get; init; }
}

/// <summary>What became of an attempt to give a lead to the next person in turn.</summary>
/// <param name="Assigned">Whether somebody has it now who had it not before.</param>
/// <param name="OwnerId">Who has it; null: nobody.</param>
/// <param name="Reason">Why it was not assigned, for people; null when it was.</param>
public sealed record LeadAssignment(bool Assigned, Guid? OwnerId, string? Reason)
{
    public static LeadAssignment To(Guid ownerId) => new(true, ownerId, null);

    public static LeadAssignment Nobody { get; } = new(false, null, "Nobody takes leads at the moment.");

    public static LeadAssignment Owned(Guid ownerId) => new(false, ownerId, "The lead already has an owner.");
}
