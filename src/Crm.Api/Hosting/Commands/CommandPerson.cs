using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Tenancy;

namespace Crm.Api.Hosting.Commands;

/// <summary>In whose name a command works: <c>--as EMAIL</c>.</summary>
internal static class CommandPerson
{
    /// <summary>The person, with present rights.</summary>
    /// <exception cref="CommandException">There is no such person, or one who may not.</exception>
    public static async Task<Caller> FindAsync(IServiceProvider services, IConfiguration options, string permission, string deed)
    {
        var email = options["as"] ?? throw new CommandException("Say in whose name: --as admin@example.com");
        await using var scope = services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<ICredentialStore>().FindIdAsync(email, CancellationToken.None);
        var directory = scope.ServiceProvider.GetRequiredService<IAccountDirectory>();
        var key = id is { } known ? await directory.FindUserAsync(known, CancellationToken.None) : null;
        if (key is null)
        {
            throw new CommandException($"Nobody here has the e-mail address {email}.");
        }

        using var acting = scope.ServiceProvider.GetRequiredService<CallerContext>().Act(Caller.Product(key.OrganizationId));
        var person = await scope
            .ServiceProvider.GetRequiredService<ICallerLookup>()
            .FindAsync(key.UserId, CancellationToken.None);
        return person?.May(permission) == true
            ? person
            : throw new CommandException($"{email} may not {deed}: that is for active {WhoMay(permission)}.");
    }

    private static string WhoMay(string permission) =>
        string.Join(" and ", Enum.GetValues<Role>().Where(r => RolePermissions.Of(r).Contains(permission)).Select(NameOf));

    private static string NameOf(Role role) => role == Role.Admin ? "administrators" : $"{role.ToString().ToLowerInvariant()}s";
}
