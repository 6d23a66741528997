using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Leads.Scoring;

/// <summary>When an organization's leads are to be judged again. One node claims it; when that node dies, another goes on later.</summary>
public sealed class LeadScoreRun : OrganizationOwned
{
    private static readonly TimeSpan Lease = TimeSpan.FromHours(1);

    /// <summary>Rises with every change: of two nodes that claim it at once, one fails.</summary>
    public int Version { get; private set; }

    public DateTime DueAt { get; private set; }

    public bool IsDue(DateTime now) => DueAt <= now;

    public void Claim(DateTime now) => DueAt = now + Lease;

    public void Finish(DateTime startedAt) => DueAt = startedAt + TimeSpan.FromDays(1);
}
