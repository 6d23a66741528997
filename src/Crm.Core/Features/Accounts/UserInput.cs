using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Text;
using Crm.Core.Platform.Time;
using FluentValidation;

namespace Crm.Core.Features.Accounts;

/// <summary>The writable shape of a person.</summary>
public sealed record UserInput
{
    /// <summary>Required; unique over the whole server without case.</summary>
    /// <example>mia.chen@example.com</example>
    public string? Email { get; init; }

    /// <summary>Required.</summary>
    /// <example>Mia Chen</example>
    public string? DisplayName { get; init; }

    /// <summary>Default: <c>salesRep</c>.</summary>
    /// <example>salesRep</example>
    public Role? Role { get; init; }

    /// <summary>Follows from the invitation on create.</summary>
    public UserStatus? Status { get; init; }

    /// <summary>The team, if any.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Whether new leads are assigned to them in turn.</summary>
    /// <example>true</example>
    public bool? TakesLeads { get; init; }

    /// <summary>Whether new tickets are assigned to them in turn.</summary>
    public bool? TakesTickets { get; init; }

    /// <summary>IANA name, such as <c>Asia/Kolkata</c>; null: the organization's.</summary>
    /// <example>Asia/Kolkata</example>
    public string? TimeZone { get; init; }

    /// <summary>BCP 47, such as <c>en-IN</c>; null: the organization's.</summary>
    /// <example>en-IN</example>
    public string? Locale { get; init; }

    /// <summary>Only on create: the person is active at once and no invitation is sent.</summary>
    public string? Password { get; init; }
}

/// <summary>What a person must satisfy, on create and on change alike.</summary>
public sealed class UserValidator : AbstractValidator<UserInput>
{
    public UserValidator()
    {
        RuleFor(u => u.Email).MustBeEmail();
        RuleFor(u => u.DisplayName).MustBeName("Give the person a name.");
        RuleFor(u => u.TimeZone).MustBeTimeZone();
        RuleFor(u => u.Locale).MustBeLocale();
    }
}

/// <summary>What people change about themselves.</summary>
public sealed record ProfileInput
{
    /// <summary>What others call the person.</summary>
    /// <example>Mia Chen</example>
    public string? DisplayName { get; init; }

    /// <summary>IANA name; null: the organization's.</summary>
    /// <example>Asia/Kolkata</example>
    public string? TimeZone { get; init; }

    /// <summary>BCP 47; null: the organization's.</summary>
    /// <example>en-IN</example>
    public string? Locale { get; init; }

    /// <summary>Whether notifications come by mail too; null: yes.</summary>
    /// <example>true</example>
    public bool? EmailNotifications { get; init; }

    /// <summary>Below the mails that the person sends to customers: Markdown, up to 2,000 characters; null: nothing.</summary>
    /// <example>**Mia Chen** · Sunrise Workspaces</example>
    public string? Signature { get; init; }
}

/// <summary>What a profile must satisfy.</summary>
public sealed class ProfileValidator : AbstractValidator<ProfileInput>
{
    public ProfileValidator()
    {
        RuleFor(u => u.DisplayName).MustBeName("Tell us your name.");
        RuleFor(u => u.Signature)
            .MaximumLength(User.MaxSignature)
            .WithMessage($"Please keep this to {User.MaxSignature:N0} characters.");
        RuleFor(u => u.TimeZone).MustBeTimeZone();
        RuleFor(u => u.Locale).MustBeLocale();
    }
}

/// <summary>Rules that people, organizations and registration share.</summary>
internal static class AccountRules
{
    public static void MustBeEmail<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Give an e-mail address.")
            .Must(e => EmailText.IsValid(e!))
            .WithMessage("This does not look like an e-mail address.");

    public static void MustBeName<T>(this IRuleBuilderInitial<T, string?> rule, string missing) =>
        rule.Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage(missing)
            .MaximumLength(User.MaxName)
            .WithMessage($"Please keep the name to {User.MaxName} characters.")
            .Must(n => !n!.Any(char.IsControl))
            .WithMessage("A name is one line of text.");

    public static void MustBeTimeZone<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(z => z is null || (z.Length is > 0 and <= 64 && LocalTime.IsZone(z)))
            .WithMessage("Give a time zone by its IANA name, such as Asia/Kolkata.");

    public static void MustBeLocale<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(l => l is null || LocaleName.IsValid(l)).WithMessage("Give a locale such as en-US.");
}
