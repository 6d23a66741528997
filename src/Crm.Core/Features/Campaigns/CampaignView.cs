using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Campaigns;

/// <summary>A campaign as shown, with the names of what it points to.</summary>
public sealed record CampaignView : RecordView
{
    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>A short name of its own.</summary>
    public string? Code { get; init; }

    /// <summary>What it is about.</summary>
    public string? Description { get; init; }

    /// <summary>Which part of the business runs it.</summary>
    public string? BusinessUnit { get; init; }

    /// <summary>What it is to achieve.</summary>
    public string? Objective { get; init; }

    /// <summary>By what way it reaches people.</summary>
    public required CampaignChannel Channel { get; init; }

    /// <summary>Whom it is for.</summary>
    public string? AudienceSegment { get; init; }

    /// <summary>What it sells.</summary>
    public string? ProductLine { get; init; }

    /// <summary>Its first day.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>ISO 4217; of all its money.</summary>
    public required string Currency { get; init; }

    /// <summary>What it may cost.</summary>
    public decimal? Budget { get; init; }

    /// <summary>What it is expected to cost.</summary>
    public decimal? ExpectedSpend { get; init; }

    /// <summary>What it has cost.</summary>
    public decimal? ActualSpend { get; init; }

    /// <summary>How many leads it is to bring.</summary>
    public int? PlannedLeads { get; init; }

    /// <summary>The teams that work on it.</summary>
    public required IReadOnlyList<Guid> TeamIds { get; init; }

    /// <summary>The same teams, named; those that are gone are left out.</summary>
    public IReadOnlyList<NamedRef> Teams { get; init; } = [];

    /// <summary>How far it is.</summary>
    public required CampaignStatus Status { get; init; }

    /// <summary>The statuses that it may turn to now.</summary>
    public IReadOnlyList<CampaignStatus> NextStatuses => CampaignFlow.After(Status);

    /// <summary>What came of it.</summary>
    public CampaignMetrics? Metrics { get; init; }

    /// <summary>How much it matters.</summary>
    public required CampaignPriority Priority { get; init; }

    /// <summary>What is to be seen to before it goes out.</summary>
    public required IReadOnlyList<ComplianceItem> ComplianceChecklist { get; init; }

    /// <summary>What its links carry as <c>utm_source</c>.</summary>
    public string? UtmSource { get; init; }

    /// <summary>What its links carry as <c>utm_medium</c>.</summary>
    public string? UtmMedium { get; init; }

    /// <summary>What its links carry as <c>utm_campaign</c>.</summary>
    public string? UtmCampaign { get; init; }
}
