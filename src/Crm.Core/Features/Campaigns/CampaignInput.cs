using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Campaigns;

/// <summary>The writable shape of a campaign.</summary>
public sealed record CampaignInput : RecordInput
{
    /// <summary>Required.</summary>
    /// <example>Launch Sprint</example>
    public string? Name { get; init; }

    /// <summary>A short name of its own; unique without case among living campaigns.</summary>
    /// <example>LS-25</example>
    public string? Code { get; init; }

    /// <summary>What it is about.</summary>
    /// <example>Shows the new features to those who looked at the old ones.</example>
    public string? Description { get; init; }

    /// <summary>Which part of the business runs it.</summary>
    /// <example>Workspaces India</example>
    public string? BusinessUnit { get; init; }

    /// <summary>What it is to achieve.</summary>
    /// <example>Promote new product features</example>
    public string? Objective { get; init; }

    /// <summary>By what way it reaches people. Default: <c>other</c>.</summary>
    /// <example>email</example>
    public CampaignChannel? Channel { get; init; }

    /// <summary>Whom it is for.</summary>
    /// <example>Trial users</example>
    public string? AudienceSegment { get; init; }

    /// <summary>What it sells.</summary>
    /// <example>Meeting rooms</example>
    public string? ProductLine { get; init; }

    /// <summary>Its first day.</summary>
    /// <example>2025-04-01</example>
    public DateOnly? StartDate { get; init; }

    /// <summary>Its last day; not before the first.</summary>
    /// <example>2025-04-30</example>
    public DateOnly? EndDate { get; init; }

    /// <summary>ISO 4217; of all its money. Default: the organization's.</summary>
    /// <example>INR</example>
    public string? Currency { get; init; }

    /// <summary>What it may cost, in <see cref="Currency"/>.</summary>
    /// <example>85000.00</example>
    public decimal? Budget { get; init; }

    /// <summary>What it is expected to cost.</summary>
    /// <example>80000.00</example>
    public decimal? ExpectedSpend { get; init; }

    /// <summary>What it has cost.</summary>
    /// <example>42000.00</example>
    public decimal? ActualSpend { get; init; }

    /// <summary>How many leads it is to bring.</summary>
    /// <example>300</example>
    public int? PlannedLeads { get; init; }

    /// <summary>The teams that work on it.</summary>
    public IReadOnlyList<Guid>? TeamIds { get; init; }

    /// <summary>
    /// How far it is; a new one may begin anywhere. Then: planned → active or completed; active → paused or completed;
    /// paused → active or completed; completed → active. Anything else is refused with 409 <c>status_flow</c>.
    /// </summary>
    /// <example>planned</example>
    public CampaignStatus? Status { get; init; }

    /// <summary>Default: <c>medium</c>.</summary>
    /// <example>high</example>
    public CampaignPriority? Priority { get; init; }

    /// <summary>What is to be seen to before it goes out, in order; replaced as a whole.</summary>
    /// <example>[{"item": "Opt-out link in every mail", "done": false}]</example>
    public IReadOnlyList<ComplianceItem>? ComplianceChecklist { get; init; }

    /// <summary>What its links carry as <c>utm_source</c>.</summary>
    /// <example>newsletter</example>
    public string? UtmSource { get; init; }

    /// <summary>What its links carry as <c>utm_medium</c>.</summary>
    /// <example>email</example>
    public string? UtmMedium { get; init; }

    /// <summary>What its links carry as <c>utm_campaign</c>.</summary>
    /// <example>launch-sprint-2025</example>
    public string? UtmCampaign { get; init; }
}
