using System.Text.Json.Nodes;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Imports.Reading;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Imports.Writing;

/// <summary>By what a row is known to be a record that is here already: by its external id, else by what is usual for its kind.</summary>
public static class ImportIdentity
{
    /// <summary>The keys of a row, the surest first; what it names is resolved by then.</summary>
    public static IEnumerable<MatchKey> Of(RecordType entity, ImportEntry entry)
    {
        var own = entity switch
        {
            RecordType.Contact => OfContact(entry),
            RecordType.Company => OfCompany(entry),
            RecordType.Lead => OfLead(entry),
            RecordType.Deal => Named(entry.Text("name"), entry.Text("companyId")),
            RecordType.Campaign => Coded(entry, "code"),
            RecordType.Product => Coded(entry, "sku"),
            RecordType.Task => Named(entry.Text("title"), RelatedId(entry)),
            RecordType.Note => entry.Text("body") is { } body ? [new MatchKey(MatchBy.Text, body, RelatedId(entry))] : [],
            RecordType.Activity or RecordType.Ticket => [], // only by another system's key
            _ => throw new ArgumentOutOfRangeException(nameof(entity), entity, "A kind of record without identity"),
        };
        if (entry.Text("externalId") is { } external)
        {
            own = own.Prepend(new MatchKey(MatchBy.ExternalId, external));
        }

        // From another installation the id is the key of another system; a new record keeps it as such.
        return entry.RecordId is { } id ? own.Prepend(new MatchKey(MatchBy.ExternalId, id.ToString())).Prepend(ById(id)) : own;
    }

    /// <summary>The key of a record that is known by its id here.</summary>
    public static MatchKey ById(Guid id) => new(MatchBy.Id, id.ToString());

    /// <summary>
    /// Whether a record that was found is the row's. Names say little: two records that other systems know by different keys,
    /// or companies of different domains, are two.
    /// </summary>
    public static bool IsSame(ImportEntry entry, ImportMatch match)
    {
        if (match.Key.By is not (MatchBy.Name or MatchBy.Text))
        {
            return true;
        }

        var external = entry.Text("externalId");
        var domain = DomainText.Normalize(entry.Text("domain"));
        return (external is null || match.ExternalId is null || external == match.ExternalId)
            && (domain is null || match.Domain is null || domain == match.Domain);
    }

    private static IEnumerable<MatchKey> OfContact(ImportEntry entry)
    {
        var addresses = (entry.Values["emails"] as JsonArray ?? []).Select(e => (string?)e?["address"]);
        var keys = addresses
            .Prepend(entry.Text("email"))
            .OfType<string>()
            .Select(a => new MatchKey(MatchBy.Email, EmailText.Key(a)))
            .ToList();

        // Without an address: the same name at the same company with the same number.
        return keys.Count > 0 ? keys : Named(FullName(entry), $"{entry.Text("companyId")} {TextKey.Digits(Phone(entry))}");
    }

    private static string? Phone(ImportEntry entry) =>
        entry.Text("phone") ?? (string?)(entry.Values["phones"] as JsonArray)?.FirstOrDefault()?["number"];

    private static IEnumerable<MatchKey> OfCompany(ImportEntry entry)
    {
        var named = Named(entry.Text("name"), null);
        return DomainText.Normalize(entry.Text("domain")) is { } domain
            ? named.Prepend(new MatchKey(MatchBy.Domain, domain))
            : named;
    }

    private static IEnumerable<MatchKey> OfLead(ImportEntry entry) =>
        entry.Text("email") is { } email
            ? [new MatchKey(MatchBy.Email, EmailText.Key(email))]
            : Named(FullName(entry), TextKey.Fold(entry.Text("company")));

    private static IEnumerable<MatchKey> Coded(ImportEntry entry, string member) =>
        entry.Text(member) is { } code ? [new MatchKey(MatchBy.Code, TextKey.Fold(code))] : Named(entry.Text("name"), null);

    private static IEnumerable<MatchKey> Named(string? name, string? beside) =>
        string.IsNullOrWhiteSpace(name)
            ? []
            : [new MatchKey(MatchBy.Name, TextKey.Fold(name), string.IsNullOrEmpty(beside) ? null : beside)];

    private static string FullName(ImportEntry entry) => $"{entry.Text("firstName")} {entry.Text("lastName")}".Trim();

    private static string? RelatedId(ImportEntry entry) => (string?)entry.Values["related"]?["id"];
}
