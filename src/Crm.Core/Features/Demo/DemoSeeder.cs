using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Demo;

/// <summary>Fills a server that never had an organization with the demo, in one transaction: all of it or nothing.</summary>
public sealed class DemoSeeder(
    IServerFacts facts,
    IAccountDirectory directory,
    IOrganizationRepository organizations,
    IUserRepository users,
    ITeamRepository teams,
    ICredentialStore credentials,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    ProductClock clock,
    IEnumerable<IOrganizationBeginning> beginnings,
    IEnumerable<IDemoChapter> chapters
)
{
    private const string Fact = "demo";
    private const int FoundedDaysAgo = 182;

    /// <summary>
    /// Does nothing when there is an organization, or when the demo was there once: who removed it does not want it
    /// back. Of several nodes that start at once, one does it.
    /// </summary>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(
            async () =>
            {
                var state = await directory.StateAsync(cancellationToken);
                if (state.HasOrganizations || await facts.HasAsync(Fact, cancellationToken))
                {
                    return false;
                }

                await WriteAsync(cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return true;
            },
            retry: true,
            cancellationToken
        );
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var organization = new Organization
        {
            Name = "Sunrise Workspaces",
            Currency = "INR",
            TimeZone = "Asia/Kolkata",
            Locale = "en-IN",
            IsDemo = true,
        };
        using var product = caller.Act(Caller.Product(organization.Id));
        var people = await FoundAsync(organization, now, cancellationToken);
        var stage = new DemoStage(organization, people, now, caller, clock, unitOfWork);
        foreach (var chapter in chapters.OrderBy(c => c.Order))
        {
            await chapter.WriteAsync(stage, cancellationToken);
        }
    }

    private async Task<DemoPeople> FoundAsync(Organization organization, DateTime now, CancellationToken cancellationToken)
    {
        using var then = clock.TravelTo(new DateTimeOffset(now, TimeSpan.Zero).AddDays(-FoundedDaysAgo));

        // First of all: another node that does the same at this moment waits here, and then finds it done.
        facts.Add(Fact);
        organizations.Add(organization);
        foreach (var beginning in beginnings)
        {
            beginning.Begin();
        }

        await unitOfWork.RunAsync(() => SaveAsync(cancellationToken), retry: false, cancellationToken);
        var cast = DemoAccount.All.Select(AsUser).ToList();
        foreach (var (user, account) in cast.Zip(DemoAccount.All))
        {
            users.Add(user);
            await credentials.AddAsync(user.Id, user.Email, account.Password);
        }

        await unitOfWork.RunAsync(() => SaveAsync(cancellationToken), retry: false, cancellationToken);
        var people = new DemoPeople(cast[0], cast[1], cast[2], cast[3], cast[4]);
        Join("Field sales", people.Manager, [people.Manager, .. people.Reps]);
        Join("Customer care", people.Support, [people.Support]);
        await unitOfWork.RunAsync(() => SaveAsync(cancellationToken), retry: false, cancellationToken);
        unitOfWork.ForgetAll();
        return people;
    }

    private static User AsUser(DemoAccount account) =>
        new()
        {
            Email = account.Email,
            DisplayName = account.DisplayName,
            Role = account.Role,
            Status = UserStatus.Active,
            TakesLeads = account.Role == Role.SalesRep,
            // Nobody reads their mail.
            EmailNotifications = false,
            TakesTickets = account.Role == Role.SupportAgent,
        };

    private void Join(string name, User manager, IReadOnlyList<User> members)
    {
        var team = new Team { Name = name, ManagerId = manager.Id };
        teams.Add(team);
        foreach (var member in members)
        {
            member.TeamId = team.Id;
        }
    }

    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        await unitOfWork.SaveAsync(cancellationToken);
        return true;
    }
}
