using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Text;
using FluentValidation;

namespace Crm.Core.Features.Tickets.CannedReplies;

/// <summary>A text that agents answer with again and again; merge fields in it become the ticket's own words.</summary>
public sealed class CannedReply : Setting
{
    public const int MaxTitle = 100;
    public const int MaxBody = 10_000;

    public string Title { get; private set; } = "";

    /// <summary>The title, folded: unique.</summary>
    public string Key { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>False: no longer offered.</summary>
    public bool IsActive { get; private set; } = true;

    protected override string AuditKind => "cannedReply";

    protected override string AuditName => Title;

    public void Describe(CannedReplyInput input)
    {
        Title = input.Title!.Trim();
        Key = TextKey.Fold(Title);
        Body = input.Body!;
        IsActive = input.IsActive ?? true;
    }
}

/// <summary>The writable shape of a canned reply.</summary>
public sealed record CannedReplyInput
{
    /// <summary>Required; unique.</summary>
    /// <example>Ask for a photo</example>
    public string? Title { get; init; }

    /// <summary>
    /// Required; Markdown with merge fields: <c>{{contact.firstName}}, {{contact.name}}, {{company.name}}, {{ticket.number}},
    /// {{ticket.subject}}, {{agent.name}}, {{organization.name}}</c>.
    /// </summary>
    /// <example>Hello {{contact.firstName}}, could you send us a photo of it?</example>
    public string? Body { get; init; }

    /// <summary>False: no longer offered. Default: true.</summary>
    /// <example>true</example>
    public bool? IsActive { get; init; }
}

/// <summary>A canned reply as shown.</summary>
public sealed record CannedReplyView : SettingView
{
    /// <summary>What agents look for.</summary>
    public required string Title { get; init; }

    /// <summary>The text, with its merge fields.</summary>
    public required string Body { get; init; }

    /// <summary>False: no longer offered.</summary>
    public required bool IsActive { get; init; }
}

/// <summary>What a canned reply must satisfy.</summary>
public sealed class CannedReplyValidator : AbstractValidator<CannedReplyInput>
{
    public CannedReplyValidator()
    {
        RuleFor(r => r.Title)
            .Must(t => !string.IsNullOrWhiteSpace(t) && t.Length <= CannedReply.MaxTitle)
            .WithMessage($"Give a title of up to {CannedReply.MaxTitle} characters.");
        RuleFor(r => r.Body)
            .Cascade(CascadeMode.Stop)
            .Must(b => !string.IsNullOrWhiteSpace(b) && b.Length <= CannedReply.MaxBody)
            .WithMessage($"Write a text of up to {CannedReply.MaxBody:N0} characters.")
            .Must(b => MergeFields.UnknownIn(b!) is null)
            .WithMessage(r =>
                $"There is no merge field '{MergeFields.UnknownIn(r.Body!)}'. Use {string.Join(", ", MergeFields.Names)}."
            );
    }
}

/// <summary>All fields of a canned reply.</summary>
public sealed class CannedReplyFields : FieldCatalogue<CannedReply>
{
    public CannedReplyFields()
    {
        Text("title", "Title", r => r.Title).SortedBy(By(r => r.Key));
        Text("body", "Text", r => r.Body).NotFilterable();
        Boolean("isActive", "Offered", r => r.IsActive);
        DateTime("createdAt", "Made", r => r.CreatedAt).Sortable().ReadOnly();
        Exclude(nameof(CannedReply.Id), "the key itself");
        Exclude(nameof(CannedReply.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(CannedReply.Version), "the ETag");
        Exclude(nameof(CannedReply.UpdatedAt), "of no use to anybody");
        Exclude(nameof(CannedReply.Key), "the sort key behind title");
    }

    public override string DefaultSort => "title";

    public override bool TakesText => false;
}
