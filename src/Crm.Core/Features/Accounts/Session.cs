using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Accounts;

/// <summary>What a presented refresh token is to its session.</summary>
public enum RefreshTokenUse
{
    /// <summary>The one that is good now.</summary>
    Current,

    /// <summary>The one before, again within <see cref="Session.RepeatWindow"/>: a second tab, or an answer that got lost.</summary>
    Repeated,

    /// <summary>An old or foreign one: somebody has a copy.</summary>
    Reused,
}

/// <summary>One signed-in device. It lives as long as its refresh token is used in time; ended, it is refused at once everywhere.</summary>
public sealed class Session : OrganizationOwned
{
    /// <summary>How long the token before the present one is answered with the same successor instead of ending the session.</summary>
    public static readonly TimeSpan RepeatWindow = TimeSpan.FromSeconds(10);

    public required Guid UserId { get; init; }

    public int Version { get; private set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>The browser and system, as people recognize them: "Firefox on Windows".</summary>
    public required string Device { get; init; }

    public string? IpAddress { get; private set; }

    /// <summary>Kept to the minute, without a new version.</summary>
    public required DateTime LastUsedAt { get; set; }

    public required DateTime ExpiresAt { get; set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>SHA-256 of the refresh token that is good now; the token itself is never stored.</summary>
    public required string RefreshHash { get; set; }

    public string? PreviousRefreshHash { get; private set; }

    public DateTime RotatedAt { get; private set; }

    public bool IsLive(DateTime now) => EndedAt is null && ExpiresAt > now;

    public void End(DateTime now) => EndedAt ??= now;

    public void SeenFrom(string? ipAddress) => IpAddress = ipAddress;

    /// <summary>Judges a presented token by its hash and by the hash of what would follow it.</summary>
    public RefreshTokenUse Judge(string hash, string successorHash, DateTime now)
    {
        if (hash == RefreshHash)
        {
            return RefreshTokenUse.Current;
        }

        return hash == PreviousRefreshHash && successorHash == RefreshHash && now - RotatedAt <= RepeatWindow
            ? RefreshTokenUse.Repeated
            : RefreshTokenUse.Reused;
    }

    /// <summary>Puts the successor in the place of the present token.</summary>
    public void Rotate(string successorHash, DateTime now, DateTime expiresAt)
    {
        PreviousRefreshHash = RefreshHash;
        RefreshHash = successorHash;
        RotatedAt = now;
        LastUsedAt = now;
        ExpiresAt = expiresAt;
    }
}
