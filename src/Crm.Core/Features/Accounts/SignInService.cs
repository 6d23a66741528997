using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Accounts;

/// <summary>Signs people in by password and, when it is on, second factor.</summary>
public sealed class SignInService(
    ICredentialStore credentials,
    ISecondFactorRepository factors,
    IUserRepository users,
    IOrganizationRepository organizations,
    IAccountDirectory directory,
    SessionService sessions,
    LoginValidator validator,
    ISecretBox secrets,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    private enum Verdict
    {
        Wrong,
        CodeNeeded,
        Right,
    }

    private sealed record Outcome(Verdict Verdict, SignIn? SignIn = null);

    /// <exception cref="Failure">
    /// 401 in the same words whether e-mail, password or code is wrong or the account locked; 401
    /// <c>two_factor_required</c> when the password is right and only the code is missing.
    /// </exception>
    public async Task<SignIn> SignInAsync(LoginInput input, Device device, CancellationToken cancellationToken)
    {
        validator.Require(input);
        var userId = await credentials.FindIdAsync(input.Email!, cancellationToken);
        var key = userId is { } id ? await directory.FindUserAsync(id, cancellationToken) : null;
        var proof = await credentials.CheckAsync(key?.UserId, input.Password!);
        if (key is null)
        {
            throw Refusal();
        }

        using var acting = caller.Act(key.AsCaller());
        var outcome = await unitOfWork.RunAsync(
            () => TryAsync(key.UserId, proof, input, device, cancellationToken),
            retry: true,
            cancellationToken
        );
        return outcome.Verdict switch
        {
            Verdict.Right => outcome.SignIn!,
            Verdict.CodeNeeded => throw Failure.Unauthenticated(
                "two_factor_required",
                "Enter the six digits of your authenticator app, or a recovery code."
            ),
            Verdict.Wrong => throw Refusal(),
            _ => throw new InvalidOperationException($"A verdict without answer: {outcome.Verdict}"),
        };
    }

    private async Task<Outcome> TryAsync(
        Guid userId,
        PasswordProof? proof,
        LoginInput input,
        Device device,
        CancellationToken cancellationToken
    )
    {
        // One after the other, so that every failure counts and a code is good once.
        await unitOfWork.LockAsync(PasswordService.LockOf(userId), cancellationToken);
        var now = time.UtcNow();
        if (proof is null)
        {
            return await FailAsync(userId, now, cancellationToken);
        }

        var user = await users.FindAsync(userId, cancellationToken);
        if (user is not { Status: UserStatus.Active })
        {
            return new Outcome(Verdict.Wrong);
        }

        if (await factors.FindAsync(userId, cancellationToken) is { IsEnabled: true } factor)
        {
            if (string.IsNullOrEmpty(input.TwoFactorCode))
            {
                return new Outcome(Verdict.CodeNeeded);
            }

            if (!factor.TryCode(input.TwoFactorCode, now, secrets))
            {
                return await FailAsync(userId, now, cancellationToken);
            }
        }

        if (!await credentials.AdmitAsync(userId, proof, now))
        {
            return new Outcome(Verdict.Wrong);
        }

        var organization = await organizations.GetAsync(cancellationToken);
        var signIn = sessions.Start(user, organization, device);
        await unitOfWork.SaveAsync(cancellationToken);
        return new Outcome(Verdict.Right, signIn);
    }

    private async Task<Outcome> FailAsync(Guid userId, DateTime now, CancellationToken cancellationToken)
    {
        await credentials.CountFailureAsync(userId, now);
        await unitOfWork.SaveAsync(cancellationToken);
        return new Outcome(Verdict.Wrong);
    }

    private static Failure Refusal() =>
        Failure.Unauthenticated("invalid_credentials", "This e-mail and password don't go together.");
}
