using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Accounts;

/// <summary>What the bearer of a mailed link may do, once.</summary>
public enum AccountTokenPurpose
{
    Invitation,
    PasswordReset,
}

/// <summary>The server's half of a mailed link: its hash, whom it is for, until when, and whether it was used.</summary>
public sealed class AccountToken : OrganizationOwned
{
    public required AccountTokenPurpose Purpose { get; init; }

    public required Guid UserId { get; init; }

    public int Version { get; private set; }

    /// <summary>SHA-256 of the token in the link.</summary>
    public required string Hash { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was used, or replaced by a newer one.</summary>
    public DateTime? ClosedAt { get; private set; }

    public bool IsGood(DateTime now) => ClosedAt is null && ExpiresAt > now;

    public void Close(DateTime now) => ClosedAt ??= now;
}
