using Crm.Core.Features.Accounts;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Customers;
using Crm.Core.Features.Leads;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Emails;

/// <summary>What the link off the list shows.</summary>
/// <param name="Organization">Who wrote.</param>
/// <param name="IsUnsubscribed">Whether the person gets no more of these mails.</param>
public sealed record UnsubscribeView(string Organization, bool IsUnsubscribed);

/// <summary>The keys of links off the list: sealed, so that nobody makes one for somebody else.</summary>
public sealed class UnsubscribeKeys(ISecretBox box, CallerContext caller)
{
    private const string Context = "unsubscribe";
    private const int MaxKey = 500;

    public string Write(RecordRef person) => box.Seal($"{caller.OrganizationId:N} {person.Type} {person.Id:N}", Context);

    /// <summary>Whose key it is; null when it is none of ours.</summary>
    public (Guid OrganizationId, RecordRef Person)? Read(string key) =>
        key.Length <= MaxKey && box.Open(key, Context)?.Split(' ') is [var organization, var type, var id]
            ? (Guid.ParseExact(organization, "N"), new RecordRef(Enum.Parse<RecordType>(type), Guid.ParseExact(id, "N")))
            : null;
}

/// <summary>Takes back a person's consent to e-mail by the link of a mail: without an account, and as often as they like.</summary>
public sealed class UnsubscribeService(
    UnsubscribeKeys keys,
    ContactService contacts,
    LeadService leads,
    IOrganizationRepository organizations,
    CallerContext caller,
    TimeProvider time
)
{
    private const string Source = "link in a mail";

    /// <exception cref="Failure">404 when the link is none of ours, or the person is gone.</exception>
    public async Task<UnsubscribeView> GetAsync(string key, CancellationToken cancellationToken)
    {
        var (organization, person) = keys.Read(key) ?? throw NotFound();
        using var acting = caller.Act(Caller.Product(organization));
        return await ShowAsync(HasWithdrawn(await ConsentsAsync(person, cancellationToken)), cancellationToken);
    }

    /// <exception cref="Failure">404 when the link is none of ours, or the person is gone.</exception>
    public async Task<UnsubscribeView> WithdrawAsync(string key, CancellationToken cancellationToken)
    {
        var (organization, person) = keys.Read(key) ?? throw NotFound();
        using var acting = caller.Act(Caller.Product(organization));
        var consents = await ConsentsAsync(person, cancellationToken);
        if (!HasWithdrawn(consents))
        {
            await ChangeAsync(person, [.. consents.Where(c => c.Channel != ContactMethod.Email), Withdrawn()], cancellationToken);
        }

        return await ShowAsync(true, cancellationToken);
    }

    private Consent Withdrawn() =>
        new()
        {
            Channel = ContactMethod.Email,
            Status = ConsentStatus.Withdrawn,
            At = time.GetUtcNow().UtcDateTime,
            Source = Source,
        };

    private async Task<IReadOnlyList<Consent>> ConsentsAsync(RecordRef person, CancellationToken cancellationToken) =>
        person.Type == RecordType.Lead
            ? (await leads.GetAsync(person.Id, cancellationToken)).Consents
            : (await contacts.GetAsync(person.Id, cancellationToken)).Consents;

    private async Task ChangeAsync(RecordRef person, IReadOnlyList<Consent> consents, CancellationToken cancellationToken)
    {
        var options = new ChangeOptions(AllowDuplicate: true);
        if (person.Type == RecordType.Lead)
        {
            var lead = await leads.GetAsync(person.Id, cancellationToken);

            // A converted lead no longer changes; the person is the contact now.
            if (lead.ConvertedContactId is { } contact)
            {
                await ChangeAsync(new RecordRef(RecordType.Contact, contact), consents, cancellationToken);
                return;
            }

            await leads.ChangeAsync(person.Id, Patch.Of(new LeadInput { Consents = consents }), options, cancellationToken);
            return;
        }

        await contacts.ChangeAsync(person.Id, Patch.Of(new ContactInput { Consents = consents }), options, cancellationToken);
    }

    private async Task<UnsubscribeView> ShowAsync(bool isUnsubscribed, CancellationToken cancellationToken) =>
        new((await organizations.GetAsync(cancellationToken)).Name, isUnsubscribed);

    private static bool HasWithdrawn(IReadOnlyList<Consent> consents) =>
        consents.Where(c => c.Channel == ContactMethod.Email).OrderBy(c => c.At).LastOrDefault()
            is { Status: ConsentStatus.Withdrawn };

    private static Failure NotFound() => Failure.NotFound("link");
}
