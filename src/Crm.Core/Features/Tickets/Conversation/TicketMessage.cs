using Crm.Core.Features.Notes;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Tickets.Conversation;

/// <summary>Who reads a message.</summary>
public enum MessageVisibility
{
    /// <summary>The customer too, who gets it by mail.</summary>
    Public,

    /// <summary>Only the organization; it is never mailed.</summary>
    Internal,
}

/// <summary>Who wrote a message.</summary>
public enum MessageAuthor
{
    Agent,
    Customer,
}

/// <summary>Something written in the conversation of a ticket; it is never altered.</summary>
public sealed class TicketMessage : OrganizationOwned, ITellsOnce
{
    public const int MaxBody = Note.MaxBody;

    private TicketMessage() { }

    public TicketMessage(Ticket ticket, TicketMessageInput input, IReadOnlyList<Guid> mentions, DateTime now)
    {
        Ticket = ticket;
        TicketId = ticket.Id;
        Visibility = input.Visibility!.Value;
        Author = input.From ?? MessageAuthor.Agent;
        Body = input.Body!;
        Mentions = mentions;
        FileIds = (input.AttachmentIds ?? []).Distinct().ToList();
        ContactId = Author == MessageAuthor.Customer ? ticket.ContactId : null;
        CreatedAt = now;
    }

    public Guid TicketId { get; private set; }

    /// <summary>Only while it is being written.</summary>
    public Ticket? Ticket { get; private set; }

    public MessageVisibility Visibility { get; private set; }

    public MessageAuthor Author { get; private set; }

    /// <summary>Markdown.</summary>
    public string Body { get; private set; } = "";

    public IReadOnlyList<Guid> Mentions { get; private set; } = [];

    /// <summary>Files of the ticket that went with it; what came in with it says so itself.</summary>
    public IReadOnlyList<Guid> FileIds { get; private set; } = [];

    public DateTime CreatedAt { get; private set; }

    public Guid? CreatedById { get; private set; }

    /// <summary>The customer who wrote it.</summary>
    public Guid? ContactId { get; private set; }

    /// <summary>Where it was mailed to; null: nowhere.</summary>
    public string? MailedTo { get; private set; }

    Story ITellsOnce.Story =>
        new(
            Kind,
            new RecordRef(RecordType.Ticket, TicketId),
            new RecordSubject(Ticket!.Title, Ticket.VisibleByOwnerId),
            NoteMarkdown.Excerpt(Body, Note.MaxExcerpt),
            CreatedAt
        );

    private string Kind =>
        Author == MessageAuthor.Customer ? "customerReply"
        : Visibility == MessageVisibility.Public ? "reply"
        : "internalNote";

    public void Mailed(string address) => MailedTo = address;
}
