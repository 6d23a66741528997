using System.Text.Json.Nodes;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Text;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Contacts;

/// <summary>Creates, changes, deletes and lists contacts; keeps each e-mail address with one of them.</summary>
public sealed class ContactService(
    IContactRepository contacts,
    ContactFields fields,
    ContactValidator validator,
    RecordServiceContext context
) : RecordService<Contact, ContactInput, ContactView>(contacts, fields, validator, context)
{
    private readonly ReadAhead _emails = new();

    protected override RecordType Type => RecordType.Contact;

    protected override string Resource => "contacts";

    protected override ListRequest Narrow(ListRequest request) => RetentionFilter.Narrow(request, Context.Time.UtcNow());

    protected override ContactInput Defaults() => new() { OwnerId = Context.Caller.UserId };

    protected override ContactInput Describe(Contact c) =>
        new()
        {
            OwnerId = c.OwnerId,
            Tags = c.Tags,
            ExternalId = c.ExternalId,
            FirstName = c.FirstName,
            LastName = c.LastName,
            CompanyId = c.CompanyId,
            Title = c.JobTitle,
            Department = c.Department,
            DecisionRole = c.DecisionRole,
            Emails = c.Emails,
            Phones = c.Phones,
            Email = c.Email,
            Phone = c.Phone,
            Address = c.Address,
            SocialProfiles = c.SocialProfiles,
            PreferredContactMethod = c.PreferredContactMethod,
            LifecycleStage = c.LifecycleStage,
            Status = c.Status,
            Source = c.Source,
            Consents = c.Consents,
            LastContactedAt = c.LastContactedAt,
        };

    protected override async Task ReadAheadAsync(IReadOnlyList<JsonObject> rows, CancellationToken cancellationToken)
    {
        var keys = rows.SelectMany(Addresses).Select(EmailText.Key).Distinct().ToList();
        var taken = keys.Count == 0 ? [] : await contacts.FindTakenAsync(keys, Guid.Empty, cancellationToken);
        _emails.Learn(keys, taken);
    }

    protected override async Task<Contact> MakeAsync(
        ContactInput input,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        var contact = new Contact();
        await ApplyAsync(contact, input, options, cancellationToken);
        return contact;
    }

    protected override async Task ApplyAsync(
        Contact contact,
        ContactInput input,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        var company = input.CompanyId is { } id ? new RecordRef(RecordType.Company, id) : null;
        await Context.References.RequireRecordAsync("companyId", company, contact.CompanyId, cancellationToken);
        var whole = input.WithShortForms(contact.Email, contact.Phone);
        var added = (whole.Emails ?? []).Select(e => EmailText.Key(e.Address)).Except(contact.Points.Select(p => p.Key)).ToList();
        var asked = added.Where(key => !_emails.TakeIfFree(key)).ToList();
        var held = await RequireFreeAsync(contact.Id, asked, options.AllowDuplicate, cancellationToken);
        contact.Describe(whole, held, Context.Time.UtcNow());
    }

    protected override async Task RestoreAsync(Contact contact, CancellationToken cancellationToken)
    {
        var keys = contact.Emails.Select(e => EmailText.Key(e.Address)).ToList();
        await RequireFreeAsync(contact.Id, keys, allowDuplicate: false, cancellationToken);
        await base.RestoreAsync(contact, cancellationToken);
    }

    private static IEnumerable<string> Addresses(JsonObject row) =>
        (row["emails"] as JsonArray ?? []).Select(e => (string?)e?["address"]).Append((string?)row["email"]).OfType<string>();

    private async Task<HashSet<string>> RequireFreeAsync(
        Guid contactId,
        List<string> keys,
        bool allowDuplicate,
        CancellationToken cancellationToken
    )
    {
        var taken = keys.Count == 0 ? [] : await contacts.FindTakenAsync(keys, contactId, cancellationToken);
        if (taken.Count == 0)
        {
            return [];
        }

        // A contact that the caller does not see is neither told nor in the way.
        var holders = await contacts.FindHoldersAsync(keys, contactId, cancellationToken);
        if (holders.Count > 0 && !allowDuplicate)
        {
            throw Failure.Conflict(
                "duplicate",
                "Another contact already has this e-mail address.",
                ("duplicates", holders.Select(h => h.Contact).DistinctBy(c => c.Id).ToList())
            );
        }

        return taken.ToHashSet(StringComparer.Ordinal);
    }
}
