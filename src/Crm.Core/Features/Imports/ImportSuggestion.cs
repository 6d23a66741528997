using System.Text.RegularExpressions;
using Crm.Core.Features.Imports.Reading;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Imports;

/// <summary>
/// Says what each column of a file seems to be: by the words above it, as the usual products export them and as people write
/// them, and where those say nothing by what stands in it.
/// </summary>
public static partial class ImportSuggestion
{
    /// <summary>The field of each column that seems to be one.</summary>
    public static IReadOnlyDictionary<string, string> For(
        RecordType entity,
        ImportFieldList fields,
        IReadOnlyList<ImportColumn> columns
    )
    {
        var words = Words(entity, fields);
        var mapping = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);

        // The best words first: "E-mail" is the e-mail address though "E-mail 2 - Value" may stand before it.
        var named = columns
            .Select(c => (Column: c, Rank: IsOwnId(c) ? new Rank(ImportField.OwnId, 0) : words.GetValueOrDefault(Key(c.Name))))
            .Where(c => c.Rank is not null)
            .OrderBy(c => c.Rank!.Order);
        foreach (var (column, rank) in named)
        {
            if (IsRepeatable(fields.Find(rank!.Field)!, column) || taken.Add(rank.Field))
            {
                mapping[column.Name] = rank.Field;
            }
        }

        // A full name beside a first name says nothing new.
        if (
            taken.Contains("name")
            && fields.Find("name")?.Kind == ImportFieldKind.FullName
            && (taken.Contains("firstName") || taken.Contains("lastName"))
        )
        {
            mapping.Remove(mapping.Single(m => m.Value == "name").Key);
        }

        foreach (var column in columns.Where(c => c.Samples.Count > 0 && !mapping.ContainsKey(c.Name)))
        {
            if (ByContent(fields, column) is { } field && taken.Add(field))
            {
                mapping[column.Name] = field;
            }
        }

        return mapping;
    }

    // Our own files have the id and the name of what a record points to: the id counts while it is here, else the name.
    private static bool IsRepeatable(ImportField field, ImportColumn column) =>
        field.Kind is ImportFieldKind.Email or ImportFieldKind.Phone || (field.IsRelation && HoldsIds(column));

    // Others call the keys of their records "Id" as well.
    private static bool IsOwnId(ImportColumn column) => Key(column.Name) == ImportField.OwnId && HoldsIds(column);

    private static bool HoldsIds(ImportColumn column) =>
        column.Samples.Count > 0 && column.Samples.All(s => Guid.TryParse(s, out _));

    private static Dictionary<string, Rank> Words(RecordType entity, ImportFieldList fields)
    {
        var words = new Dictionary<string, Rank>(StringComparer.Ordinal);
        var named = fields.All.Where(f => f.Kind != ImportFieldKind.Id).ToList();
        foreach (var field in named)
        {
            words.TryAdd(Key(field.Name), new Rank(field.Name, 0));
            if (field.Name.StartsWith(CustomFieldDefinition.PathPrefix, StringComparison.Ordinal))
            {
                words.TryAdd(Key(field.Name[CustomFieldDefinition.PathPrefix.Length..]), new Rank(field.Name, 1));
            }

            if (field.Path == $"{field.Name}Id")
            {
                words.TryAdd(Key(field.Path), new Rank(field.Name, 0));
            }
        }

        foreach (var field in named)
        {
            words.TryAdd(Key(field.Label), new Rank(field.Name, 1));
        }

        var order = 2;
        foreach (var (field, synonyms) in ImportSynonyms.Of(entity).Where(s => fields.Find(s.Field) is not null))
        {
            foreach (var synonym in synonyms)
            {
                words.TryAdd(Key(synonym), new Rank(field, order++));
            }
        }

        return words;
    }

    private static string? ByContent(ImportFieldList fields, ImportColumn column)
    {
        var candidate =
            column.Samples.All(s => EmailText.IsValid(s)) ? "email"
            : column.Samples.All(s => WebAddress().IsMatch(s)) ? "website"
            : column.Samples.All(s => PhoneNumber().IsMatch(s)) && column.DateFormat is null ? "phone"
            : null;
        return candidate is not null && fields.Find(candidate) is not null ? candidate : null;
    }

    private static string Key(string text) => ChoiceText.Letters(text);

    [GeneratedRegex(@"^(https?://|www\.)\S+$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"^\+?[\d\s()/.-]{7,25}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PhoneNumber();

    private sealed record Rank(string Field, int Order);
}
