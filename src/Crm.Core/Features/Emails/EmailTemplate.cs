using Crm.Core.Features.Notes;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Text;
using FluentValidation;

namespace Crm.Core.Features.Emails;

/// <summary>A mail that people send again and again; merge fields in it become the record's own words.</summary>
public sealed class EmailTemplate : Setting
{
    public const int MaxName = 100;

    public string Name { get; private set; } = "";

    /// <summary>The name, folded: unique.</summary>
    public string Key { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>Advertising: it goes with a link by which the person takes back their consent.</summary>
    public bool IsMarketing { get; private set; }

    /// <summary>False: no longer offered.</summary>
    public bool IsActive { get; private set; } = true;

    protected override string AuditKind => "emailTemplate";

    protected override string AuditName => Name;

    public void Describe(EmailTemplateInput input)
    {
        Name = input.Name!.Trim();
        Key = TextKey.Fold(Name);
        Subject = input.Subject!.Trim();
        Body = input.Body!;
        IsMarketing = input.IsMarketing ?? false;
        IsActive = input.IsActive ?? true;
    }
}

/// <summary>The writable shape of a template.</summary>
public sealed record EmailTemplateInput
{
    /// <summary>Required; unique.</summary>
    /// <example>First offer</example>
    public string? Name { get; init; }

    /// <summary>Required; one line, with merge fields as in the body.</summary>
    /// <example>Your offer, {{contact.firstName}}</example>
    public string? Subject { get; init; }

    /// <summary>
    /// Required; Markdown with merge fields: a kind of record and a field of it, such as <c>{{contact.firstName}}</c>,
    /// <c>{{company.name}}</c>, <c>{{deal.amount}}</c>, <c>{{user.displayName}}</c>. An unknown one is refused, and the known ones
    /// are named.
    /// </summary>
    /// <example>Hello {{contact.firstName}},\n\nhere is the offer for {{company.name}}.</example>
    public string? Body { get; init; }

    /// <summary>Advertising: every mail of it has a link, and a header, by which the person takes back their consent. Default: false.</summary>
    /// <example>false</example>
    public bool? IsMarketing { get; init; }

    /// <summary>False: no longer offered. Default: true.</summary>
    /// <example>true</example>
    public bool? IsActive { get; init; }
}

/// <summary>A template as shown.</summary>
public sealed record EmailTemplateView : SettingView
{
    /// <summary>What people look for.</summary>
    public required string Name { get; init; }

    /// <summary>With its merge fields.</summary>
    public required string Subject { get; init; }

    /// <summary>With its merge fields, in Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>Whether it is advertising.</summary>
    public required bool IsMarketing { get; init; }

    /// <summary>False: no longer offered.</summary>
    public required bool IsActive { get; init; }
}

/// <summary>What a template must satisfy.</summary>
public sealed class EmailTemplateValidator : AbstractValidator<EmailTemplateInput>
{
    public EmailTemplateValidator()
    {
        RuleFor(t => t.Name)
            .Must(n => !string.IsNullOrWhiteSpace(n) && n.Length <= EmailTemplate.MaxName)
            .WithMessage($"Give a name of up to {EmailTemplate.MaxName} characters.");
        RuleFor(t => t.Subject).Cascade(CascadeMode.Stop).MustBeSubject().Must(IsKnown).WithMessage(t => Unknown(t.Subject!));
        RuleFor(t => t.Body).Cascade(CascadeMode.Stop).MustBeBody().Must(IsKnown).WithMessage(t => Unknown(t.Body!));
    }

    private static bool IsKnown(string? text) => EmailMergeFields.UnknownIn(text!) is null;

    private static string Unknown(string text) =>
        $"There is no merge field '{EmailMergeFields.UnknownIn(text)}'. Use {string.Join(", ", EmailMergeFields.Names)}.";
}

/// <summary>Rules that templates and mails share.</summary>
internal static class EmailRules
{
    public static IRuleBuilderOptions<T, string?> MustBeSubject<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(s => !string.IsNullOrWhiteSpace(s) && s.Length <= Email.MaxSubject && !s.Any(char.IsControl))
            .WithMessage($"Give a subject: one line of up to {Email.MaxSubject} characters.");

    public static IRuleBuilderOptions<T, string?> MustBeBody<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(b => !string.IsNullOrWhiteSpace(b) && b.Length <= Email.MaxBody)
            .WithMessage($"Write a text of up to {Email.MaxBody:N0} characters.")
            .Must(b => NoteMarkdown.IsReadable(b ?? ""))
            .WithMessage("This text is nested too deeply.");
}

/// <summary>All fields of a template.</summary>
public sealed class EmailTemplateFields : FieldCatalogue<EmailTemplate>
{
    public EmailTemplateFields()
    {
        Text("name", "Name", t => t.Name).SortedBy(By(t => t.Key));
        Text("subject", "Subject", t => t.Subject).NotFilterable();
        Text("body", "Text", t => t.Body).NotFilterable();
        Boolean("isMarketing", "Advertising", t => t.IsMarketing);
        Boolean("isActive", "Offered", t => t.IsActive);
        DateTime("createdAt", "Made", t => t.CreatedAt).Sortable().ReadOnly();
        Exclude(nameof(EmailTemplate.Id), "the key itself");
        Exclude(nameof(EmailTemplate.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(EmailTemplate.Version), "the ETag");
        Exclude(nameof(EmailTemplate.UpdatedAt), "of no use to anybody");
        Exclude(nameof(EmailTemplate.Key), "the sort key behind name");
    }

    public override string DefaultSort => "name";

    public override bool TakesText => false;
}
