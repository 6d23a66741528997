using Crm.Core.Features.Customers;
using Crm.Core.Platform.Text;
using FluentValidation;

namespace Crm.Core.Features.TicketForms;

/// <summary>The writable shape of the public form for tickets.</summary>
public sealed record TicketFormInput
{
    /// <summary>Whether anybody can ask for help there. Default: <c>false</c>.</summary>
    /// <example>true</example>
    public bool? IsActive { get; init; }

    /// <summary>Above the form, up to 100 characters.</summary>
    /// <example>How can we help?</example>
    public string? Title { get; init; }

    /// <summary>Below the title, up to 1,000 characters of plain text.</summary>
    /// <example>We answer on working days from nine to five.</example>
    public string? Introduction { get; init; }

    /// <summary>What the visitor reads after sending, and in the mail that confirms it; up to 1,000 characters.</summary>
    /// <example>Thank you for writing. We have your request and answer by e-mail.</example>
    public string? ThankYouText { get; init; }

    /// <summary>Whether the visitor gets a mail that it came in. Default: <c>true</c>.</summary>
    /// <example>true</example>
    public bool? ConfirmsByMail { get; init; }

    /// <summary>The team that answers for what comes in.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Sites on whose pages the form may stand in a frame, up to 20; none: on any.</summary>
    /// <example>["https://www.example.com"]</example>
    public IReadOnlyList<string>? AllowedOrigins { get; init; }
}

/// <summary>The public form for tickets as shown.</summary>
public sealed record TicketFormView
{
    /// <summary>Rises with every change; also the ETag.</summary>
    public required int Version { get; init; }

    /// <summary>Names the form in its public addresses.</summary>
    public required string Key { get; init; }

    /// <summary>The page that anybody can open.</summary>
    public required Uri Url { get; init; }

    /// <summary>HTML that shows the page in a frame on another one.</summary>
    public required string Snippet { get; init; }

    /// <summary>Whether anybody can ask for help there.</summary>
    public required bool IsActive { get; init; }

    /// <summary>Above the form.</summary>
    public required string Title { get; init; }

    /// <summary>Below the title.</summary>
    public string? Introduction { get; init; }

    /// <summary>What the visitor reads after sending, and in the mail that confirms it.</summary>
    public required string ThankYouText { get; init; }

    /// <summary>Whether the visitor gets a mail that it came in.</summary>
    public required bool ConfirmsByMail { get; init; }

    /// <summary>The team that answers for what comes in.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Sites on whose pages the form may stand in a frame; none: on any.</summary>
    public required IReadOnlyList<string> AllowedOrigins { get; init; }
}

/// <summary>What the form must satisfy.</summary>
public sealed class TicketFormValidator : AbstractValidator<TicketFormInput>
{
    private const int MaxOrigins = 20;

    public TicketFormValidator()
    {
        RuleFor(f => f.Title).UpTo(TicketForm.MaxTitle);
        RuleFor(f => f.Introduction).UpTo(TicketForm.MaxText);
        RuleFor(f => f.ThankYouText).UpTo(TicketForm.MaxText);
        RuleFor(f => f.AllowedOrigins)
            .Must(o => o is null || o.Count <= MaxOrigins)
            .WithMessage($"Name at most {MaxOrigins} sites.");
        RuleForEach(f => f.AllowedOrigins)
            .Must(o => o is not null && WebOrigin.Of(o) is not null)
            .WithMessage("Give a site like https://www.example.com, without a path.");
    }
}
