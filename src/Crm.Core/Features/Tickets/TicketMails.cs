using Crm.Core.Features.Accounts;
using Crm.Core.Features.Attachments;
using Crm.Core.Features.Mailbox;
using Crm.Core.Features.Tickets.Conversation;
using Crm.Core.Features.Tickets.Satisfaction;
using Crm.Core.Features.Tickets.ServiceLevels;
using Crm.Core.Platform.Mail;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Tickets;

/// <summary>
/// What customers get by mail: answers and solutions, never internal notes. The number stands in the subject, so that an
/// answer finds its ticket.
/// </summary>
public sealed class TicketMails(
    MailOutbox mails,
    ITicketRepository tickets,
    IOrganizationRepository organizations,
    TicketClock clock,
    TicketSurveyKeys surveys,
    ReplyReferences references,
    AccountsOptions options,
    CallerContext caller
)
{
    /// <summary>Mails a public message to the customer, in the present save; without an address nothing happens.</summary>
    public async Task ReplyAsync(
        Ticket ticket,
        TicketMessage message,
        IReadOnlyList<Attachment> files,
        CancellationToken cancellationToken
    )
    {
        if (await CustomerAsync(ticket, cancellationToken) is not ({ } customer, { } organization))
        {
            return;
        }

        var body = new MailBody
        {
            Heading = ticket.Subject,
            Lines = [.. Greeting(customer), .. Paragraphs(message.Body), $"{Signature} · {organization.Name}"],
            Footer = Footer(ticket, organization),
        };
        var mail = body.To(customer.Address!, customer.Name, $"Re: {Subject(ticket)}");
        var letter = mail with
        {
            IsPersonal = true,
            Files = files.Select(f => new MailFile(f.StoredName, f.Name, f.ContentType)).ToList(),
        };
        mails.Send(await MarkedAsync(letter, ticket, cancellationToken));
        message.Mailed(customer.Address!);
    }

    /// <summary>Tells the customer how it was solved, and asks what they think of it if the organization wants to know.</summary>
    public async Task ResolvedAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        if (await CustomerAsync(ticket, cancellationToken) is not ({ } customer, { } organization))
        {
            return;
        }

        var asks = (await clock.RulesAsync(cancellationToken)).AsksForRating;
        var body = new MailBody
        {
            Heading = ticket.Subject,
            Lines =
            [
                .. Greeting(customer),
                "your request is resolved:",
                .. Paragraphs(ticket.Resolution ?? ""),
                $"{Signature} · {organization.Name}",
            ],
            Action = asks ? new MailAction("Tell us how it went", SurveyAddress(ticket)) : null,
            Footer = Footer(ticket, organization),
        };
        var mail = body.To(customer.Address!, customer.Name, $"Resolved: {Subject(ticket)}");
        mails.Send(await MarkedAsync(mail, ticket, cancellationToken));
    }

    /// <summary>
    /// Confirms that a request came in. It repeats nothing of it: whoever fills in a form with somebody else's address can't
    /// have us send that person their words.
    /// </summary>
    public async Task TakenInAsync(Ticket ticket, string thanks, CancellationToken cancellationToken)
    {
        if (await CustomerAsync(ticket, cancellationToken) is not ({ } customer, { } organization))
        {
            return;
        }

        var body = new MailBody
        {
            Heading = $"We have your request #{ticket.Number}",
            Lines = [.. Paragraphs(thanks), organization.Name],
            Footer = Footer(ticket, organization),
        };
        var mail = body.To(customer.Address!, customer.Name, $"We have your request [#{ticket.Number}]");
        mails.Send(await MarkedAsync(mail, ticket, cancellationToken));
    }

    // So that an answer finds its ticket, even without the number.
    private async Task<MailMessage> MarkedAsync(MailMessage mail, Ticket ticket, CancellationToken cancellationToken) =>
        await references.WriteAsync(ReplyKind.Ticket, ticket.Id, cancellationToken) is { } reference
            ? mail with
            {
                Reference = reference.Token,
                ReplyTo = reference.Address,
            }
            : mail;

    private string Signature => caller.Current.DisplayName is { Length: > 0 } name ? name : "Support";

    private Uri SurveyAddress(Ticket ticket) =>
        new(options.PublicAddress, $"rate?token={Uri.EscapeDataString(surveys.Write(ticket.Id, ticket.ResolvedAt!.Value))}");

    // Nobody of the demo is written to: their addresses are made up. Nor is anybody for a whole file's worth of tickets.
    private async Task<(TicketCustomer?, Organization?)> CustomerAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        if (ticket.ContactId is not { } contact || caller.Current.IsQuiet)
        {
            return default;
        }

        var customer = await tickets.FindCustomerAsync(contact, cancellationToken);
        var organization = await organizations.GetAsync(cancellationToken);
        return customer?.Address is null || organization.IsDemo ? default : (customer, organization);
    }

    private static string Subject(Ticket ticket) => $"{ticket.Subject} [#{ticket.Number}]";

    private static IEnumerable<string> Greeting(TicketCustomer customer) =>
        [$"Hello {(customer.FirstName.Length > 0 ? customer.FirstName : customer.Name)},"];

    private static IEnumerable<string> Paragraphs(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Footer(Ticket ticket, Organization organization) =>
        $"This is about request #{ticket.Number} at {organization.Name}. Please keep the number in the subject when you answer.";
}
