using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Files;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Accounts;

/// <summary>One of the people of the demo organization.</summary>
/// <param name="Email">What the person signs in with.</param>
/// <param name="Password">Public, as everything of the demo.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="DisplayName">What the person is called.</param>
public sealed record DemoAccount(string Email, string Password, Role Role, string DisplayName)
{
    /// <summary>Of every demo account; shown on the sign-in page while the demo organization is there.</summary>
    public const string CommonPassword = "demo-Sunrise-2026";

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        Of("admin", "Asha Rao", Role.Admin),
        Of("manager", "Daniel Weber", Role.Manager),
        Of("rep", "Mia Chen", Role.SalesRep),
        Of("rep2", "Omar Haddad", Role.SalesRep),
        Of("support", "Lena Novak", Role.SupportAgent),
    ];

    /// <summary>Those of the second demo, the sales of a computer maker, whom strangers may play.</summary>
    public static IReadOnlyList<DemoAccount> Sales { get; } =
    [OfSales("Grace Lindqvist", Role.Admin), OfSales("Melvin Marxen", Role.Manager), OfSales("Darcel Schlecht", Role.SalesRep)];

    /// <summary>Of both.</summary>
    public static IReadOnlyList<DemoAccount> Known { get; } = [.. All, .. Sales];

    /// <summary>The address of somebody of the second demo: <c>darcel.schlecht@sales.demo.crm.example</c>.</summary>
    public static string SalesEmail(string displayName) =>
        $"{displayName.Replace(' ', '.').ToLowerInvariant()}@sales.demo.crm.example";

    private static DemoAccount OfSales(string displayName, Role role) =>
        new(SalesEmail(displayName), CommonPassword, role, displayName);

    private static DemoAccount Of(string name, string displayName, Role role) =>
        new($"{name}@demo.crm.example", CommonPassword, role, displayName);
}

/// <summary>The demo sign-ins that a stranger may use.</summary>
/// <param name="Accounts">One a role.</param>
public sealed record DemoView(IReadOnlyList<DemoAccount> Accounts);

/// <summary>What the sign-in page has to know before anybody is signed in.</summary>
/// <param name="SetupRequired">There is no organization yet: the first visitor makes it.</param>
/// <param name="RegistrationOpen">Strangers may register organizations of their own.</param>
/// <param name="Demo">The demo sign-ins while the demo organization is there.</param>
public sealed record SetupView(bool SetupRequired, bool RegistrationOpen, DemoView? Demo);

/// <summary>What a fresh server offers, and the way out of the demo.</summary>
public sealed class DemoService(
    IAccountDirectory directory,
    IOrganizationRepository organizations,
    RegistrationService registration,
    IUnitOfWork unitOfWork,
    IFileStorage files,
    CallerContext caller
)
{
    public async Task<SetupView> SetupAsync(CancellationToken cancellationToken)
    {
        var state = await directory.StateAsync(cancellationToken);
        return new SetupView(
            !state.HasOrganizations,
            registration.IsOpen(state),
            state.DemoEmails.Count > 0
                ? new DemoView(DemoAccount.Known.Where(a => state.DemoEmails.Contains(a.Email)).ToList())
                : null
        );
    }

    /// <exception cref="Failure">404 when the caller's organization is no demo.</exception>
    public async Task<DemoSize> SizeAsync(CancellationToken cancellationToken)
    {
        await RequireDemoAsync(cancellationToken);
        return await organizations.SizeAsync(cancellationToken);
    }

    /// <summary>Deletes the demo organization with everything and everybody in it, for good.</summary>
    /// <exception cref="Failure">404 when the caller's organization is no demo.</exception>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(
            async () =>
            {
                await RequireDemoAsync(cancellationToken);
                await organizations.DeleteAsync(cancellationToken);
                return true;
            },
            retry: true,
            cancellationToken
        );
        await files.DeleteAllAsync(caller.OrganizationId, cancellationToken);
    }

    private async Task RequireDemoAsync(CancellationToken cancellationToken)
    {
        if (!(await organizations.GetAsync(cancellationToken)).IsDemo)
        {
            throw Failure.NotFound("demo organization");
        }
    }
}
