using Crm.Core.Platform.Money;
using FluentValidation;

namespace Crm.Core.Features.Accounts;

/// <summary>The organization and its settings.</summary>
public sealed record OrganizationView
{
    /// <summary>The organization.</summary>
    public required Guid Id { get; init; }

    /// <summary>Rises with every change; also the ETag.</summary>
    public required int Version { get; init; }

    /// <summary>What its people call it.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Locale { get; init; }

    /// <summary>The first day of a week in calendars.</summary>
    public required DayOfWeek WeekStart { get; init; }

    /// <summary>Whether strangers may register organizations of their own; the oldest organization decides.</summary>
    public required bool RegistrationOpen { get; init; }

    /// <summary>Who sees which records.</summary>
    public required RecordVisibility RecordVisibility { get; init; }

    /// <summary>Whether this is the demo organization, which an administrator removes with one click.</summary>
    public required bool IsDemo { get; init; }

    public static OrganizationView Of(Organization organization) =>
        new()
        {
            Id = organization.Id,
            Version = organization.Version,
            Name = organization.Name,
            Currency = organization.Currency,
            TimeZone = organization.TimeZone,
            Locale = organization.Locale,
            WeekStart = organization.WeekStart,
            RegistrationOpen = organization.RegistrationOpen,
            RecordVisibility = organization.RecordVisibility,
            IsDemo = organization.IsDemo,
        };
}

/// <summary>The writable settings of an organization.</summary>
public sealed record OrganizationInput
{
    /// <summary>What its people call it.</summary>
    /// <example>Sunrise Workspaces</example>
    public string? Name { get; init; }

    /// <summary>ISO 4217.</summary>
    /// <example>INR</example>
    public string? Currency { get; init; }

    /// <summary>IANA name.</summary>
    /// <example>Asia/Kolkata</example>
    public string? TimeZone { get; init; }

    /// <summary>BCP 47.</summary>
    /// <example>en-IN</example>
    public string? Locale { get; init; }

    /// <summary>The first day of a week in calendars.</summary>
    /// <example>monday</example>
    public DayOfWeek? WeekStart { get; init; }

    /// <summary>Whether strangers may register organizations of their own; the oldest organization decides.</summary>
    /// <example>false</example>
    public bool? RegistrationOpen { get; init; }

    /// <summary>Who sees which records.</summary>
    /// <example>ownerAndTeam</example>
    public RecordVisibility? RecordVisibility { get; init; }
}

/// <summary>What the settings must satisfy.</summary>
public sealed class OrganizationValidator : AbstractValidator<OrganizationInput>
{
    private const string Required = "This setting can't be empty.";

    public OrganizationValidator()
    {
        RuleFor(o => o.Name).MustBeOrganizationName();
        RuleFor(o => o.Currency).NotEmpty().WithMessage(Required).MustBeCurrency();
        RuleFor(o => o.TimeZone).NotEmpty().WithMessage(Required).MustBeTimeZone();
        RuleFor(o => o.Locale).NotEmpty().WithMessage(Required).MustBeLocale();
        RuleFor(o => o.WeekStart).NotNull().WithMessage(Required);
        RuleFor(o => o.RegistrationOpen).NotNull().WithMessage(Required);
        RuleFor(o => o.RecordVisibility).NotNull().WithMessage(Required);
    }
}

internal static class OrganizationRules
{
    public static void MustBeCurrency<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(c => c is null || CurrencyCode.IsValid(c))
            .WithMessage("Give a currency as three capital letters, such as EUR.");

    public static void MustBeOrganizationName<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Give the organization a name.")
            .MaximumLength(Organization.MaxName)
            .WithMessage($"Please keep the name to {Organization.MaxName} characters.")
            .Must(n => !n!.Any(char.IsControl))
            .WithMessage("A name is one line of text.");
}

/// <summary>How much would go with the demo organization.</summary>
/// <param name="Records">Contacts, companies and all other records.</param>
/// <param name="Users">People.</param>
public sealed record DemoSize(long Records, int Users);
