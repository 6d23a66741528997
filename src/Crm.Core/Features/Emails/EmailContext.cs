using System.Text.Json.Nodes;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Customers;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Leads;
using Crm.Core.Features.Tickets;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Emails;

/// <summary>What a mail needs to know of the record that it is about.</summary>
/// <param name="Related">The record.</param>
/// <param name="Recipients">Whom it may go to, the likeliest first.</param>
/// <param name="Records">What merge fields read, by kind; the recipient's own comes with <see cref="For"/>.</param>
/// <param name="People">The recipients as the API shows them, by id.</param>
public sealed record EmailContext(
    RecordRef Related,
    IReadOnlyList<EmailRecipient> Recipients,
    IReadOnlyDictionary<string, JsonObject> Records,
    IReadOnlyDictionary<Guid, JsonObject> People
)
{
    /// <summary>The recipient of this address, or the first who may be written to.</summary>
    public EmailRecipient? Choose(string? address) =>
        address is null
            ? Recipients.FirstOrDefault(r => !r.HasWithdrawn) ?? Recipients.FirstOrDefault()
            : Recipients.FirstOrDefault(r => string.Equals(r.Address, address, StringComparison.OrdinalIgnoreCase));

    /// <summary>What merge fields read in a mail to this person.</summary>
    public IReadOnlyDictionary<string, JsonObject> For(EmailRecipient? recipient) =>
        recipient is not null && People.GetValueOrDefault(recipient.Record.Id) is { } person
            ? new Dictionary<string, JsonObject>(Records) { [recipient.Record.Type.Word()] = person }
            : Records;
}

/// <summary>Finds whom a mail from a record may go to, and what it may say of them; as far as the caller sees it.</summary>
public sealed class EmailContextFinder(
    ContactService contacts,
    CompanyService companies,
    LeadService leads,
    DealService deals,
    TicketService tickets,
    IUserRepository users,
    IOrganizationRepository organizations,
    CallerContext caller
)
{
    /// <exception cref="Failure">400 when no mail is sent from such a record; 404.</exception>
    public async Task<EmailContext> FindAsync(RecordRef related, CancellationToken cancellationToken)
    {
        var found = new Found(related, await BasisAsync(cancellationToken));
        switch (related.Type)
        {
            case RecordType.Contact:
                var contact = await contacts.GetAsync(related.Id, cancellationToken);
                found.Add(contact);
                found.Company(contact.Company);
                break;
            case RecordType.Company:
                found.Records["company"] = ApiJson.Write(await companies.GetAsync(related.Id, cancellationToken));
                await AddPeopleAsync(found, related.Id, cancellationToken);
                break;
            case RecordType.Lead:
                found.Add(await leads.GetAsync(related.Id, cancellationToken));
                break;
            case RecordType.Deal:
                var deal = await deals.GetAsync(related.Id, cancellationToken);
                found.Records["deal"] = ApiJson.Write(deal);
                found.Company(deal.Company);
                await AddAsync(found, deal.Contact, cancellationToken);
                if (found.IsEmpty && deal.Company is { } buyer)
                {
                    await AddPeopleAsync(found, buyer.Id, cancellationToken);
                }

                break;
            case RecordType.Ticket:
                var ticket = await tickets.GetAsync(related.Id, cancellationToken);
                found.Records["ticket"] = ApiJson.Write(ticket);
                found.Company(ticket.Company);
                await AddAsync(found, ticket.Contact, cancellationToken);
                break;
            case RecordType.Campaign or RecordType.Task or RecordType.Activity or RecordType.Note or RecordType.Product:
                throw Failure.Invalid("related", "Mails are sent from a contact, company, lead, deal or ticket.");
            default:
                throw new InvalidOperationException($"{related.Type} is a kind without rule");
        }

        return found.ToContext();
    }

    private async Task<Dictionary<string, JsonObject>> BasisAsync(CancellationToken cancellationToken)
    {
        var user = caller.UserId is { } id ? await users.FindAsync(id, cancellationToken) : null;
        return new Dictionary<string, JsonObject>
        {
            ["organization"] = new() { ["name"] = (await organizations.GetAsync(cancellationToken)).Name },
            ["user"] = new() { ["displayName"] = user?.DisplayName, ["email"] = user?.Email },
        };
    }

    // Named means that the caller sees it.
    private async Task AddAsync(Found found, NamedRef? contact, CancellationToken cancellationToken)
    {
        if (contact is not null)
        {
            found.Add(await contacts.GetAsync(contact.Id, cancellationToken));
        }
    }

    private async Task AddPeopleAsync(Found found, Guid companyId, CancellationToken cancellationToken)
    {
        KeyValuePair<string, string>[] query = [new("companyId", companyId.ToString()), new("pageSize", "100")];
        foreach (var contact in (await contacts.ListAsync(query, cancellationToken)).Items)
        {
            found.Add(contact);
        }
    }

    private sealed class Found(RecordRef related, Dictionary<string, JsonObject> records)
    {
        private readonly List<EmailRecipient> _recipients = [];
        private readonly Dictionary<Guid, JsonObject> _people = [];

        public Dictionary<string, JsonObject> Records => records;

        public bool IsEmpty => _recipients.Count == 0;

        public void Company(NamedRef? company)
        {
            if (company is not null)
            {
                records["company"] = new JsonObject { ["name"] = company.Name };
            }
        }

        public void Add(ContactView contact)
        {
            _people[contact.Id] = ApiJson.Write(contact);
            var record = new RecordRef(RecordType.Contact, contact.Id);
            var hasWithdrawn = HasWithdrawn(contact.Consents);
            foreach (var email in contact.Emails.OrderByDescending(e => e.IsPrimary))
            {
                _recipients.Add(new EmailRecipient(email.Address, contact.DisplayName, record, hasWithdrawn));
            }
        }

        public void Add(LeadView lead)
        {
            _people[lead.Id] = ApiJson.Write(lead);
            if (lead.Email is { } address)
            {
                var record = new RecordRef(RecordType.Lead, lead.Id);
                _recipients.Add(new EmailRecipient(address, lead.DisplayName, record, HasWithdrawn(lead.Consents)));
            }
        }

        public EmailContext ToContext() => new(related, _recipients, records, _people);

        // The last word counts.
        private static bool HasWithdrawn(IReadOnlyList<Consent> consents) =>
            consents.Where(c => c.Channel == ContactMethod.Email).OrderBy(c => c.At).LastOrDefault()
                is { Status: ConsentStatus.Withdrawn };
    }
}
