using System.Text.Json.Nodes;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Imports.Reading;

/// <summary>Reads rows by the mapping: cells become values of the kind that their fields hold.</summary>
public sealed class ImportRowReader
{
    private static readonly string[] Yes = ["true", "yes", "y", "1", "x", "on", "active", "ja", "oui", "si"];
    private static readonly string[] No = ["false", "no", "n", "0", "off", "inactive", "nein", "non", "-"];

    private readonly List<(int Index, ImportColumn Column, ImportField Field)> _mapped;
    private readonly ImportPlan _plan;
    private readonly string? _dateFormat;
    private readonly string _zone;

    /// <param name="columns">Those of the file.</param>
    /// <param name="fields">Those of the record.</param>
    /// <param name="plan">Checked.</param>
    /// <param name="zone">Of times without zone.</param>
    public ImportRowReader(IReadOnlyList<ImportColumn> columns, ImportFieldList fields, ImportPlan plan, string zone)
    {
        _plan = plan;
        _zone = zone;
        _dateFormat = plan.DateFormat is { } format ? DateText.Plain(format) : null;
        var byColumn = plan.Mapped().ToDictionary(m => m.Column, m => m.Field, StringComparer.Ordinal);
        _mapped = columns
            .Index()
            .Where(c => byColumn.ContainsKey(c.Item.Name))
            .Select(c => (c.Index, c.Item, fields.Find(byColumn[c.Item.Name])!))
            .ToList();
    }

    /// <summary>Whether a column gives this field.</summary>
    public bool Gives(string field) => _mapped.Exists(m => m.Field.Name == field);

    public ImportEntry Read(int number, IReadOnlyList<string> cells)
    {
        var entry = new ImportEntry(number);
        foreach (var (index, column, field) in _mapped)
        {
            var text = cells[index].Trim();
            var value = text.Length == 0 ? null : _plan.Replace(field.Name, text);
            if (!string.IsNullOrWhiteSpace(value) && Read(entry, column, field, value.Trim()) is { } problem)
            {
                entry.Unreadables.Add((field, text, problem));
                entry.Problems.Add($"{column.Name}: {problem}");
            }
        }

        return entry;
    }

    // What is wrong with the cell, if anything.
    private string? Read(ImportEntry entry, ImportColumn column, ImportField field, string text)
    {
        if (text.Contains('\0'))
        {
            return "This text has characters that can't be stored.";
        }

        switch (field.Kind)
        {
            case ImportFieldKind.Text:
                ReadText(entry, field, text);
                return null;
            case ImportFieldKind.FullName:
                ReadName(entry, text);
                return null;
            case ImportFieldKind.List:
                ReadList(entry, field, text);
                return null;
            case ImportFieldKind.Email:
                entry.AddPoint(field.Path, "address", text, field.PointType!);
                return null;
            case ImportFieldKind.Phone:
                entry.AddPoint(field.Path, "number", text, field.PointType!);
                return null;
            case ImportFieldKind.Id:
                entry.RecordId = Guid.TryParse(text, out var id) ? id : null;
                return entry.RecordId is null ? $"'{Cut(text)}' is not an id." : null;
            case ImportFieldKind.Person or ImportFieldKind.Record or ImportFieldKind.Stage or ImportFieldKind.Pipeline:
                entry.Name(field, text);
                return null;
            default:
                return ReadValue(entry, column, field, text);
        }
    }

    private string? ReadValue(ImportEntry entry, ImportColumn column, ImportField field, string text)
    {
        var (node, problem) = field.Kind switch
        {
            ImportFieldKind.Number => Number(text, column.DecimalComma, isWhole: false),
            ImportFieldKind.Whole => Number(text, column.DecimalComma, isWhole: true),
            ImportFieldKind.Boolean => Boolean(text),
            ImportFieldKind.Choice => Choice(field, text),
            ImportFieldKind.Date => Date(text, FormatOf(column)),
            ImportFieldKind.DateTime => Moment(text, FormatOf(column)),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, "A kind of field that is not read"),
        };
        if (node is not null && !entry.Has(field.Path))
        {
            entry.Set(field.Path, node);
        }

        return problem;
    }

    private string FormatOf(ImportColumn column) => _dateFormat ?? column.DateFormat ?? DateText.Iso;

    // Several columns may be the same field: the first that holds something counts, a further address or number is kept beside.
    private static void ReadText(ImportEntry entry, ImportField field, string text)
    {
        if (!entry.Has(field.Path))
        {
            entry.Set(field.Path, text);
        }
    }

    private static void ReadName(ImportEntry entry, string text)
    {
        // "Doe, Jane" or "Jane Doe"; the last word is the family name.
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var cut = comma > 0 ? comma : text.LastIndexOf(' ');
        var (first, last) =
            cut < 0 ? (text, null)
            : comma > 0 ? (text[(cut + 1)..].Trim(), text[..cut].Trim())
            : (text[..cut].Trim(), text[(cut + 1)..].Trim());
        if (!entry.Has("firstName") && !entry.Has("lastName"))
        {
            entry.Set("firstName", first);
            if (last is not null)
            {
                entry.Set("lastName", last);
            }
        }
    }

    private static void ReadList(ImportEntry entry, ImportField field, string text)
    {
        if (entry.Get(field.Path) is not JsonArray list)
        {
            list = [];
            entry.Set(field.Path, list);
        }

        foreach (var part in Parts(field, text))
        {
            if (list.All(p => !string.Equals((string?)p, part, StringComparison.OrdinalIgnoreCase)))
            {
                list.Add(part);
            }
        }
    }

    // An option that has a comma itself is one value.
    private static IEnumerable<string> Parts(ImportField field, string text)
    {
        const StringSplitOptions options = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        return text.Split(';', options)
            .SelectMany(part => ChoiceText.Read(field, part) is { } option ? [option] : part.Split(',', options))
            .Select(part => ChoiceText.Read(field, part) ?? part);
    }

    private static (JsonNode?, string?) Number(string text, bool decimalComma, bool isWhole)
    {
        if (NumberText.Read(text, decimalComma) is not { } number)
        {
            return (null, $"'{Cut(text)}' is not a number.");
        }

        if (!isWhole)
        {
            return (JsonValue.Create(number), null);
        }

        var whole = Math.Round(number);
        return whole is >= int.MinValue and <= int.MaxValue
            ? (JsonValue.Create((int)whole), null)
            : (null, $"'{Cut(text)}' is too large.");
    }

    private static (JsonNode?, string?) Boolean(string text) =>
        Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? (JsonValue.Create(true), null)
        : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? (JsonValue.Create(false), null)
        : (null, $"'{Cut(text)}' is neither yes nor no.");

    private static (JsonNode?, string?) Choice(ImportField field, string text) =>
        ChoiceText.Read(field, text) is { } choice
            ? (JsonValue.Create(choice), null)
            : (null, $"'{Cut(text)}' is none of {string.Join(", ", field.Choices)}.");

    private static (JsonNode?, string?) Date(string text, string format) =>
        DateText.TryRead(text, format, out var date)
            ? (JsonValue.Create(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), null)
            : (null, $"'{Cut(text)}' is not a date like {format}.");

    private (JsonNode?, string?) Moment(string text, string format) =>
        DateText.TryRead(text, format, _zone, out DateTime moment)
            ? (JsonValue.Create(Rfc3339.Format(moment)), null)
            : (null, $"'{Cut(text)}' is not a date like {format}.");

    private static string Cut(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
