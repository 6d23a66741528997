using System.Text.Json.Nodes;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Imports.Reading;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Imports.Writing;

/// <summary>
/// Finds what the rows of a batch name (people, companies, stages …) with a query for each way of naming, and makes what is
/// missing where the plan says so.
/// </summary>
public sealed class ImportRelations(
    IImportLookup lookup,
    ImportStages stages,
    ImportPeople people,
    ImportMissingRecords missing,
    ReferenceRules references,
    IUnitOfWork unitOfWork
)
{
    /// <summary>Puts ids where the rows have names; what is not found is a problem of its row.</summary>
    /// <param name="import">What is imported.</param>
    /// <param name="plan">How.</param>
    /// <param name="entries">The rows.</param>
    /// <param name="memory">What the run knows of its file.</param>
    /// <param name="makes">Whether what is missing is made; in a trial something stands for it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ResolveAsync(
        Import import,
        ImportPlan plan,
        IReadOnlyList<ImportEntry> entries,
        ImportMemory? memory,
        bool makes,
        CancellationToken cancellationToken
    )
    {
        missing.Begin(import, makes);
        var trusted = new Dictionary<RecordRef, RecordSubject>();
        var everybody = await people.ResolveAsync(plan, entries, makes, cancellationToken);
        foreach (var type in entries.SelectMany(e => e.Names.Keys).Select(f => f.Record).OfType<RecordType>().Distinct())
        {
            await ResolveAsync(plan, type, entries, memory, trusted, cancellationToken);
        }

        if (missing.HasMade)
        {
            // Rules that ask the database find what was made on the way.
            await unitOfWork.FlushAsync(cancellationToken);
        }

        if (import.Entity == RecordType.Deal)
        {
            await stages.ResolveAsync(plan, entries, makes, cancellationToken);
        }

        references.Trust(everybody, trusted);
    }

    private async Task ResolveAsync(
        ImportPlan plan,
        RecordType type,
        IReadOnlyList<ImportEntry> entries,
        ImportMemory? memory,
        Dictionary<RecordRef, RecordSubject> trusted,
        CancellationToken cancellationToken
    )
    {
        var named = entries.SelectMany(e => e.Names.Where(n => n.Key.Record == type).Select(n => (e, n.Key, n.Value))).ToList();
        var keys = named.SelectMany(n => KeysOf(type, n)).Distinct().ToList();
        var found = await lookup.FindAsync(type, keys, anything: true, cancellationToken);
        foreach (var (entry, field, text) in named)
        {
            var match = KeysOf(type, (entry, field, text)).Select(found.GetValueOrDefault).FirstOrDefault(m => m is not null);
            if (match is not null)
            {
                trusted[new RecordRef(type, match.Id)] = new RecordSubject(match.Title, match.OwnerId);
                Point(entry, field, match.Id);
            }
            else if (field.Name == "parent" && memory?.OwnNames.Contains(TextKey.Fold(text)) == true)
            {
                entry.LaterParent = text;
            }
            else if (ImportMissingRecords.Makes(plan, type) && entry.Problems.Count == 0)
            {
                var made = await missing.MakeAsync(type, text, entry.Number, cancellationToken);
                trusted[made.Record] = made.Subject;
                if (missing.HasMade || type != RecordType.Product)
                {
                    Point(entry, field, made.Record.Id);
                }
            }
            else
            {
                entry.Unknown(field, text, $"There is no {type.Word()} '{text}' here.");
            }
        }
    }

    private static IEnumerable<MatchKey> KeysOf(RecordType type, (ImportEntry Entry, ImportField Field, string Text) named) =>
        named.Entry.NamedIds.TryGetValue(named.Field, out var id)
            ? KeysOf(type, named.Text).Prepend(ImportIdentity.ById(id))
            : KeysOf(type, named.Text);

    /// <summary>By what a record of this kind may be named, the likeliest first.</summary>
    public static IEnumerable<MatchKey> KeysOf(RecordType type, string text)
    {
        if (type is RecordType.Contact or RecordType.Lead && text.Contains('@', StringComparison.Ordinal))
        {
            yield return new MatchKey(MatchBy.Email, EmailText.Key(text));
        }

        if (type == RecordType.Company && DomainText.Normalize(text) is { } domain && DomainText.IsValid(domain))
        {
            yield return new MatchKey(MatchBy.Domain, domain);
        }

        yield return new MatchKey(MatchBy.Name, TextKey.Fold(text));
        if (type is RecordType.Campaign or RecordType.Product)
        {
            yield return new MatchKey(MatchBy.Code, TextKey.Fold(text));
        }

        yield return new MatchKey(MatchBy.ExternalId, text);
    }

    private static void Point(ImportEntry entry, ImportField field, Guid id)
    {
        switch (field.Path)
        {
            case "related":
                entry.Values["related"] ??= new JsonObject { ["type"] = field.Record!.Value.Word(), ["id"] = id.ToString() };
                break;
            case "lineItems":
                // One line at what the row says the deal is worth.
                var price = entry.Values["amount"]?.DeepClone() ?? JsonValue.Create(0m);
                entry.Values.Remove("amount");
                entry.Values["lineItems"] = new JsonArray(
                    new JsonObject
                    {
                        ["productId"] = id.ToString(),
                        ["quantity"] = 1,
                        ["unitPrice"] = price,
                    }
                );
                break;
            default:
                entry.Values[field.Path] = id.ToString();
                break;
        }
    }
}
