using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Crm.Data.Features.Accounts;

/// <summary>ASP.NET Core Identity, as far as it is used: the users' passwords and lockouts in our own tables.</summary>
internal static class IdentityServices
{
    // OWASP's figure for PBKDF2 with HMAC-SHA-512; older hashes are renewed at the next sign-in.
    public static IOptions<PasswordHasherOptions> Hashing { get; } =
        Options.Create(new PasswordHasherOptions { IterationCount = 210_000 });

    public static IServiceCollection AddAccountData(this IServiceCollection services)
    {
        services.AddIdentityCore<Credential>();
        services.AddSingleton(Hashing);

        // Our own rules are checked before, with sentences for people; each of these would ask the database once more.
        services.RemoveAll<IUserValidator<Credential>>();
        services.RemoveAll<IPasswordValidator<Credential>>();
        services.AddScoped<IUserStore<Credential>>(s => new UserOnlyStore<Credential, CrmDbContext, Guid>(
            s.GetRequiredService<CrmDbContext>()
        )
        {
            // The use case saves, once.
            AutoSaveChanges = false,
        });
        services.AddScoped<ICredentialStore, CredentialStore>();
        services.AddScoped<IAccountDirectory, AccountDirectory>();
        services.AddScoped<ICallerLookup, CallerLookup>();
        services.AddScoped<IOrganizationList, OrganizationList>();
        services.AddScoped<IUserRepository, UserRepository>();
        services.AddScoped<ITeamRepository, TeamRepository>();
        services.AddScoped<IOrganizationRepository, OrganizationRepository>();
        services.AddScoped<ISessionRepository, SessionRepository>();
        services.AddScoped<IAccountTokenRepository, AccountTokenRepository>();
        services.AddScoped<ISecondFactorRepository, SecondFactorRepository>();
        return services;
    }
}
