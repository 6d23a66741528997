namespace Crm.Core.Features.Accounts;

/// <summary>Keeps amounts in the organization's currency.</summary>
public interface ICurrencyFollower
{
    /// <summary>The organization has another currency now; in the transaction of that change.</summary>
    Task FollowAsync(CancellationToken cancellationToken);
}
