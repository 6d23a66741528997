using Crm.Core.Features.Activities;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;
using FluentValidation;

namespace Crm.Core.Features.Emails;

/// <summary>What mails to customers are bound by.</summary>
public static class Email
{
    public const int MaxSubject = Activity.MaxSubject;
    public const int MaxBody = Activity.MaxBody;
    public const int MaxFiles = 20;
}

/// <summary>A mail to be sent from a record.</summary>
public sealed record EmailInput
{
    /// <summary>Required: the contact, company, lead, deal or ticket that it is about.</summary>
    /// <example>{"type": "contact", "id": "019a3c5e-7c11-7a30-9d0e-6f1f0e5b2a11"}</example>
    public RecordRef? Related { get; init; }

    /// <summary>One of the addresses that the record has; null: the first.</summary>
    public string? To { get; init; }

    /// <summary>Required: one line of up to 300 characters.</summary>
    /// <example>Your offer</example>
    public string? Subject { get; init; }

    /// <summary>Required: Markdown of up to 10,000 characters. The signature is put below it.</summary>
    /// <example>Hello Asha,\n\nhere is **the offer** that we spoke of.</example>
    public string? Body { get; init; }

    /// <summary>The template that it came from, which says whether it is advertising.</summary>
    public Guid? TemplateId { get; init; }

    /// <summary>Files of the same record, up to 20 MB together.</summary>
    public IReadOnlyList<Guid>? AttachmentIds { get; init; }
}

/// <summary>What a mail must satisfy.</summary>
public sealed class EmailValidator : AbstractValidator<EmailInput>
{
    public EmailValidator()
    {
        RuleFor(e => e.Related).NotNull().WithMessage("Say which record the mail is about.");
        RuleFor(e => e.To)
            .Must(to => to is null || EmailText.IsValid(to))
            .WithMessage("This does not look like an e-mail address.");
        RuleFor(e => e.Subject).MustBeSubject();
        RuleFor(e => e.Body).MustBeBody();
        RuleFor(e => e.AttachmentIds)
            .Must(ids => ids is null || ids.Count <= Email.MaxFiles)
            .WithMessage($"Add at most {Email.MaxFiles} files.");
    }
}

/// <summary>Somebody whom a mail from a record may go to.</summary>
/// <param name="Address">The e-mail address.</param>
/// <param name="Name">The person.</param>
/// <param name="Record">The contact or lead.</param>
/// <param name="HasWithdrawn">The person has taken back the consent to e-mail; a mail to them is refused.</param>
public sealed record EmailRecipient(string Address, string Name, RecordRef Record, bool HasWithdrawn);

/// <summary>What a mail from a record begins with: a template in the words of that record.</summary>
public sealed record EmailDraftView
{
    /// <summary>Whom it may go to; the first one unless another is chosen.</summary>
    public required IReadOnlyList<EmailRecipient> Recipients { get; init; }

    /// <summary>The template's, filled in; empty without one.</summary>
    public required string Subject { get; init; }

    /// <summary>The template's, filled in; Markdown, empty without one.</summary>
    public required string Body { get; init; }

    /// <summary>What will stand below it; null: nothing.</summary>
    public string? Signature { get; init; }

    /// <summary>Whether the template is advertising.</summary>
    public required bool IsMarketing { get; init; }
}

/// <summary>A mail that was handed over.</summary>
public sealed record EmailView
{
    /// <summary>The activity by which it stands on the timeline.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it goes.</summary>
    public required string To { get; init; }

    /// <summary>What it is called.</summary>
    public required string Subject { get; init; }

    /// <summary>False in the demo: its people are made up, so nothing leaves.</summary>
    public required bool IsMailed { get; init; }
}
