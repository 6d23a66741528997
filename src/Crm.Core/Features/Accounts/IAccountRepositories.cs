using Crm.Core.Platform.Paging;

namespace Crm.Core.Features.Accounts;

public interface IUserRepository
{
    Task<Page<UserView>> ListAsync(ListRequest request, CancellationToken cancellationToken);

    Task<User?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<IReadOnlyList<User>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    Task<IReadOnlyList<User>> FindMembersAsync(Guid teamId, CancellationToken cancellationToken);

    /// <summary>Whether an active administrator other than this one is left.</summary>
    Task<bool> HasOtherActiveAdminAsync(Guid except, CancellationToken cancellationToken);

    /// <summary>The active administrator who has been here longest.</summary>
    Task<User?> FindFirstAdminAsync(CancellationToken cancellationToken);

    void Add(User user);
}

public interface ITeamRepository
{
    Task<Page<TeamView>> ListAsync(ListRequest request, CancellationToken cancellationToken);

    Task<TeamView?> ViewAsync(Guid id, CancellationToken cancellationToken);

    Task<Team?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<bool> IsNameTakenAsync(string name, Guid except, CancellationToken cancellationToken);

    void Add(Team team);

    /// <summary>Gives the team a new version although only its members changed.</summary>
    void Touch(Team team);

    void Remove(Team team);
}

public interface IOrganizationRepository
{
    /// <summary>The caller's organization.</summary>
    Task<Organization> GetAsync(CancellationToken cancellationToken);

    void Add(Organization organization);

    Task<DemoSize> SizeAsync(CancellationToken cancellationToken);

    /// <summary>Deletes the caller's organization with everything in it, at once and for good.</summary>
    Task DeleteAsync(CancellationToken cancellationToken);
}

public interface ISessionRepository
{
    Task<Session?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Live sessions of a person, the last used first.</summary>
    Task<IReadOnlyList<Session>> FindLiveAsync(Guid userId, DateTime now, CancellationToken cancellationToken);

    void Add(Session session);
}

public interface IAccountTokenRepository
{
    Task<AccountToken?> FindAsync(string hash, AccountTokenPurpose purpose, CancellationToken cancellationToken);

    /// <summary>Tokens of a person that were neither used nor replaced.</summary>
    Task<IReadOnlyList<AccountToken>> FindOpenAsync(
        Guid userId,
        AccountTokenPurpose purpose,
        CancellationToken cancellationToken
    );

    void Add(AccountToken token);
}

public interface ISecondFactorRepository
{
    Task<SecondFactor?> FindAsync(Guid userId, CancellationToken cancellationToken);

    Task<IReadOnlyList<SecondFactor>> ListAsync(CancellationToken cancellationToken);

    void Add(SecondFactor factor);

    void Remove(SecondFactor factor);
}
