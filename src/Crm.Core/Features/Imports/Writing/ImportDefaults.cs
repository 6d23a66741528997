using System.Text.Json.Nodes;
using Crm.Core.Features.Imports.Reading;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Imports.Writing;

/// <summary>What a row means that does not say it, and how what it says joins what is here.</summary>
public static class ImportDefaults
{
    private const int MaxName = 200;

    /// <summary>What holds for new and present records alike.</summary>
    public static void Complete(RecordType entity, ImportEntry entry)
    {
        // An address book of nothing but addresses is one all the same.
        var isPerson = entity is RecordType.Contact or RecordType.Lead;
        var address = entry.Text("email") ?? (string?)(entry.Values["emails"] as JsonArray)?.FirstOrDefault()?["address"];
        if (isPerson && address is not null && !entry.Has("firstName") && !entry.Has("lastName") && !entry.Has("externalId"))
        {
            entry.IsNameless = true;
        }

        if (entity == RecordType.Note && entry.Values["related"] is null && entry.RecordId is null && entry.Problems.Count == 0)
        {
            entry.Problems.Add("It is not said which record the note is on.");
        }
    }

    /// <summary>What only a new record needs.</summary>
    public static void CompleteNew(RecordType entity, ImportEntry entry)
    {
        if (entry.IsNameless)
        {
            var address = entry.Text("email") ?? (string?)(entry.Values["emails"] as JsonArray)?.FirstOrDefault()?["address"];
            entry.Values["firstName"] = address!.Split('@')[0];
        }

        if (entry.RecordId is { } id && !entry.Has("externalId"))
        {
            entry.Values["externalId"] = id.ToString();
        }

        if (entity == RecordType.Lead)
        {
            entry.Values["source"] ??= "import";
        }

        if (entity == RecordType.Deal && !entry.Has("name"))
        {
            entry.Values["name"] = Platform.Text.TextCut.At(NameOfDeal(entry), MaxName);
        }
    }

    /// <summary>
    /// The patch of a present record: lists grow by what is new, and lose nothing; and what a spreadsheet can't hold of a time,
    /// the fractions of a second, is no change.
    /// </summary>
    public static JsonObject Merge(JsonObject present, JsonObject values)
    {
        var merged = (JsonObject)values.DeepClone();
        foreach (var (name, value) in values)
        {
            if (value is JsonArray added && name != "lineItems")
            {
                merged[name] = Union(present[name] as JsonArray ?? [], added);
            }
            else if (IsSameSecond(present[name], value))
            {
                merged[name] = present[name]!.DeepClone();
            }
        }

        return merged;
    }

    private static bool IsSameSecond(JsonNode? present, JsonNode? value) =>
        present is JsonValue before
        && value is JsonValue after
        && before.TryGetValue<string>(out var exact)
        && after.TryGetValue<string>(out var text)
        && Rfc3339.TryParse(exact, out var was)
        && Rfc3339.TryParse(text, out var now)
        && now.Ticks % TimeSpan.TicksPerSecond == 0
        && (now - was).Duration() < TimeSpan.FromSeconds(1);

    // "Cancity – GTX Basic", else what the other system calls it.
    private static string NameOfDeal(ImportEntry entry)
    {
        string[] named = ["company", "contact", "product"];
        var parts = entry
            .Names.Where(n => named.Contains(n.Key.Name))
            .OrderBy(n => Array.IndexOf(named, n.Key.Name))
            .Select(n => n.Value);
        var name = string.Join(" – ", parts);
        return name.Length > 0 ? name : entry.Text("externalId") ?? "";
    }

    private static JsonArray Union(JsonArray present, JsonArray added)
    {
        var union = (JsonArray)present.DeepClone();
        foreach (var item in added.Where(a => union.All(u => Key(u) != Key(a))).ToList())
        {
            union.Add(item?.DeepClone());
        }

        return union;
    }

    private static string? Key(JsonNode? item) =>
        (item is JsonObject point ? (string?)(point["address"] ?? point["number"]) : (string?)item)?.ToLowerInvariant();
}
