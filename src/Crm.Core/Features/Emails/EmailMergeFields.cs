using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Crm.Core.Features.Emails;

/// <summary>The words of a mail that become the record's own: only fields of this list, by their names in the API.</summary>
public static partial class EmailMergeFields
{
    /// <summary>By kind of record.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Allowed { get; } =
        new Dictionary<string, IReadOnlyList<string>>
        {
            ["contact"] = ["firstName", "lastName", "displayName", "title", "department", "email", "phone"],
            ["company"] = ["name", "domain", "website", "industry", "phone"],
            ["lead"] = ["firstName", "lastName", "displayName", "company", "jobTitle", "email", "phone"],
            ["deal"] = ["name", "amount", "currency", "expectedCloseDate"],
            ["ticket"] = ["number", "subject", "resolution"],
            ["user"] = ["displayName", "email"],
            ["organization"] = ["name"],
        };

    /// <summary>As they are written between the braces.</summary>
    public static IReadOnlyList<string> Names { get; } =
        Allowed.SelectMany(kind => kind.Value.Select(field => $"{kind.Key}.{field}")).ToList();

    /// <summary>The first merge field that there is not; null: all are known.</summary>
    public static string? UnknownIn(string text) =>
        Field().Matches(text).Select(m => m.Groups[1].Value).FirstOrDefault(n => !Names.Contains(n));

    /// <summary>The text with the records' words in the place of its merge fields; what has no value is left out.</summary>
    /// <param name="text">A template.</param>
    /// <param name="records">As the API shows them, by kind.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, JsonObject> records) =>
        Field().Replace(text, m => Names.Contains(m.Groups[1].Value) ? Value(m.Groups[1].Value.Split('.'), records) : "");

    private static string Value(string[] name, IReadOnlyDictionary<string, JsonObject> records)
    {
        var value = records.GetValueOrDefault(name[0])?[name[1]];
        return value?.GetValueKind() switch
        {
            JsonValueKind.String when name[1].EndsWith("Date", StringComparison.Ordinal) => Date(value.GetValue<string>()),
            JsonValueKind.String => OneLine(value.GetValue<string>()),
            JsonValueKind.Number when name[1] == "amount" => value
                .GetValue<decimal>()
                .ToString("N2", CultureInfo.InvariantCulture),
            JsonValueKind.Number => value.ToJsonString(),
            _ => "",
        };
    }

    private static string Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : text;

    // A name is a name, also where it stands in a subject.
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    [GeneratedRegex(@"\{\{\s*([^{}]*?)\s*\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();
}
