using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;

namespace Crm.Core.Features.Quotas;

/// <summary>What a person or a team is to win in a month or a quarter, in the organization's currency.</summary>
public sealed class Quota : Setting
{
    /// <summary>The person or the team: the one of the two that is not null. Unique with the period.</summary>
    public Guid HolderId { get; private set; }

    public Guid? UserId { get; private set; }

    public Guid? TeamId { get; private set; }

    /// <summary>As in <c>2026-Q4</c> or <c>2026-11</c>.</summary>
    public string Period { get; private set; } = "";

    /// <summary>The first day of the period.</summary>
    public DateOnly Start { get; private set; }

    public decimal Amount { get; private set; }

    protected override string AuditKind => "quota";

    protected override string AuditName => Period;

    public void Describe(QuotaInput input, QuotaPeriod period)
    {
        UserId = input.UserId;
        TeamId = input.TeamId;
        HolderId = (input.UserId ?? input.TeamId)!.Value;
        Period = period.ToString();
        Start = period.Start;
        Amount = input.Amount!.Value;
    }
}

/// <summary>A quota as shown.</summary>
public sealed record QuotaView : SettingView
{
    /// <summary>The person whose it is; null for a team's.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The person, named.</summary>
    public NamedRef? User { get; init; }

    /// <summary>The team whose it is; null for a person's.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>The team, named.</summary>
    public NamedRef? Team { get; init; }

    /// <summary>A quarter as in <c>2026-Q4</c>, or a month as in <c>2026-11</c>.</summary>
    public required string Period { get; init; }

    /// <summary>The first day of the period.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>What is to be won, in the organization's currency.</summary>
    public required decimal Amount { get; init; }
}
