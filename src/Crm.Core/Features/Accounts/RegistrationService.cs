using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Accounts;

/// <summary>Makes an organization with its first administrator.</summary>
public sealed class RegistrationService(
    ICredentialStore credentials,
    IUserRepository users,
    IOrganizationRepository organizations,
    IAccountDirectory directory,
    SessionService sessions,
    RegistrationValidator validator,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    AccountsOptions options,
    IEnumerable<IOrganizationBeginning> beginnings
)
{
    /// <summary>Whether strangers may register now. On a server without organizations the first one always may.</summary>
    public bool IsOpen(ServerState state) => !state.HasOrganizations || (options.RegistrationOpen && state.OldestIsOpen);

    /// <exception cref="Failure">400 invalid, 403 when registration is closed, 409 when the e-mail is in use.</exception>
    public async Task<SignIn> RegisterAsync(RegistrationInput input, Device device, CancellationToken cancellationToken)
    {
        if (!IsOpen(await directory.StateAsync(cancellationToken)))
        {
            throw Failure.Forbidden("Registration is closed on this server. Ask an administrator for an invitation.");
        }

        validator.Require(input);
        return await unitOfWork.RunAsync(
            async () =>
            {
                if (await credentials.IsTakenAsync(input.Email!, null, cancellationToken))
                {
                    throw AccountFailures.EmailTaken();
                }

                var organization = OrganizationOf(input);
                var user = new User
                {
                    Email = input.Email!,
                    DisplayName = input.DisplayName!,
                    Role = Role.Admin,
                    Status = UserStatus.Active,
                };
                using var acting = caller.Act(new AccountKey(user.Id, organization.Id).AsCaller());
                organizations.Add(organization);
                foreach (var beginning in beginnings)
                {
                    beginning.Begin();
                }

                users.Add(user);
                await credentials.AddAsync(user.Id, user.Email, input.Password);
                var signIn = sessions.Start(user, organization, device);
                await unitOfWork.SaveAsync(cancellationToken);
                return signIn;
            },
            retry: true,
            cancellationToken
        );
    }

    private static Organization OrganizationOf(RegistrationInput input)
    {
        var organization = new Organization { Name = input.OrganizationName! };
        organization.Currency = input.Currency ?? organization.Currency;
        organization.TimeZone = input.TimeZone ?? organization.TimeZone;
        organization.Locale = input.Locale ?? organization.Locale;
        organization.WeekStart = input.WeekStart ?? organization.WeekStart;
        return organization;
    }
}
