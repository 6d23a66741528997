using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Accounts;

/// <summary>A signed-in device.</summary>
/// <param name="Id">For ending it.</param>
/// <param name="Device">"Firefox on Windows".</param>
/// <param name="IpAddress">Where it last signed in or refreshed from.</param>
/// <param name="CreatedAt">When it signed in.</param>
/// <param name="LastUsedAt">To the minute.</param>
/// <param name="IsCurrent">Whether it is the one that asks.</param>
public sealed record SessionView(
    Guid Id,
    string Device,
    string? IpAddress,
    DateTime CreatedAt,
    DateTime LastUsedAt,
    bool IsCurrent
);

/// <summary>Starts, continues, lists and ends sessions.</summary>
public sealed class SessionService(
    ISessionRepository sessions,
    IUserRepository users,
    IOrganizationRepository organizations,
    IAccountDirectory directory,
    IAccessTokens accessTokens,
    IRefreshTokens refreshTokens,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    AccountsOptions options,
    TimeProvider time
)
{
    private static Failure SignInAgain() => Failure.Unauthenticated("session_ended", "Please sign in again.");

    /// <summary>Starts a session in the present save.</summary>
    public SignIn Start(User user, Organization organization, Device device)
    {
        var now = time.UtcNow();
        var id = Guid.CreateVersion7();
        var token = refreshTokens.New(id);
        var session = new Session
        {
            Id = id,
            UserId = user.Id,
            CreatedAt = now,
            LastUsedAt = now,
            Device = device.Name,
            ExpiresAt = now + options.SessionIdle,
            RefreshHash = SecretText.Hash(token),
        };
        session.SeenFrom(device.IpAddress);
        sessions.Add(session);
        return Answer(session, user, organization, token);
    }

    /// <summary>Exchanges a refresh token for the next one and a new access token.</summary>
    /// <exception cref="Failure">401 when the session is over; presenting an old token ends it.</exception>
    public async Task<SignIn> RefreshAsync(string? token, Device device, CancellationToken cancellationToken)
    {
        if (token is null || refreshTokens.SessionOf(token) is not { } id)
        {
            throw SignInAgain();
        }

        var key = await directory.FindSessionOwnerAsync(id, cancellationToken) ?? throw SignInAgain();
        using var acting = caller.Act(key.AsCaller());
        var signIn = await unitOfWork.RunAsync(() => RotateAsync(id, token, device, cancellationToken), true, cancellationToken);
        return signIn ?? throw SignInAgain();
    }

    /// <summary>New tokens for the caller's own session, as after a change of the password; in the present save.</summary>
    public async Task<SignIn> RenewOwnAsync(User user, CancellationToken cancellationToken)
    {
        var session = caller.Current.SessionId is { } id ? await sessions.FindAsync(id, cancellationToken) : null;
        session = session ?? throw SignInAgain();
        var now = time.UtcNow();
        var token = refreshTokens.New(session.Id);
        session.Rotate(SecretText.Hash(token), now, NextExpiry(session, now));
        return Answer(session, user, await organizations.GetAsync(cancellationToken), token);
    }

    /// <summary>Ends the session that the refresh token names; nothing happens when there is none.</summary>
    public async Task SignOutAsync(string? token, CancellationToken cancellationToken)
    {
        if (
            token is null
            || refreshTokens.SessionOf(token) is not { } id
            || await directory.FindSessionOwnerAsync(id, cancellationToken) is not { } key
        )
        {
            return;
        }

        using var acting = caller.Act(key.AsCaller());
        await EndOneAsync(id, s => s.RefreshHash == SecretText.Hash(token), cancellationToken);
    }

    public async Task<IReadOnlyList<SessionView>> ListAsync(CancellationToken cancellationToken)
    {
        var me = caller.Current;
        var live = await sessions.FindLiveAsync(me.UserId ?? Guid.Empty, time.UtcNow(), cancellationToken);
        return live.Select(s => new SessionView(s.Id, s.Device, s.IpAddress, s.CreatedAt, s.LastUsedAt, s.Id == me.SessionId))
            .ToList();
    }

    /// <exception cref="Failure">404 when it is over, or somebody else's.</exception>
    public async Task EndAsync(Guid id, CancellationToken cancellationToken)
    {
        var me = caller.UserId;
        if (!await EndOneAsync(id, s => s.UserId == me, cancellationToken))
        {
            throw Failure.NotFound("session");
        }
    }

    /// <summary>Ends all sessions of the caller but the one that asks.</summary>
    public Task EndOthersAsync(CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                await EndAllAsync(caller.Current.UserId ?? Guid.Empty, caller.Current.SessionId, cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return true;
            },
            retry: true,
            cancellationToken
        );

    /// <summary>Ends the sessions of a person in the present save; they are refused from then on.</summary>
    public async Task EndAllAsync(Guid userId, Guid? except, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        foreach (var session in await sessions.FindLiveAsync(userId, now, cancellationToken))
        {
            if (session.Id != except)
            {
                session.End(now);
            }
        }
    }

    private async Task<SignIn?> RotateAsync(Guid id, string token, Device device, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var session = await sessions.FindAsync(id, cancellationToken);
        if (session is null || !session.IsLive(now))
        {
            return null;
        }

        var user = await users.FindAsync(session.UserId, cancellationToken);
        if (user is not { Status: UserStatus.Active })
        {
            return null;
        }

        var successor = refreshTokens.SuccessorOf(token);
        var successorHash = SecretText.Hash(successor);
        var use = session.Judge(SecretText.Hash(token), successorHash, now);
        if (use == RefreshTokenUse.Reused)
        {
            session.End(now);
            await unitOfWork.SaveAsync(cancellationToken);
            return null;
        }

        if (use == RefreshTokenUse.Current)
        {
            session.Rotate(successorHash, now, NextExpiry(session, now));
            session.SeenFrom(device.IpAddress);
            await unitOfWork.SaveAsync(cancellationToken);
        }

        return Answer(session, user, await organizations.GetAsync(cancellationToken), successor);
    }

    private Task<bool> EndOneAsync(Guid id, Func<Session, bool> isRight, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var now = time.UtcNow();
                var session = await sessions.FindAsync(id, cancellationToken);
                if (session is null || !session.IsLive(now) || !isRight(session))
                {
                    return false;
                }

                session.End(now);
                await unitOfWork.SaveAsync(cancellationToken);
                return true;
            },
            retry: true,
            cancellationToken
        );

    private DateTime NextExpiry(Session session, DateTime now)
    {
        var idle = now + options.SessionIdle;
        var maximum = session.CreatedAt + options.SessionMaximum;
        return idle < maximum ? idle : maximum;
    }

    private SignIn Answer(Session session, User user, Organization organization, string refreshToken) =>
        new(accessTokens.Issue(user.Id, session.Id), user, organization, refreshToken, session.ExpiresAt);
}
