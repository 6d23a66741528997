using Crm.Core.Platform.Text;
using FluentValidation;

namespace Crm.Core.Features.Accounts;

/// <summary>Where a request comes from, as the sessions list shows it.</summary>
/// <param name="Name">"Firefox on Windows".</param>
/// <param name="IpAddress">As the server sees it.</param>
public sealed record Device(string Name, string? IpAddress);

/// <summary>A successful sign-in; to be shown after its save, which gives new rows their versions.</summary>
/// <param name="Access">For the Authorization header.</param>
/// <param name="User">Who.</param>
/// <param name="Organization">Where.</param>
/// <param name="RefreshToken">For the cookie alone.</param>
/// <param name="RefreshExpiresAt">When the session ends unless it is used.</param>
public sealed record SignIn(
    AccessToken Access,
    User User,
    Organization Organization,
    string RefreshToken,
    DateTime RefreshExpiresAt
);

/// <summary>E-mail and password, and the second factor when it is on.</summary>
public sealed record LoginInput
{
    /// <summary>What the person signs in with.</summary>
    /// <example>mia.chen@example.com</example>
    public required string Email { get; init; }

    /// <summary>The person's password.</summary>
    /// <example>violet anchor harvest 9</example>
    public required string Password { get; init; }

    /// <summary>Six digits of the authenticator app, or a recovery code.</summary>
    /// <example>123456</example>
    public string? TwoFactorCode { get; init; }
}

/// <summary>What a sign-in must have; whether it is right is another matter.</summary>
public sealed class LoginValidator : AbstractValidator<LoginInput>
{
    public LoginValidator()
    {
        RuleFor(l => l.Email).NotEmpty().WithMessage("Give your e-mail address.");
        RuleFor(l => l.Password).NotEmpty().WithMessage("Give your password.");
    }
}

/// <summary>A new organization with its first administrator.</summary>
public sealed record RegistrationInput
{
    /// <summary>What its people call it.</summary>
    /// <example>Sunrise Workspaces</example>
    public required string OrganizationName { get; init; }

    /// <summary>What others call the first administrator.</summary>
    /// <example>Asha Rao</example>
    public required string DisplayName { get; init; }

    /// <summary>What the first administrator signs in with.</summary>
    /// <example>asha.rao@example.com</example>
    public required string Email { get; init; }

    /// <summary>12 to 128 characters, not a common one, without name, e-mail or organization.</summary>
    /// <example>violet anchor harvest 9</example>
    public required string Password { get; init; }

    /// <summary>ISO 4217. Default: <c>USD</c>.</summary>
    /// <example>INR</example>
    public string? Currency { get; init; }

    /// <summary>IANA name. Default: <c>UTC</c>.</summary>
    /// <example>Asia/Kolkata</example>
    public string? TimeZone { get; init; }

    /// <summary>BCP 47. Default: <c>en-US</c>.</summary>
    /// <example>en-IN</example>
    public string? Locale { get; init; }

    /// <summary>Default: <c>monday</c>.</summary>
    /// <example>monday</example>
    public DayOfWeek? WeekStart { get; init; }
}

/// <summary>What a registration must satisfy.</summary>
public sealed class RegistrationValidator : AbstractValidator<RegistrationInput>
{
    public RegistrationValidator()
    {
        RuleFor(r => r.OrganizationName).MustBeOrganizationName();
        RuleFor(r => r.DisplayName).MustBeName("Tell us your name.");
        RuleFor(r => r.Email).MustBeEmail();
        RuleFor(r => r.Currency).MustBeCurrency();
        RuleFor(r => r.TimeZone).MustBeTimeZone();
        RuleFor(r => r.Locale).MustBeLocale();
        RuleFor(r => r.Password)
            .Custom(
                (password, context) =>
                {
                    var r = context.InstanceToValidate;
                    if (PasswordRules.Check(password, r.Email, r.DisplayName, r.OrganizationName) is { } problem)
                    {
                        context.AddFailure(problem);
                    }
                }
            );
    }
}
