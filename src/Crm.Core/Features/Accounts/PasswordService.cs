using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Accounts;

/// <summary>The present and the new password.</summary>
public sealed record ChangePasswordInput
{
    /// <summary>The present one.</summary>
    /// <example>violet anchor harvest 9</example>
    public required string CurrentPassword { get; init; }

    /// <summary>12 to 128 characters, not a common one, without name, e-mail or organization.</summary>
    /// <example>copper lantern orbit 31</example>
    public required string NewPassword { get; init; }
}

/// <summary>Whose password is forgotten.</summary>
public sealed record ForgotPasswordInput
{
    /// <summary>What the person signs in with.</summary>
    /// <example>mia.chen@example.com</example>
    public required string Email { get; init; }
}

/// <summary>The token of the mailed link, with the new password.</summary>
public sealed record ResetPasswordInput
{
    /// <summary>From the mailed link.</summary>
    /// <example>q5O4nII_ewhi8QZkOwN6CLcMmcpVzP7tBq5Wm2Yr3uk</example>
    public required string Token { get; init; }

    /// <summary>12 to 128 characters, not a common one, without name, e-mail or organization.</summary>
    /// <example>copper lantern orbit 31</example>
    public required string NewPassword { get; init; }
}

/// <summary>A link by which somebody chooses a password.</summary>
/// <param name="Email">What the person signs in with.</param>
/// <param name="Address">It works once.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
public sealed record PasswordLink(string Email, Uri Address, DateTime ExpiresAt);

/// <summary>Changes passwords: by the old one, or by a mailed link. Every other session ends with it.</summary>
public sealed class PasswordService(
    ICredentialStore credentials,
    AccountTokenService tokens,
    AccountMails mails,
    IUserRepository users,
    IOrganizationRepository organizations,
    IAccountDirectory directory,
    SessionService sessions,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    /// <summary>Longer than making the link takes.</summary>
    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(300);

    /// <summary>Changes the caller's password; the session that asks lives on with new tokens, all others end.</summary>
    /// <exception cref="Failure">400 when the old password is wrong or the new one not good enough.</exception>
    public async Task<SignIn> ChangeAsync(ChangePasswordInput input, CancellationToken cancellationToken)
    {
        var me = caller.Current.UserId ?? throw Failure.Forbidden("Only people have passwords.");
        await RequirePasswordAsync(me, input.CurrentPassword, "currentPassword", cancellationToken);
        return await unitOfWork.RunAsync(
            async () =>
            {
                var user = await users.FindAsync(me, cancellationToken) ?? throw Failure.NotFound("user");
                await SetAsync(user, input.NewPassword, cancellationToken);
                await sessions.EndAllAsync(me, caller.Current.SessionId, cancellationToken);
                var signIn = await sessions.RenewOwnAsync(user, cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return signIn;
            },
            retry: true,
            cancellationToken
        );
    }

    /// <summary>Mails a link to the person with this e-mail, if there is one; the caller learns nothing of it.</summary>
    public async Task ForgetAsync(ForgotPasswordInput input, CancellationToken cancellationToken)
    {
        var email = input.Email ?? throw Failure.Invalid("email", "Give your e-mail address.");

        // The answer comes when this is over, so that the time does not tell who has an account.
        var pause = Task.Delay(AnswerTime, time, cancellationToken);
        await MailLinkAsync(email, cancellationToken);
        await pause;
    }

    private async Task MailLinkAsync(string email, CancellationToken cancellationToken)
    {
        var id = await credentials.FindIdAsync(email, cancellationToken);
        if (id is not { } userId || await directory.FindUserAsync(userId, cancellationToken) is not { } key)
        {
            return;
        }

        using var acting = caller.Act(key.AsCaller());
        await unitOfWork.RunAsync(
            async () =>
            {
                if (await users.FindAsync(key.UserId, cancellationToken) is { Status: UserStatus.Active } user)
                {
                    var (secret, until) = await tokens.IssueAsync(user.Id, AccountTokenPurpose.PasswordReset, cancellationToken);
                    mails.ResetPassword(user, secret, until);
                    await unitOfWork.SaveAsync(cancellationToken);
                }

                return true;
            },
            retry: true,
            cancellationToken
        );
    }

    /// <summary>
    /// A link for the organization's first active administrator, where no mail can bring one; null when there is none. Whoever
    /// reads the database may have it: the command line.
    /// </summary>
    public Task<PasswordLink?> LinkForAdminAsync(CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                if (await users.FindFirstAdminAsync(cancellationToken) is not { } admin)
                {
                    return null;
                }

                var (secret, until) = await tokens.IssueAsync(admin.Id, AccountTokenPurpose.PasswordReset, cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return new PasswordLink(admin.Email, mails.ResetAddress(secret), until);
            },
            retry: true,
            cancellationToken
        );

    /// <summary>Sets a new password by a mailed link; all sessions end.</summary>
    /// <exception cref="Failure">400 when the link is not good or the password not good enough.</exception>
    public async Task ResetAsync(ResetPasswordInput input, CancellationToken cancellationToken)
    {
        var secret = input.Token ?? throw Failure.Invalid("token", "Give the token of the mailed link.");
        var hash = SecretText.Hash(secret);
        var key =
            await directory.FindTokenOwnerAsync(hash, AccountTokenPurpose.PasswordReset, cancellationToken)
            ?? throw AccountFailures.BadLink();
        using var acting = caller.Act(key.AsCaller());
        await unitOfWork.RunAsync(
            async () =>
            {
                var token = await tokens.FindGoodAsync(secret, AccountTokenPurpose.PasswordReset, cancellationToken);
                var user = await users.FindAsync(key.UserId, cancellationToken);
                if (token is null || user is not { Status: UserStatus.Active })
                {
                    throw AccountFailures.BadLink();
                }

                await SetAsync(user, input.NewPassword, cancellationToken);
                token.Close(time.UtcNow());
                await sessions.EndAllAsync(user.Id, null, cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return true;
            },
            retry: true,
            cancellationToken
        );
    }

    /// <summary>The lock that uses of one person's password take.</summary>
    internal static string LockOf(Guid userId) => $"password-{userId:N}";

    /// <summary>Asks for the password again before something delicate; failures count towards the lockout.</summary>
    /// <exception cref="Failure">400 on <paramref name="field"/>.</exception>
    public async Task RequirePasswordAsync(Guid userId, string? password, string field, CancellationToken cancellationToken)
    {
        var proof = await credentials.CheckAsync(userId, password ?? "");
        var isRight = await unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync(LockOf(userId), cancellationToken);
                var isAdmitted = proof is not null && await credentials.AdmitAsync(userId, proof, time.UtcNow());
                if (proof is null)
                {
                    await credentials.CountFailureAsync(userId, time.UtcNow());
                }

                await unitOfWork.SaveAsync(cancellationToken);
                return isAdmitted;
            },
            retry: true,
            cancellationToken
        );
        if (!isRight)
        {
            throw AccountFailures.WrongPassword(field);
        }
    }

    private async Task SetAsync(User user, string? password, CancellationToken cancellationToken)
    {
        var organization = await organizations.GetAsync(cancellationToken);
        if (PasswordRules.Check(password, user.Email, user.DisplayName, organization.Name) is { } problem)
        {
            throw Failure.Invalid("newPassword", problem);
        }

        await credentials.SetPasswordAsync(user.Id, password!);
        await tokens.CloseAllAsync(user.Id, AccountTokenPurpose.PasswordReset, cancellationToken);
        mails.PasswordChanged(user);
    }
}
