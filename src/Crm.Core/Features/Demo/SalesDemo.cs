using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Demo;

/// <summary>One who sells, in the second demo.</summary>
/// <param name="Name">What the person is called.</param>
/// <param name="Manager">Whose team it is.</param>
/// <param name="Office">Where the team sits.</param>
public sealed record SalesAgent(string Name, string Manager, string Office);

/// <summary>
/// Founds the second demo organization, which shows real numbers: the people of a computer maker, each manager's agents a team.
/// What they sold is imported afterwards, like anybody's files.
/// </summary>
public sealed class SalesDemo(
    IAccountDirectory directory,
    IOrganizationRepository organizations,
    IUserRepository users,
    ITeamRepository teams,
    ICredentialStore credentials,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    IEnumerable<IOrganizationBeginning> beginnings
)
{
    /// <summary>Founds it in one transaction; where it is already, nothing happens.</summary>
    /// <returns>Its administrator.</returns>
    public async Task<AccountKey> FoundAsync(IReadOnlyList<SalesAgent> agents, CancellationToken cancellationToken)
    {
        var admin = DemoAccount.Sales[0];
        return await FindAsync(admin, cancellationToken)
            ?? await unitOfWork.RunAsync(() => WriteAsync(admin, agents, cancellationToken), retry: false, cancellationToken);
    }

    private async Task<AccountKey?> FindAsync(DemoAccount admin, CancellationToken cancellationToken) =>
        await credentials.FindIdAsync(admin.Email, cancellationToken) is { } id
            ? await directory.FindUserAsync(id, cancellationToken)
            : null;

    private async Task<AccountKey> WriteAsync(
        DemoAccount admin,
        IReadOnlyList<SalesAgent> agents,
        CancellationToken cancellationToken
    )
    {
        var organization = new Organization
        {
            Name = "Maven Computers",
            TimeZone = "America/Chicago",
            IsDemo = true,
        };
        using var product = caller.Act(Caller.Product(organization.Id));
        organizations.Add(organization);
        foreach (var beginning in beginnings)
        {
            beginning.Begin();
        }

        var first = await AddAsync(admin.DisplayName, admin.Role, null);
        foreach (var members in agents.GroupBy(a => (a.Manager, a.Office)))
        {
            // A team names its manager, who is a member of it: one after the other.
            var (manager, office) = members.Key;
            var team = new Team { Name = $"{office}: {manager}" };
            teams.Add(team);
            await unitOfWork.FlushAsync(cancellationToken);
            team.ManagerId = (await AddAsync(manager, Role.Manager, team.Id)).Id;
            foreach (var agent in members)
            {
                await AddAsync(agent.Name, Role.SalesRep, team.Id);
            }

            await unitOfWork.FlushAsync(cancellationToken);
        }

        await unitOfWork.SaveAsync(cancellationToken);
        return new AccountKey(first.Id, organization.Id);
    }

    private async Task<User> AddAsync(string name, Role role, Guid? teamId)
    {
        var user = new User
        {
            Email = DemoAccount.SalesEmail(name),
            DisplayName = name,
            Role = role,
            Status = UserStatus.Active,
            TeamId = teamId,
            TakesLeads = role == Role.SalesRep,
            // Nobody reads their mail.
            EmailNotifications = false,
        };
        users.Add(user);

        // The others are colleagues whom nobody plays.
        var account = DemoAccount.Sales.FirstOrDefault(a => a.Email == user.Email);
        await credentials.AddAsync(user.Id, user.Email, account?.Password);
        return user;
    }
}
