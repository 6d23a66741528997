using Crm.Core.Platform.Settings;

namespace Crm.Core.Features.Quotas;

public interface IQuotaRepository : ISettingRepository<Quota, QuotaView>
{
    Task<bool> IsTakenAsync(Guid holderId, string period, Guid except, CancellationToken cancellationToken);

    /// <summary>The quotas whose periods begin from one day to another, both included.</summary>
    Task<IReadOnlyList<QuotaAmount>> FindAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken);

    /// <summary>All teams, named.</summary>
    Task<IReadOnlyList<TeamName>> FindTeamsAsync(CancellationToken cancellationToken);

    /// <summary>All people, named, with their teams.</summary>
    Task<IReadOnlyList<TeamMember>> FindPeopleAsync(CancellationToken cancellationToken);
}

/// <summary>What a person or a team is to win in a period.</summary>
public sealed record QuotaAmount(Guid HolderId, string Period, decimal Amount);

/// <summary>A team.</summary>
public sealed record TeamName(Guid TeamId, string Name);

/// <summary>A person and the team, if any.</summary>
public sealed record TeamMember(Guid UserId, string Name, Guid? TeamId);
