using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Accounts;

/// <summary>The caller's own person.</summary>
public sealed class ProfileService(
    IUserRepository users,
    IOrganizationRepository organizations,
    ISecondFactorRepository factors,
    ProfileValidator validator,
    UserFields fields,
    IUnitOfWork unitOfWork,
    CallerContext caller
)
{
    private static readonly string[] Shown =
    [
        "id",
        "version",
        "email",
        "role",
        "status",
        "teamId",
        "takesLeads",
        "takesTickets",
        "permissions",
        "twoFactorEnabled",
        "organization",
    ];

    public async Task<ProfileView> GetAsync(CancellationToken cancellationToken)
    {
        var user = await RequireAsync(cancellationToken);
        var factor = await factors.FindAsync(user.Id, cancellationToken);
        var organization = await organizations.GetAsync(cancellationToken);
        return new ProfileView(user, organization, factor is { IsEnabled: true });
    }

    /// <exception cref="Failure">400 invalid, 412 stale.</exception>
    public async Task<ProfileView> ChangeAsync(
        Patch<ProfileInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        await unitOfWork.RunAsync(
            async () =>
            {
                var user = await RequireAsync(cancellationToken);
                Versions.Require(user.Version, expectedVersion);
                var before = new ProfileInput
                {
                    DisplayName = user.DisplayName,
                    TimeZone = user.TimeZone,
                    Locale = user.Locale,
                    EmailNotifications = user.EmailNotifications,
                    Signature = user.Signature,
                };
                var input = patch.ApplyTo(before, [.. fields.ReadOnlyNames, .. Shown]);
                validator.Require(input);
                user.DisplayName = input.DisplayName!;
                user.TimeZone = input.TimeZone;
                user.Locale = input.Locale;
                user.Signature = string.IsNullOrWhiteSpace(input.Signature) ? null : input.Signature;
                user.EmailNotifications = input.EmailNotifications ?? true;
                await unitOfWork.SaveAsync(cancellationToken);
                return true;
            },
            retry: expectedVersion is null,
            cancellationToken
        );
        return await GetAsync(cancellationToken);
    }

    private async Task<User> RequireAsync(CancellationToken cancellationToken) =>
        await users.FindAsync(caller.Current.UserId ?? Guid.Empty, cancellationToken) ?? throw Failure.NotFound("user");
}
