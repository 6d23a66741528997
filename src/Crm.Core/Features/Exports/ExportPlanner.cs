using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Exports;

/// <summary>
/// Makes the columns of an export from the field catalogue: what points to something gets its id and its name, a structure
/// a column for each of its parts.
/// </summary>
public static class ExportPlanner
{
    private static readonly FieldKind[] WithoutParts = [FieldKind.Text, FieldKind.Choice];

    /// <summary>The plan for a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="columns">Names of fields; empty: all.</param>
    /// <param name="ofBin">Whether the recycle bin is wanted, where the time of the deletion counts.</param>
    public static ExportPlan Plan(IRecordList list, IReadOnlyList<string> columns, bool ofBin)
    {
        var members = ApiJson.Options.GetTypeInfo(list.View).Properties.ToDictionary(p => p.Name, StringComparer.Ordinal);
        var wanted =
            columns.Count > 0
                ? columns
                : All(list, ofBin).Where(name => members.ContainsKey(name) || list.Fields.Find(name)?.Custom is not null);
        var planned = wanted
            .Select(name => FieldBehind(list, name) ?? name)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(name => Columns(list, name, members))
            .ToList();
        return new ExportPlan(
            WithUniqueLabels(planned),
            columns.Count == 0
                ? null
                : columns
                    .Concat(columns.Select(NameMember))
                    .Concat(columns.Any(c => list.Fields.Find(c)?.Custom is not null) ? ["customFields"] : [])
                    .ToHashSet(StringComparer.Ordinal),
            list.Fields.Fields.Where(f => f.Kind == FieldKind.Reference && members.ContainsKey(f.Name))
                .Select(f => f.Name)
                .ToList(),
            list.Fields.Fields.Select(f => f.Custom)
                .OfType<CustomFieldDefinition>()
                .Where(d => d.Type == CustomFieldType.User)
                .Select(d => d.Key)
                .ToList()
        );
    }

    private static IEnumerable<string> All(IRecordList list, bool ofBin)
    {
        var fields = list.Fields.Fields.Where(f => !f.IsDerived).Select(f => f.Name).Prepend("id");
        return ofBin ? fields.Append("deletedAt") : fields;
    }

    // A table is read by the words above its columns, by people and by imports.
    private static List<ExportColumn> WithUniqueLabels(List<ExportColumn> columns)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return columns.Select(c => seen.Add(c.Label) ? c : c with { Label = $"{c.Label} ({c.Name})" }).ToList();
    }

    // "owner" means what "ownerId" means: the table has both.
    private static string? FieldBehind(IRecordList list, string name) =>
        list.Fields.Find(name) is null && list.Fields.Find(name + "Id") is { IsDerived: false } field ? field.Name : null;

    private static string NameMember(string name) => name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name;

    private static IEnumerable<ExportColumn> Columns(IRecordList list, string name, Dictionary<string, JsonPropertyInfo> members)
    {
        var field = list.Fields.Find(name);
        if (field?.Custom is { } custom)
        {
            yield return Column(field, custom);
            yield break;
        }

        var label = field?.Label ?? Words(name);
        var kind = field?.Kind ?? KindOf(members.GetValueOrDefault(name));
        if (kind == FieldKind.Reference)
        {
            yield return new ExportColumn(
                name,
                $"{label} id",
                FieldKind.Text,
                row => ExportValue.Of(row.Record[name], FieldKind.Text)
            );
            yield return new ExportColumn(
                NameMember(name),
                label,
                FieldKind.Text,
                row => ExportValue.NameOf(row, name, NameMember(name))
            );
            yield break;
        }

        var parts = WithoutParts.Contains(kind) ? [] : Parts(members.GetValueOrDefault(name));
        foreach (var part in parts)
        {
            var partKind = KindOf(part);
            yield return new ExportColumn(
                $"{name}.{part.Name}",
                $"{label}: {ExportValue.Words(part.Name)}",
                partKind,
                row => ExportValue.Of(row.Record[name]?[part.Name], partKind)
            );
        }

        if (parts.Count == 0)
        {
            yield return new ExportColumn(name, label, kind, row => ExportValue.Of(row.Record[name], kind));
        }
    }

    // A person is named, as people and imports read it.
    private static ExportColumn Column(Field field, CustomFieldDefinition custom) =>
        new(
            field.Path,
            field.Label,
            field.Kind is FieldKind.Reference ? FieldKind.Text : field.Kind,
            row =>
                row.Record["customFields"]?[custom.Key] is not { } value ? null
                : custom.Type == CustomFieldType.User ? row.Names.Of(Guid.Parse((string)value!))
                : ExportValue.Of(value, field.Kind)
        );

    // A structure of our own with fixed parts, such as an address; lists and maps have none.
    private static IList<JsonPropertyInfo> Parts(JsonPropertyInfo? member) =>
        member is not null && ApiJson.Options.GetTypeInfo(member.PropertyType) is { Kind: JsonTypeInfoKind.Object } shape
            ? shape.Properties.Where(p => p.Get is not null).ToList()
            : [];

    private static FieldKind KindOf(JsonPropertyInfo? member)
    {
        var type = member is null ? typeof(string) : Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        return type switch
        {
            _ when type == typeof(DateTime) => FieldKind.DateTime,
            _ when type == typeof(DateOnly) => FieldKind.Date,
            _ when type == typeof(bool) => FieldKind.Boolean,
            _ when type == typeof(int) || type == typeof(long) || type == typeof(decimal) => FieldKind.Number,
            _ when type == typeof(string) || type == typeof(Guid) || type.IsEnum => FieldKind.Text,
            _ => FieldKind.Structure,
        };
    }

    // "postalCode" → "Postal code".
    private static string Words(string name) => char.ToUpperInvariant(name[0]) + ExportValue.Words(name[1..]);
}
