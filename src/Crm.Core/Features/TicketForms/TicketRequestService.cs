using Crm.Core.Features.Accounts;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Tickets;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.TicketForms;

/// <summary>
/// Makes a ticket of what a stranger sends, of the contact that has the address or of a new one. The answer is the same in any
/// case, so that nobody learns from it who is known here.
/// </summary>
public sealed class TicketRequestService(
    ITicketFormRepository forms,
    IContactRepository knownContacts,
    ContactService contacts,
    TicketService tickets,
    ITicketRepository ticketRows,
    TicketMails mails,
    IOrganizationRepository organizations,
    RecordServiceContext context
)
{
    private const string Lock = "ticket-form";

    // Sent once more within this time, it is the same request: a double click, or a page that was loaded again.
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    /// <summary>So many confirmations an hour: the form is no way to fill somebody's inbox.</summary>
    private const int MaxConfirmations = 3;

    private static readonly ChangeOptions Anyway = new(AllowDuplicate: true);

    /// <summary>The form as visitors see it.</summary>
    /// <exception cref="Failure">404 when there is no such active form.</exception>
    public async Task<OpenTicketForm> OpenAsync(string key, CancellationToken cancellationToken)
    {
        using var acting = context.Caller.Act(Caller.Product(await RequireAsync(key, cancellationToken)));
        var form = await forms.FindAsync(cancellationToken) ?? throw NotFound();
        var organization = await organizations.GetAsync(cancellationToken);
        return new OpenTicketForm(organization.Name, form.Title, form.Introduction, form.ThankYouText, form.AllowedOrigins);
    }

    /// <exception cref="Failure">404, 400 with each field that is missing or wrong.</exception>
    public async Task<TicketReceipt> SubmitAsync(
        string key,
        IReadOnlyDictionary<string, string> sent,
        CancellationToken cancellationToken
    )
    {
        using var acting = context.Caller.Act(Caller.Product(await RequireAsync(key, cancellationToken)));
        var form = await forms.FindAsync(cancellationToken) ?? throw NotFound();
        if (!TicketRequest.IsTrapped(sent))
        {
            var request = TicketRequest.Read(sent);
            await context.UnitOfWork.RunAsync(
                () => TakeInAsync(form.TeamId, form.ConfirmsByMail ? form.ThankYouText : null, request, cancellationToken),
                retry: true,
                cancellationToken
            );
        }

        return new TicketReceipt(form.ThankYouText);
    }

    private async Task<bool> TakeInAsync(Guid? teamId, string? thanks, TicketRequest request, CancellationToken cancellationToken)
    {
        await context.UnitOfWork.LockAsync(Lock, cancellationToken);
        var contactId = await FindOrMakeContactAsync(request, cancellationToken);
        var sent = await forms.FindSentAsync(contactId, context.Time.UtcNow() - Memory, cancellationToken);
        if (sent.Contains(new SentRequest(request.Subject, request.Message)))
        {
            return false;
        }

        var input = new TicketInput
        {
            Subject = request.Subject,
            Description = request.Message,
            Channel = TicketChannel.Web,
            ContactId = contactId,
            TeamId = teamId,
            AutoAssign = true,
        };
        var ticket = await tickets.CreateAsync(Patch.Of(input), Anyway, cancellationToken);
        if (thanks is not null && sent.Count < MaxConfirmations)
        {
            var made = await ticketRows.FindAsync([ticket.Id], inBin: false, cancellationToken);
            await mails.TakenInAsync(made[0], thanks, cancellationToken);
        }

        await context.UnitOfWork.SaveAsync(cancellationToken);
        return true;
    }

    private async Task<Guid> FindOrMakeContactAsync(TicketRequest request, CancellationToken cancellationToken)
    {
        var holders = await knownContacts.FindHoldersAsync([EmailText.Key(request.Email)], Guid.Empty, cancellationToken);
        if (holders.Count > 0)
        {
            return holders[0].Contact.Id;
        }

        var name = request.Name ?? request.Email.Split('@')[0];
        var parts = TextCut
            .At(name, TicketRequest.MaxName)
            .Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var input = new ContactInput
        {
            FirstName = parts[0],
            LastName = parts.Length > 1 ? parts[1] : null,
            Email = request.Email,
            Source = "website",
        };
        return (await contacts.CreateAsync(Patch.Of(input), Anyway, cancellationToken)).Id;
    }

    private async Task<Guid> RequireAsync(string key, CancellationToken cancellationToken) =>
        (
            key.Length <= TicketForm.MaxKey && !key.Contains('\0', StringComparison.Ordinal)
                ? await forms.FindOrganizationAsync(key, cancellationToken)
                : null
        ) ?? throw NotFound();

    private static Failure NotFound() => Failure.NotFound("form");
}

/// <summary>A form as visitors see it.</summary>
/// <param name="Organization">Whose it is.</param>
/// <param name="Title">Above it.</param>
/// <param name="Introduction">Below the title; null: nothing.</param>
/// <param name="ThankYouText">After sending.</param>
/// <param name="AllowedOrigins">On whose pages it may stand in a frame; none: on any.</param>
public sealed record OpenTicketForm(
    string Organization,
    string Title,
    string? Introduction,
    string ThankYouText,
    IReadOnlyList<string> AllowedOrigins
);

/// <summary>What a visitor gets for what they sent.</summary>
/// <param name="Message">The form's thank-you text; plain text.</param>
public sealed record TicketReceipt(string Message);
