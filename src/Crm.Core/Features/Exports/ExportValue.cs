using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Exports;

/// <summary>Turns what the API shows into the value of one cell.</summary>
public static class ExportValue
{
    // What a thing is called, whatever it is.
    private static readonly string[] NameMembers = ["displayName", "name", "title"];

    /// <summary>Text, a number, a boolean, a time, a date, or null.</summary>
    public static object? Of(JsonNode? node, FieldKind kind) =>
        node?.GetValueKind() switch
        {
            null or JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => node.GetValue<decimal>(),
            JsonValueKind.String => Text(node.GetValue<string>(), kind),
            JsonValueKind.Array => string.Join("; ", node.AsArray().Select(Entry).Where(t => t.Length > 0)),
            JsonValueKind.Object => string.Join(
                "; ",
                node.AsObject().Where(m => m.Value is not null).Select(m => $"{m.Key}: {Entry(m.Value)}")
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetValueKind(), "A kind of value without cell"),
        };

    /// <summary>What the thing behind an id is called: as the record itself says, else as it is known by that name now.</summary>
    public static string? NameOf(ExportRow row, string idMember, string nameMember)
    {
        if (nameMember != idMember && row.Record[nameMember] is JsonObject named)
        {
            return NameMembers.Select(m => (string?)named[m]).FirstOrDefault(n => n is not null);
        }

        return (string?)row.Record[idMember] is { } id ? row.Names.Of(Guid.Parse(id)) : null;
    }

    private static object Text(string text, FieldKind kind) =>
        kind switch
        {
            FieldKind.DateTime when Rfc3339.TryParse(text, out var moment) => moment,
            FieldKind.Date
                when DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                ) => date,
            FieldKind.Text
            or FieldKind.Choice
            or FieldKind.Reference
            or FieldKind.Number
            or FieldKind.Money
            or FieldKind.Boolean
            or FieldKind.Date
            or FieldKind.DateTime
            or FieldKind.Structure => text,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A field kind without cell"),
        };

    // One of several values: "asha@acme.example work isPrimary", "Desk (quantity 80, unit price 12500, total 1000000)".
    // Whoever needs more takes JSON.
    private static string Entry(JsonNode? node) =>
        node switch
        {
            JsonObject members when NameMembers.Select(m => members[m]).FirstOrDefault(n => n is not null) is { } name => Entry(
                name
            ),
            JsonObject members
                when members.FirstOrDefault(m => members.ContainsKey($"{m.Key}Id")) is { Value: { } thing } named =>
                $"{Entry(thing)} ({Rest(members, named.Key)})",
            JsonObject members => string.Join(' ', members.Select(Member).Where(t => t.Length > 0)),
            JsonArray entries => string.Join(", ", entries.Select(Entry)),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            // As it is read: databases keep more or fewer zeros behind the point.
            JsonValue value when value.GetValueKind() == JsonValueKind.Number => Number(value),
            _ => node?.ToJsonString() ?? "",
        };

    private static string Number(JsonValue value) =>
        decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("G29", CultureInfo.InvariantCulture)
            : value.ToJsonString();

    // What is said of a thing that is named beside its id: that id is nobody's to read.
    private static string Rest(JsonObject members, string named) =>
        string.Join(
            ", ",
            members
                .Where(m => m.Key != named && m.Key != $"{named}Id" && m.Value is not null)
                .Select(m => $"{Words(m.Key)} {Entry(m.Value)}")
        );

    /// <summary>"postalCode" → "postal code".</summary>
    public static string Words(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));

    private static string Member(KeyValuePair<string, JsonNode?> member) =>
        member.Value?.GetValueKind() switch
        {
            JsonValueKind.True => member.Key,
            JsonValueKind.False => "",
            _ => Entry(member.Value),
        };
}
