using System.Text.RegularExpressions;
using Crm.Core.Features.Activities;
using Crm.Core.Features.Attachments;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Mailbox;
using Crm.Core.Features.Tickets;
using Crm.Core.Features.Tickets.Conversation;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.InboundMail;

public interface IInboundMailRepository
{
    /// <summary>A mail that came in before.</summary>
    Task<ReceivedMail?> FindAsync(string key, CancellationToken cancellationToken);

    void Add(ReceivedMail mail);

    /// <summary>A ticket by its number: a living one, or one that became part of another one.</summary>
    Task<(Guid Id, Guid? ContactId)?> FindTicketAsync(int number, CancellationToken cancellationToken);

    /// <summary>A lead of this address that has not been converted.</summary>
    Task<Guid?> FindLeadAsync(string emailKey, CancellationToken cancellationToken);
}

/// <summary>
/// Takes mail in: an answer goes where what it answers is, a customer's new mail becomes a ticket or stands on the timeline, and a
/// stranger's becomes what the organization chooses. Once for each Message-ID, and never for a machine's.
/// </summary>
public sealed partial class InboundMailService(
    IInboundMailboxRepository mailboxes,
    IInboundMailRepository received,
    IContactRepository knownContacts,
    ContactService contacts,
    TicketService tickets,
    TicketMessageService messages,
    ActivityService activities,
    AttachmentService files,
    IAttachmentRepository attachments,
    IReferenceLookup references,
    RecordServiceContext context
)
{
    private const string Lock = "inbound-mail";

    private static readonly ChangeOptions Anyway = new(AllowDuplicate: true);

    /// <exception cref="Failure">404 when the key is nobody's.</exception>
    public async Task<MailReceipt> ReceiveAsync(string key, IncomingMail mail, CancellationToken cancellationToken)
    {
        var organization = await FindAsync(key, cancellationToken);
        using var acting = context.Caller.Act(Caller.Product(organization));
        var mailbox = await mailboxes.FindAsync(cancellationToken) ?? throw NotFound();
        if (mail.IsAutomatic || IsOurs(mailbox, mail))
        {
            return new MailReceipt(MailOutcome.Automatic, null);
        }

        if (!EmailText.IsValid(mail.From))
        {
            return new MailReceipt(MailOutcome.Refused, null);
        }

        var name = ReceivedMail.KeyOf(mail);
        if (await received.FindAsync(name, cancellationToken) is { } known)
        {
            return new MailReceipt(known.Outcome, known.RecordId);
        }

        // Contents come before rows; should it come to nothing, they are swept away.
        var stored = await StoreAsync(mail, cancellationToken);
        return await context.UnitOfWork.RunAsync(
            async () =>
            {
                await context.UnitOfWork.LockAsync(Lock, cancellationToken);
                if (await received.FindAsync(name, cancellationToken) is { } meanwhile)
                {
                    return new MailReceipt(meanwhile.Outcome, meanwhile.RecordId);
                }

                var receipt = await DeliverAsync(mailbox, mail, stored, cancellationToken);
                received.Add(new ReceivedMail(name, receipt.Outcome, receipt.Id));
                await context.UnitOfWork.SaveAsync(cancellationToken);
                return receipt;
            },
            retry: true,
            cancellationToken
        );
    }

    /// <exception cref="Failure">404 when the key is nobody's.</exception>
    public async Task RequireKeyAsync(string key, CancellationToken cancellationToken) =>
        _ = await FindAsync(key, cancellationToken);

    private async Task<Guid> FindAsync(string key, CancellationToken cancellationToken) =>
        (key.Length <= InboundMailbox.MaxKey ? await mailboxes.FindOrganizationAsync(key, cancellationToken) : null)
        ?? throw NotFound();

    // One of our own mails that came round in a circle.
    private static bool IsOurs(InboundMailbox mailbox, IncomingMail mail) =>
        ReplyReferences.Read(mailbox, [mail.MessageId]) is not null
        || string.Equals(mail.From, mailbox.Address, StringComparison.OrdinalIgnoreCase);

    private async Task<MailReceipt> DeliverAsync(
        InboundMailbox mailbox,
        IncomingMail mail,
        IReadOnlyList<StoredContent> stored,
        CancellationToken cancellationToken
    )
    {
        var key = EmailText.Key(mail.From);
        var holders = await knownContacts.FindHoldersAsync([key], Guid.Empty, cancellationToken);
        Guid? contactId = holders.Count > 0 ? holders[0].Contact.Id : null;
        var answers = ReplyReferences.Read(mailbox, [.. mail.Recipients, .. mail.Answered]);
        if (
            answers is (ReplyKind.Ticket, var marked)
            && await TryTicketAsync(marked, contactId, mail, stored, cancellationToken) is { } inMarked
        )
        {
            return inMarked;
        }

        if (
            await NumberedAsync(mail, contactId, cancellationToken) is { } numbered
            && await TryTicketAsync(numbered, contactId, mail, stored, cancellationToken) is { } inNumbered
        )
        {
            return inNumbered;
        }

        if (
            answers is (ReplyKind.Activity, var activity)
            && await TryActivityAsync(activity, mail, stored, cancellationToken) is { } onActivity
        )
        {
            return onActivity;
        }

        return contactId is { } customer
            ? await CustomerAsync(mailbox, customer, mail, stored, cancellationToken)
            : await StrangerAsync(mailbox, mail, stored, cancellationToken);
    }

    // The number alone is no proof: it counts from the ticket's own customer.
    private async Task<Guid?> NumberedAsync(IncomingMail mail, Guid? contactId, CancellationToken cancellationToken) =>
        contactId is not null
        && Number().Match(mail.Subject) is { Success: true } match
        && int.TryParse(match.Groups[1].Value, out var number)
        && await received.FindTicketAsync(number, cancellationToken) is { } ticket
        && ticket.ContactId == contactId
            ? ticket.Id
            : null;

    private async Task<MailReceipt?> TryTicketAsync(
        Guid ticketId,
        Guid? contactId,
        IncomingMail mail,
        IReadOnlyList<StoredContent> stored,
        CancellationToken cancellationToken
    )
    {
        if (await LivingAsync(new RecordRef(RecordType.Ticket, ticketId), cancellationToken) is not { } related)
        {
            return null;
        }

        var ticket = await tickets.GetAsync(related.Id, cancellationToken);
        var isCustomer = contactId is not null && contactId == ticket.ContactId;
        var body = isCustomer ? mail.Text : $"From {mail.From}:\n\n{mail.Text}";
        var input = new TicketMessageInput
        {
            Body = TextCut.At(body, TicketMessage.MaxBody),
            Visibility = MessageVisibility.Public,
            From = MessageAuthor.Customer,
        };
        var message = await messages.AddAsync(related.Id, input, cancellationToken);
        await AttachAsync(related, message.Id, stored, cancellationToken);
        return new MailReceipt(MailOutcome.Message, message.Id);
    }

    // What became part of another ticket is answered there.
    private async Task<RecordRef?> LivingAsync(RecordRef ticket, CancellationToken cancellationToken)
    {
        if (await references.FindSubjectAsync(ticket, cancellationToken) is not null)
        {
            return ticket;
        }

        var successor = await references.FindSuccessorAsync(ticket, cancellationToken);
        return successor is null ? null : ticket with { Id = successor.Id };
    }

    private async Task<MailReceipt?> TryActivityAsync(
        Guid activityId,
        IncomingMail mail,
        IReadOnlyList<StoredContent> stored,
        CancellationToken cancellationToken
    )
    {
        if (!await references.RecordExistsAsync(new RecordRef(RecordType.Activity, activityId), cancellationToken))
        {
            return null;
        }

        var sent = await activities.GetAsync(activityId, cancellationToken);
        var input = new ActivityInput
        {
            ContactId = sent.ContactId,
            CompanyId = sent.CompanyId,
            LeadId = sent.LeadId,
            DealId = sent.DealId,
            TicketId = sent.TicketId,
        };
        return await LogAsync(input, mail, stored, cancellationToken);
    }

    private async Task<MailReceipt> CustomerAsync(
        InboundMailbox mailbox,
        Guid contactId,
        IncomingMail mail,
        IReadOnlyList<StoredContent> stored,
        CancellationToken cancellationToken
    ) =>
        mailbox.Customers == CustomerMail.Ticket
            ? await OpenTicketAsync(contactId, mail, stored, cancellationToken)
            : await LogAsync(new ActivityInput { ContactId = contactId }, mail, stored, cancellationToken);

    private async Task<MailReceipt> StrangerAsync(
        InboundMailbox mailbox,
        IncomingMail mail,
        IReadOnlyList<StoredContent> stored,
        CancellationToken cancellationToken
    )
    {
        // A lead is no stranger.
        if (await received.FindLeadAsync(EmailText.Key(mail.From), cancellationToken) is { } lead)
        {
            return await LogAsync(new ActivityInput { LeadId = lead }, mail, stored, cancellationToken);
        }

        if (mailbox.Strangers == StrangerMail.Refuse)
        {
            return new MailReceipt(MailOutcome.Refused, null);
        }

        var contact = await MakeContactAsync(mail, cancellationToken);
        return mailbox.Strangers == StrangerMail.Ticket
            ? await OpenTicketAsync(contact, mail, stored, cancellationToken)
            : await LogAsync(new ActivityInput { ContactId = contact }, mail, stored, cancellationToken);
    }

    private async Task<Guid> MakeContactAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        var name = string.Concat(mail.FromName.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        name = TextCut.At(name.Length == 0 || name.Contains('@', StringComparison.Ordinal) ? mail.From.Split('@')[0] : name, 100);
        var parts = name.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var input = new ContactInput
        {
            FirstName = parts[0],
            LastName = parts.Length > 1 ? parts[1] : null,
            Email = mail.From,
            Source = "email",
        };
        return (await contacts.CreateAsync(Patch.Of(input), Anyway, cancellationToken)).Id;
    }

    private async Task<MailReceipt> OpenTicketAsync(
        Guid contactId,
        IncomingMail mail,
        IReadOnlyList<StoredContent> stored,
        CancellationToken cancellationToken
    )
    {
        var input = new TicketInput
        {
            Subject = mail.Title(Ticket.MaxSubject),
            Description = TextCut.At(mail.Text, Ticket.MaxDescription),
            Channel = TicketChannel.Email,
            ContactId = contactId,
            AutoAssign = true,
        };
        var ticket = await tickets.CreateAsync(Patch.Of(input), Anyway, cancellationToken);
        await AttachAsync(new RecordRef(RecordType.Ticket, ticket.Id), ticket.Id, stored, cancellationToken);
        return new MailReceipt(MailOutcome.Ticket, ticket.Id);
    }

    private async Task<MailReceipt> LogAsync(
        ActivityInput on,
        IncomingMail mail,
        IReadOnlyList<StoredContent> stored,
        CancellationToken cancellationToken
    )
    {
        var input = on with
        {
            Type = ActivityType.Email,
            Direction = ActivityDirection.Inbound,
            Subject = mail.Title(Activity.MaxSubject),
            Body = TextCut.At(mail.Text, Activity.MaxBody),
            OccurredAt = context.Time.UtcNow(),
        };
        var activity = await activities.CreateAsync(Patch.Of(input), Anyway, cancellationToken);
        await AttachAsync(input.Named[0], activity.Id, stored, cancellationToken);
        return new MailReceipt(MailOutcome.Activity, activity.Id);
    }

    // What is not taken (a program, an empty file) is no reason to lose the mail.
    private async Task<IReadOnlyList<StoredContent>> StoreAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        var stored = new List<StoredContent>();
        foreach (var file in mail.Files)
        {
            try
            {
                stored.Add(await files.StoreAsync(file.Name, file.Content.Length, file.Content, cancellationToken));
            }
            catch (Failure failure) when (failure.Kind == FailureKind.Invalid)
            {
                // Left out.
            }
        }

        return stored;
    }

    private async Task AttachAsync(
        RecordRef related,
        Guid sourceId,
        IReadOnlyList<StoredContent> stored,
        CancellationToken cancellationToken
    )
    {
        if (stored.Count > 0 && await references.FindSubjectAsync(related, cancellationToken) is { } subject)
        {
            foreach (var content in stored)
            {
                var file = content.On(related, subject);
                file.CameWith(sourceId);
                attachments.Add(file);
            }
        }
    }

    private static Failure NotFound() => Failure.NotFound("mailbox");

    [GeneratedRegex(@"\[#(\d{1,9})\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
