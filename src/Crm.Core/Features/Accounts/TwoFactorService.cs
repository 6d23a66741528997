using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Accounts;

/// <summary>What an authenticator app needs.</summary>
/// <param name="SharedKey">For typing, in Base32.</param>
/// <param name="OtpauthUri">For a QR code.</param>
public sealed record TwoFactorSetup(string SharedKey, string OtpauthUri);

/// <summary>Codes that replace the app, each once; shown only now.</summary>
/// <param name="Codes">Ten codes.</param>
public sealed record RecoveryCodes(
    [property: System.Text.Json.Serialization.JsonPropertyName("recoveryCodes")] IReadOnlyList<string> Codes
);

/// <summary>A first code of the authenticator app.</summary>
public sealed record TwoFactorCodeInput
{
    /// <summary>Six digits of the app.</summary>
    /// <example>123456</example>
    public required string Code { get; init; }
}

/// <summary>The password, as a proof that it is really the person.</summary>
public sealed record PasswordInput
{
    /// <summary>The caller's present password.</summary>
    /// <example>violet anchor harvest 9</example>
    public required string Password { get; init; }
}

/// <summary>The caller's authenticator app: set up, confirm, switch off.</summary>
public sealed class TwoFactorService(
    ISecondFactorRepository factors,
    IUserRepository users,
    IOrganizationRepository organizations,
    PasswordService passwords,
    SessionService sessions,
    AccountMails mails,
    ISecretBox secrets,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    private Guid Me => caller.Current.UserId ?? throw Failure.Forbidden("Only people have a second factor.");

    /// <summary>A new secret; signing in asks for it only once it is confirmed.</summary>
    /// <exception cref="Failure">409 when two-factor sign-in is on.</exception>
    public Task<TwoFactorSetup> SetUpAsync(CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var user = await users.FindAsync(Me, cancellationToken) ?? throw Failure.NotFound("user");
                var organization = await organizations.GetAsync(cancellationToken);
                var key = Totp.NewKey();
                var factor = await factors.FindAsync(Me, cancellationToken);
                if (factor is { IsEnabled: true })
                {
                    throw Failure.Conflict("two_factor_on", "Two-factor sign-in is on. Switch it off before setting it up anew.");
                }

                if (factor is null)
                {
                    factor = new SecondFactor { UserId = Me };
                    factors.Add(factor);
                }

                factor.Start(key, secrets);
                await unitOfWork.SaveAsync(cancellationToken);
                return new TwoFactorSetup(key, Totp.OtpAuthUri($"CRM {organization.Name}", user.Email, key));
            },
            retry: true,
            cancellationToken
        );

    /// <summary>Switches it on by a first code; the caller's other sessions end.</summary>
    /// <exception cref="Failure">400 when the code is wrong; 409 before set-up or when it is on already.</exception>
    public Task<RecoveryCodes> EnableAsync(TwoFactorCodeInput input, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var factor = await factors.FindAsync(Me, cancellationToken);
                if (factor is null || factor.IsEnabled)
                {
                    throw factor is null
                        ? Failure.Conflict("two_factor_not_set_up", "Set up your authenticator app first.")
                        : Failure.Conflict("two_factor_on", "Two-factor sign-in is on already.");
                }

                var codes =
                    factor.Enable(input.Code, time.UtcNow(), secrets)
                    ?? throw Failure.Invalid(
                        "code",
                        "This code is not right. Check the clock of your phone and try the next one."
                    );
                await FinishAsync(isOn: true, cancellationToken);
                return new RecoveryCodes(codes);
            },
            retry: true,
            cancellationToken
        );

    /// <exception cref="Failure">400 when the password is wrong.</exception>
    public async Task DisableAsync(PasswordInput input, CancellationToken cancellationToken)
    {
        await passwords.RequirePasswordAsync(Me, input.Password, "password", cancellationToken);
        await unitOfWork.RunAsync(
            async () =>
            {
                if (await factors.FindAsync(Me, cancellationToken) is { } factor)
                {
                    factors.Remove(factor);
                    await FinishAsync(isOn: false, cancellationToken);
                }

                return true;
            },
            retry: true,
            cancellationToken
        );
    }

    private async Task FinishAsync(bool isOn, CancellationToken cancellationToken)
    {
        var user = await users.FindAsync(Me, cancellationToken) ?? throw Failure.NotFound("user");
        await sessions.EndAllAsync(Me, caller.Current.SessionId, cancellationToken);
        mails.TwoFactorChanged(user, isOn);
        await unitOfWork.SaveAsync(cancellationToken);
    }
}
