namespace Crm.Core.Features.Campaigns;

/// <summary>
/// What may follow a campaign's status: a planned one starts or is called off, a running one pauses or ends, a paused one
/// goes on or ends. An ended one can be taken up again, but what has run is never merely planned again.
/// </summary>
public static class CampaignFlow
{
    /// <summary>The statuses that may come after this one.</summary>
    public static IReadOnlyList<CampaignStatus> After(CampaignStatus status) =>
        status switch
        {
            CampaignStatus.Planned => [CampaignStatus.Active, CampaignStatus.Completed],
            CampaignStatus.Active => [CampaignStatus.Paused, CampaignStatus.Completed],
            CampaignStatus.Paused => [CampaignStatus.Active, CampaignStatus.Completed],
            CampaignStatus.Completed => [CampaignStatus.Active],
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without successor"),
        };
}
