using Crm.Core.Features.Attachments;
using Crm.Core.Features.Notes;
using Crm.Core.Features.Notifications;
using Crm.Core.Features.Tickets.ServiceLevels;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Mail;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Tickets.Conversation;

public interface ITicketMessageRepository
{
    Task<Page<TicketMessageView>> ListAsync(Guid ticketId, ListRequest request, CancellationToken cancellationToken);

    Task<TicketMessageView> ViewAsync(Guid id, CancellationToken cancellationToken);

    void Add(TicketMessage message);

    /// <summary>Whether somebody else has written in a ticket since.</summary>
    Task<bool> IsNewerAsync(Guid ticketId, DateTime seenUntil, Guid? byOtherThan, CancellationToken cancellationToken);

    /// <summary>When the last message of a ticket was written.</summary>
    Task<DateTime?> FindLastAsync(Guid ticketId, CancellationToken cancellationToken);

    /// <summary>These messages, of whichever ticket, the oldest first.</summary>
    Task<IReadOnlyList<TicketMessage>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Lets messages, their files and their story go on in another ticket; in the present transaction.</summary>
    /// <returns>The files that went along.</returns>
    Task<IReadOnlyList<Guid>> MoveAsync(
        IReadOnlyCollection<Guid> ids,
        Ticket from,
        Ticket to,
        CancellationToken cancellationToken
    );
}

/// <summary>The conversation of a ticket: answers that the customer gets, and notes that stay in the organization.</summary>
public sealed class TicketMessageService(
    ITicketRepository tickets,
    ITicketMessageRepository messages,
    TicketMessageFields fields,
    TicketMessageValidator validator,
    TicketClock clock,
    TicketMails mails,
    IAttachmentRepository attachments,
    Notifier notifier,
    RecordServiceContext context
)
{
    /// <exception cref="Failure">400 that names each parameter that can't be used, 404.</exception>
    public async Task<Page<TicketMessageView>> ListAsync(
        Guid ticketId,
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var request = ListRequestParser.Parse(fields, query, context.Caller);
        _ = await tickets.ViewAsync(ticketId, cancellationToken) ?? throw Failure.NotFound("ticket");
        return await messages.ListAsync(ticketId, request, cancellationToken);
    }

    /// <exception cref="Failure">400 invalid, 404, 409 when the writer has not read what others wrote.</exception>
    public async Task<TicketMessageView> AddAsync(Guid ticketId, TicketMessageInput input, CancellationToken cancellationToken)
    {
        validator.Require(input);
        var id = await context.UnitOfWork.RunAsync(
            async () =>
            {
                var found = await tickets.FindAsync([ticketId], inBin: false, cancellationToken);
                var ticket =
                    found.SingleOrDefault()
                    ?? throw await context.References.MissingAsync(new RecordRef(RecordType.Ticket, ticketId), cancellationToken);
                await RequireReadAsync(ticketId, input, cancellationToken);
                var message = await WriteAsync(ticket, input, cancellationToken);
                await context.UnitOfWork.SaveAsync(cancellationToken);
                return message.Id;
            },
            retry: true,
            cancellationToken
        );
        return await messages.ViewAsync(id, cancellationToken);
    }

    private async Task<TicketMessage> WriteAsync(Ticket ticket, TicketMessageInput input, CancellationToken cancellationToken)
    {
        var now = context.Time.UtcNow();
        var isPublic = input.Visibility == MessageVisibility.Public;
        var mentions = isPublic ? [] : await MentionsAsync(input, cancellationToken);
        var files = await FilesAsync(ticket, input, cancellationToken);
        var message = new TicketMessage(ticket, input, mentions, now);
        messages.Add(message);
        if (message.Author == MessageAuthor.Customer)
        {
            ticket.Heard(now);
            await TellAsync(NotificationKind.CustomerReply, ticket, message, [.. Answering(ticket)], cancellationToken);
        }
        else
        {
            ticket.Answered(isPublic, now);
            await TellAsync(NotificationKind.Mention, ticket, message, mentions, cancellationToken);
        }

        if (isPublic && message.Author == MessageAuthor.Agent)
        {
            await mails.ReplyAsync(ticket, message, files, cancellationToken);
        }

        await clock.FollowAsync(ticket, cancellationToken);
        return message;
    }

    // Two who answer at once would tell the customer two things.
    private async Task RequireReadAsync(Guid ticketId, TicketMessageInput input, CancellationToken cancellationToken)
    {
        if (input.SeenUntil is { } seen && await messages.IsNewerAsync(ticketId, seen, context.Caller.UserId, cancellationToken))
        {
            throw Failure.Conflict("newer_messages", "Somebody has written here meanwhile. Nothing was sent.");
        }
    }

    private async Task<IReadOnlyList<Attachment>> FilesAsync(
        Ticket ticket,
        TicketMessageInput input,
        CancellationToken cancellationToken
    )
    {
        var ids = (input.AttachmentIds ?? []).Distinct().ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var files = await attachments.FindOnAsync(new RecordRef(RecordType.Ticket, ticket.Id), ids, cancellationToken);
        return files.Count < ids.Count ? throw Failure.Invalid("attachmentIds", "The ticket does not have these files.")
            : files.Sum(f => f.Size) > MailMessage.MaxFileBytes
                ? throw Failure.Invalid("attachmentIds", "The files of a mail may have up to 20 MB together.")
            : files;
    }

    private async Task<List<Guid>> MentionsAsync(TicketMessageInput input, CancellationToken cancellationToken)
    {
        await context.References.RequireUsersAsync("mentions", input.Mentions ?? [], cancellationToken);
        var named = NoteMarkdown.MentionedIn(input.Body!);
        return (input.Mentions ?? []).Concat(named).Distinct().Take(NoteValidator.MaxMentions).ToList();
    }

    private static IEnumerable<Guid> Answering(Ticket ticket) => ticket.OwnerId is { } assignee ? [assignee] : [];

    private Task TellAsync(
        NotificationKind kind,
        Ticket ticket,
        TicketMessage message,
        IReadOnlyCollection<Guid> people,
        CancellationToken cancellationToken
    ) =>
        notifier.NotifyAsync(
            new Notice(
                kind,
                new RecordRef(RecordType.Ticket, ticket.Id),
                ticket.Title,
                NoteMarkdown.Excerpt(message.Body, Note.MaxExcerpt),
                ticket.VisibleByOwnerId
            ),
            people,
            cancellationToken
        );
}
