namespace Crm.Core.Features.Accounts;

/// <param name="Text">What the client sends as Bearer.</param>
/// <param name="ExpiresIn">In seconds.</param>
public sealed record AccessToken(string Text, int ExpiresIn);

/// <summary>What a good access token says: whose session. All else is read afresh from the database.</summary>
public sealed record AccessTokenSubject(Guid UserId, Guid SessionId, DateTimeOffset ExpiresAt);

/// <summary>Signed, short-lived proof of a session.</summary>
public interface IAccessTokens
{
    AccessToken Issue(Guid userId, Guid sessionId);

    /// <summary>Null for everything that is not a good, current token of ours.</summary>
    AccessTokenSubject? Read(string text);
}

/// <summary>Refresh tokens: 256 secret bits that name their session.</summary>
public interface IRefreshTokens
{
    string New(Guid sessionId);

    /// <summary>
    /// The one that replaces it. It is computed with a key of the server, not drawn, so that a request repeated within
    /// seconds gets the same successor although only hashes are stored.
    /// </summary>
    string SuccessorOf(string token);

    Guid? SessionOf(string token);
}
