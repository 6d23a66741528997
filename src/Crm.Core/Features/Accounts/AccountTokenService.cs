using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Accounts;

/// <summary>Makes and redeems the tokens of mailed links. One token of a purpose is good at a time; each works once.</summary>
public sealed class AccountTokenService(IAccountTokenRepository tokens, AccountsOptions options, TimeProvider time)
{
    /// <summary>A new token in the present save; those before it stop working.</summary>
    /// <returns>The secret for the link, and until when it is good.</returns>
    public async Task<(string Secret, DateTime ExpiresAt)> IssueAsync(
        Guid userId,
        AccountTokenPurpose purpose,
        CancellationToken cancellationToken
    )
    {
        await CloseAllAsync(userId, purpose, cancellationToken);
        var secret = SecretText.New();
        var token = new AccountToken
        {
            Purpose = purpose,
            UserId = userId,
            Hash = SecretText.Hash(secret),
            ExpiresAt = time.UtcNow() + LifetimeOf(purpose),
        };
        tokens.Add(token);
        return (secret, token.ExpiresAt);
    }

    /// <summary>The token behind a link while it is good.</summary>
    public async Task<AccountToken?> FindGoodAsync(
        string secret,
        AccountTokenPurpose purpose,
        CancellationToken cancellationToken
    ) =>
        await tokens.FindAsync(SecretText.Hash(secret), purpose, cancellationToken) is { } token && token.IsGood(time.UtcNow())
            ? token
            : null;

    public async Task CloseAllAsync(Guid userId, AccountTokenPurpose purpose, CancellationToken cancellationToken)
    {
        foreach (var open in await tokens.FindOpenAsync(userId, purpose, cancellationToken))
        {
            open.Close(time.UtcNow());
        }
    }

    private TimeSpan LifetimeOf(AccountTokenPurpose purpose) =>
        purpose switch
        {
            AccountTokenPurpose.Invitation => options.InvitationLifetime,
            AccountTokenPurpose.PasswordReset => options.PasswordResetLifetime,
            _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "A purpose without lifetime"),
        };
}
