using System.Text.Json.Serialization;
using Crm.Core.Features.Attachments;
using Crm.Core.Features.Customers;
using Crm.Core.Features.Notes;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using FluentValidation;

namespace Crm.Core.Features.Tickets.Conversation;

/// <summary>The writable shape of a message.</summary>
public sealed record TicketMessageInput
{
    /// <summary>Markdown, 1 to 20,000 characters. In an internal note <c>@[Name](user:id)</c> mentions a person.</summary>
    /// <example>Thank you for the photo. A new card is on its way.</example>
    public string? Body { get; init; }

    /// <summary>
    /// Required: <c>public</c> goes to the customer by mail; <c>internal</c> stays in the organization and is never mailed.
    /// </summary>
    /// <example>public</example>
    public MessageVisibility? Visibility { get; init; }

    /// <summary><c>customer</c> writes down what the customer said another way; default: <c>agent</c>, the caller.</summary>
    /// <example>agent</example>
    public MessageAuthor? From { get; init; }

    /// <summary>Of an internal note: ids of people to notify besides those named in the text.</summary>
    public IReadOnlyList<Guid>? Mentions { get; init; }

    /// <summary>
    /// Files of the ticket (<c>POST /attachments</c>) that go with it: up to 20, and 20 MB together in what is mailed.
    /// </summary>
    public IReadOnlyList<Guid>? AttachmentIds { get; init; }

    /// <summary>
    /// The <c>createdAt</c> of the newest message that the writer has read, or of the ticket. When somebody else has written
    /// since, nothing is written: 409 <c>newer_messages</c>. Absent: it is written in any case.
    /// </summary>
    public DateTime? SeenUntil { get; init; }
}

/// <summary>A message as shown.</summary>
public sealed record TicketMessageView
{
    /// <summary>Which one.</summary>
    public required Guid Id { get; init; }

    /// <summary>The ticket in whose conversation it stands.</summary>
    public required Guid TicketId { get; init; }

    /// <summary>Who reads it.</summary>
    public required MessageVisibility Visibility { get; init; }

    /// <summary>Who wrote it.</summary>
    public required MessageAuthor From { get; init; }

    /// <summary>As written, in Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>Safe to show: no scripts, no foreign HTML, no images from elsewhere.</summary>
    public string BodyHtml => NoteMarkdown.ToHtml(Body);

    /// <summary>When it was written.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The user who wrote it or wrote it down; null: nobody of the organization, or a person who is gone.</summary>
    public PersonRef? By { get; init; }

    /// <summary>The customer who wrote it, named; null: not a customer, or one that is hidden or gone.</summary>
    public NamedRef? Contact { get; init; }

    /// <summary>The people mentioned, with their present names.</summary>
    public IReadOnlyList<PersonRef> Mentions { get; init; } = [];

    /// <summary>The address to which it was mailed; null: it was not.</summary>
    public string? MailedTo { get; init; }

    /// <summary>The files that went with it or came with it; those in the recycle bin are left out.</summary>
    public IReadOnlyList<AttachmentView> Files { get; init; } = [];

    [JsonIgnore]
    public Guid? ById { get; init; }

    [JsonIgnore]
    public Guid? ContactId { get; init; }

    [JsonIgnore]
    public IReadOnlyList<Guid> MentionIds { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<Guid> FileIds { get; init; } = [];
}

/// <summary>What a message must satisfy.</summary>
public sealed class TicketMessageValidator : AbstractValidator<TicketMessageInput>
{
    private const int MaxFiles = 20;

    public TicketMessageValidator()
    {
        RuleFor(m => m.Body)
            .Cascade(CascadeMode.Stop)
            .Must(body => !string.IsNullOrWhiteSpace(body))
            .WithMessage("Write something.")
            .UpTo(TicketMessage.MaxBody)
            .Must(body => NoteMarkdown.IsReadable(body!))
            .WithMessage("This text is nested too deeply.");
        RuleFor(m => m.Mentions)
            .Must(m => m is null || m.Count <= NoteValidator.MaxMentions)
            .WithMessage($"Mention at most {NoteValidator.MaxMentions} people.");
        RuleFor(m => m.Mentions)
            .Must(m => m is null || m.Count == 0)
            .When(m => m.Visibility == MessageVisibility.Public)
            .WithMessage("Mention people in an internal note.");
        RuleFor(m => m.AttachmentIds).Must(f => f is null || f.Count <= MaxFiles).WithMessage($"Send at most {MaxFiles} files.");
        RuleFor(m => m.Visibility).NotNull().WithMessage("Say who reads it: public or internal.");
        RuleFor(m => m.Visibility)
            .NotEqual(MessageVisibility.Internal)
            .When(m => m.From == MessageAuthor.Customer)
            .WithMessage("What a customer says is public.");
    }
}

/// <summary>What conversations are filtered and sorted by.</summary>
public sealed class TicketMessageFields : FieldCatalogue<TicketMessage>
{
    public TicketMessageFields()
    {
        DateTime("createdAt", "Written", m => m.CreatedAt).Sortable().ReadOnly();
        Choice("visibility", "Who reads it", m => m.Visibility);
        Choice("from", "Who wrote it", m => m.Author);
        Exclude(nameof(TicketMessage.Id), "the key itself");
    }

    public override string DefaultSort => "createdAt";

    public override bool TakesText => false;
}
