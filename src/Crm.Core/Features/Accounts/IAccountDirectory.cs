using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Accounts;

/// <summary>What is known of the server before anybody is signed in.</summary>
/// <param name="HasOrganizations">False: the product was just installed.</param>
/// <param name="OldestIsOpen">Whether the oldest organization lets strangers register theirs.</param>
/// <param name="DemoEmails">Which of the demo's people are there.</param>
public sealed record ServerState(bool HasOrganizations, bool OldestIsOpen, IReadOnlyList<string> DemoEmails);

/// <summary>A person and the organization, found without being signed in.</summary>
public sealed record AccountKey(Guid UserId, Guid OrganizationId)
{
    /// <summary>Acts in the name of this person; the caller has proved to be it by a secret.</summary>
    public Caller AsCaller() => new() { OrganizationId = OrganizationId, UserId = UserId };
}

/// <summary>A live session with the person's present state.</summary>
/// <param name="Caller">Who calls.</param>
/// <param name="SeenAt">When session and person were last noted as seen; the older of the two.</param>
public sealed record LiveSession(Caller Caller, DateTime SeenAt);

/// <summary>
/// Looks over all organizations: the only port that does, and only to find out whose request this is.
/// </summary>
public interface IAccountDirectory
{
    Task<ServerState> StateAsync(CancellationToken cancellationToken);

    Task<AccountKey?> FindUserAsync(Guid userId, CancellationToken cancellationToken);

    Task<AccountKey?> FindSessionOwnerAsync(Guid sessionId, CancellationToken cancellationToken);

    Task<AccountKey?> FindTokenOwnerAsync(string hash, AccountTokenPurpose purpose, CancellationToken cancellationToken);

    /// <summary>The caller behind a session, known from a moment ago or read in one query; null when session, person or organization is not live.</summary>
    Task<LiveSession?> FindLiveSessionAsync(Guid sessionId, Guid userId, DateTime now, CancellationToken cancellationToken);

    /// <summary>Notes that a session and its person were seen, without new versions.</summary>
    Task NoteSeenAsync(Guid sessionId, Guid userId, DateTime now, CancellationToken cancellationToken);
}
