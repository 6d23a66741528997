namespace Crm.Core.Features.Campaigns;

/// <summary>By what way a campaign reaches people.</summary>
public enum CampaignChannel
{
    Email,
    PaidAds,
    Social,
    Event,
    Webinar,
    Referral,
    Content,
    Other,
}

/// <summary>How far a campaign is; <see cref="CampaignFlow"/> says what may follow.</summary>
public enum CampaignStatus
{
    Planned,
    Active,
    Paused,
    Completed,
}

/// <summary>How much a campaign matters.</summary>
public enum CampaignPriority
{
    Low,
    Medium,
    High,
}

/// <summary>Something to be seen to before a campaign goes out.</summary>
public sealed record ComplianceItem
{
    /// <summary>What is to be seen to.</summary>
    /// <example>Opt-out link in every mail</example>
    public required string Item { get; init; }

    /// <summary>Whether it is.</summary>
    public bool Done { get; init; }
}
