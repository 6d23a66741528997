using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Accounts;

/// <summary>What an invited person sees before accepting.</summary>
/// <param name="Email">What the person will sign in with.</param>
/// <param name="DisplayName">As the inviter wrote it.</param>
/// <param name="OrganizationName">What the person is invited to.</param>
/// <param name="ExpiresAt">Until when the link is good.</param>
public sealed record InvitationView(string Email, string DisplayName, string OrganizationName, DateTime ExpiresAt);

/// <summary>The token of an invitation, with what the person chooses.</summary>
public sealed record AcceptInvitationInput
{
    /// <summary>From the mailed link.</summary>
    /// <example>q5O4nII_ewhi8QZkOwN6CLcMmcpVzP7tBq5Wm2Yr3uk</example>
    public required string Token { get; init; }

    /// <summary>Absent: as the inviter wrote it.</summary>
    /// <example>Mia Chen</example>
    public string? DisplayName { get; init; }

    /// <summary>12 to 128 characters, not a common one, without name, e-mail or organization.</summary>
    /// <example>violet anchor harvest 9</example>
    public required string Password { get; init; }
}

/// <summary>Invites people and lets them in.</summary>
public sealed class InvitationService(
    AccountTokenService tokens,
    AccountMails mails,
    ICredentialStore credentials,
    IUserRepository users,
    IOrganizationRepository organizations,
    IAccountDirectory directory,
    SessionService sessions,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    /// <summary>Mails an invitation in the present save; a former one stops working.</summary>
    public async Task<InvitationLink> InviteAsync(User user, CancellationToken cancellationToken)
    {
        var (secret, expiresAt) = await tokens.IssueAsync(user.Id, AccountTokenPurpose.Invitation, cancellationToken);
        var organization = await organizations.GetAsync(cancellationToken);
        var inviter = caller.Current.DisplayName.Length > 0 ? caller.Current.DisplayName : organization.Name;
        var address = mails.JoinAddress(secret);
        mails.Invite(user, inviter, organization.Name, address, expiresAt);
        return new InvitationLink(address.AbsoluteUri, expiresAt);
    }

    /// <summary>Invites a person once more.</summary>
    /// <exception cref="Failure">404; 409 when the person has joined already or is inactive.</exception>
    public Task<InvitationLink> InviteAgainAsync(Guid userId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var user = await users.FindAsync(userId, cancellationToken) ?? throw Failure.NotFound("user");
                if (user.Status != UserStatus.Invited)
                {
                    throw Failure.Conflict("not_invited", "Only people who have not joined yet can be invited again.");
                }

                var link = await InviteAsync(user, cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return link;
            },
            retry: true,
            cancellationToken
        );

    /// <exception cref="Failure">404 when the link is not good.</exception>
    public async Task<InvitationView> GetAsync(string secret, CancellationToken cancellationToken)
    {
        var key = await FindOwnerAsync(secret, cancellationToken) ?? throw Failure.NotFound("invitation");
        using var acting = caller.Act(key.AsCaller());
        var token = await tokens.FindGoodAsync(secret, AccountTokenPurpose.Invitation, cancellationToken);
        var user = await users.FindAsync(key.UserId, cancellationToken);
        if (token is null || user is not { Status: UserStatus.Invited })
        {
            throw Failure.NotFound("invitation");
        }

        var organization = await organizations.GetAsync(cancellationToken);
        return new InvitationView(user.Email, user.DisplayName, organization.Name, token.ExpiresAt);
    }

    /// <exception cref="Failure">400 when the link is not good or the password not good enough.</exception>
    public async Task<SignIn> AcceptAsync(AcceptInvitationInput input, Device device, CancellationToken cancellationToken)
    {
        var secret = input.Token ?? throw Failure.Invalid("token", "Give the token of the invitation.");
        var key = await FindOwnerAsync(secret, cancellationToken) ?? throw AccountFailures.BadLink();
        using var acting = caller.Act(key.AsCaller());
        return await unitOfWork.RunAsync(
            async () =>
            {
                var token = await tokens.FindGoodAsync(secret, AccountTokenPurpose.Invitation, cancellationToken);
                var user = await users.FindAsync(key.UserId, cancellationToken);
                if (token is null || user is not { Status: UserStatus.Invited })
                {
                    throw AccountFailures.BadLink();
                }

                var organization = await organizations.GetAsync(cancellationToken);
                Join(user, organization, input);
                token.Close(time.UtcNow());
                await credentials.SetPasswordAsync(user.Id, input.Password!);
                var signIn = sessions.Start(user, organization, device);
                await unitOfWork.SaveAsync(cancellationToken);
                return signIn;
            },
            retry: true,
            cancellationToken
        );
    }

    private static void Join(User user, Organization organization, AcceptInvitationInput input)
    {
        new ProfileValidator().Require(new ProfileInput { DisplayName = input.DisplayName ?? user.DisplayName });
        user.DisplayName = input.DisplayName ?? user.DisplayName;
        if (PasswordRules.Check(input.Password, user.Email, user.DisplayName, organization.Name) is { } problem)
        {
            throw Failure.Invalid("password", problem);
        }

        user.Status = UserStatus.Active;
    }

    private Task<AccountKey?> FindOwnerAsync(string secret, CancellationToken cancellationToken) =>
        directory.FindTokenOwnerAsync(SecretText.Hash(secret), AccountTokenPurpose.Invitation, cancellationToken);
}
