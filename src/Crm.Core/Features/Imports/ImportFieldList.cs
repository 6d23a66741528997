using System.Text.Json.Serialization.Metadata;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Imports;

/// <summary>
/// The fields that columns of a file may be, made from the writable shape of a record and its field catalogue: what a record
/// learns to hold can be imported at once. Ids become what they point to: <c>companyId</c> is <c>company</c>, by name.
/// </summary>
public sealed class ImportFieldList
{
    // Lists of structures: their parts have fields of their own below, or can't stand in a cell.
    private static readonly HashSet<string> Closed = new(StringComparer.Ordinal)
    {
        "emails",
        "phones",
        "lineItems",
        "consents",
        "complianceChecklist",
        "teamIds",
        "teamId",
        "dealIds",
        "mentions",
        "customFields",
        "socialProfiles",
        "related",
        "autoAssign",
    };

    private static readonly Dictionary<RecordType, string[]> RequiredNames = new()
    {
        [RecordType.Company] = ["name"],
        [RecordType.Campaign] = ["name"],
        [RecordType.Product] = ["name"],
        [RecordType.Task] = ["title"],
        [RecordType.Note] = ["body"],
        [RecordType.Ticket] = ["subject"],
    };

    private readonly Dictionary<string, ImportField> _byName = new(StringComparer.Ordinal);

    private ImportFieldList(IImportTarget target)
    {
        foreach (var member in Members(target.Input).Where(m => !Closed.Contains(m.Name)))
        {
            AddMember(target, member);
        }

        AddWhatIsSpecial(target);
        foreach (var custom in target.Fields.Fields.Select(f => f.Custom).OfType<CustomFieldDefinition>())
        {
            AddCustom(custom);
        }
    }

    /// <summary>The kinds of records that files are imported into.</summary>
    public static IReadOnlyList<RecordType> Entities { get; } =
    [
        RecordType.Contact,
        RecordType.Company,
        RecordType.Campaign,
        RecordType.Lead,
        RecordType.Deal,
        RecordType.Task,
        RecordType.Note,
        RecordType.Product,
        RecordType.Ticket,
    ];

    public IReadOnlyCollection<ImportField> All => _byName.Values;

    public static ImportFieldList Of(IImportTarget target) => new(target);

    public ImportField? Find(string name) => _byName.GetValueOrDefault(name);

    private void AddMember(IImportTarget target, JsonPropertyInfo member)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        if (type == typeof(Guid))
        {
            AddRelation(target, member.Name);
        }
        else if (type == typeof(IReadOnlyList<string>))
        {
            Add(target, member.Name, ImportFieldKind.List);
        }
        else if (ApiJson.Options.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object } shape)
        {
            foreach (var part in shape.Properties)
            {
                var partType = Nullable.GetUnderlyingType(part.PropertyType) ?? part.PropertyType;
                AddScalar(target, $"{member.Name}.{part.Name}", partType);
            }
        }
        else
        {
            AddScalar(target, member.Name, type);
        }
    }

    private void AddRelation(IImportTarget target, string path)
    {
        var name = path[..^2];
        var record = target.Fields.Find(path)?.ReferenceType;
        var kind = name switch
        {
            "stage" => ImportFieldKind.Stage,
            "pipeline" => ImportFieldKind.Pipeline,
            _ => record is null ? ImportFieldKind.Person : ImportFieldKind.Record,
        };

        // An answer to a note names no other note by words.
        if (record != RecordType.Note)
        {
            Add(target, name, kind, path, record);
        }
    }

    private void AddScalar(IImportTarget target, string path, Type type)
    {
        var kind = type switch
        {
            _ when type == typeof(string) => ImportFieldKind.Text,
            _ when type == typeof(decimal) => ImportFieldKind.Number,
            _ when type == typeof(int) => ImportFieldKind.Whole,
            _ when type == typeof(bool) => ImportFieldKind.Boolean,
            _ when type == typeof(DateOnly) => ImportFieldKind.Date,
            _ when type == typeof(DateTime) => ImportFieldKind.DateTime,
            _ when type.IsEnum => ImportFieldKind.Choice,
            _ => (ImportFieldKind?)null,
        };
        if (kind is { } known)
        {
            Add(target, path, known, path, null, type.IsEnum ? FilterValue.Names(type).ToList() : []);
        }
    }

    private void AddWhatIsSpecial(IImportTarget target)
    {
        Put(ImportField.OwnId, "Id", ImportFieldKind.Id, ImportField.OwnId);
        if (target.Type is RecordType.Contact or RecordType.Lead)
        {
            Put("name", "Full name", ImportFieldKind.FullName, "name");
        }

        if (target.Type == RecordType.Contact)
        {
            foreach (var (type, label) in new[] { ("work", "Work"), ("personal", "Personal"), ("other", "Other") })
            {
                Put($"emails.{type}", $"E-mail: {label.ToLowerInvariant()}", ImportFieldKind.Email, "emails", type);
            }

            foreach (var type in new[] { "mobile", "work", "home", "fax", "other" })
            {
                Put($"phones.{type}", $"Phone: {type}", ImportFieldKind.Phone, "phones", type);
            }

            foreach (var (key, label) in new[] { ("linkedin", "LinkedIn"), ("x", "X"), ("facebook", "Facebook") })
            {
                Put($"socialProfiles.{key}", $"Profile: {label}", ImportFieldKind.Text, $"socialProfiles.{key}");
            }
        }

        if (target.Type == RecordType.Deal)
        {
            _byName["product"] = new ImportField
            {
                Name = "product",
                Label = "Product",
                Kind = ImportFieldKind.Record,
                Path = "lineItems",
                Record = RecordType.Product,
            };
        }

        if (target.Type is RecordType.Task or RecordType.Note)
        {
            foreach (
                var type in new[]
                {
                    RecordType.Contact,
                    RecordType.Company,
                    RecordType.Lead,
                    RecordType.Deal,
                    RecordType.Campaign,
                }
            )
            {
                _byName[type.Word()] = new ImportField
                {
                    Name = type.Word(),
                    Label = type.ToString(),
                    Kind = ImportFieldKind.Record,
                    Path = "related",
                    Record = type,
                };
            }
        }
    }

    private void AddCustom(CustomFieldDefinition field) =>
        _byName[field.Path] = new ImportField
        {
            Name = field.Path,
            Label = field.Label,
            Kind = field.Type switch
            {
                CustomFieldType.Text or CustomFieldType.Url => ImportFieldKind.Text,
                CustomFieldType.Number or CustomFieldType.Money => ImportFieldKind.Number,
                CustomFieldType.Boolean => ImportFieldKind.Boolean,
                CustomFieldType.Date => ImportFieldKind.Date,
                CustomFieldType.Choice => ImportFieldKind.Choice,
                CustomFieldType.MultiChoice => ImportFieldKind.List,
                CustomFieldType.User => ImportFieldKind.Person,
                _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "A type that is not imported"),
            },
            Path = field.Path,
            Choices = field.Options,
        };

    private void Put(string name, string label, ImportFieldKind kind, string path, string? pointType = null) =>
        _byName[name] = new ImportField
        {
            Name = name,
            Label = label,
            Kind = kind,
            Path = path,
            PointType = pointType,
        };

    private void Add(
        IImportTarget target,
        string name,
        ImportFieldKind kind,
        string? path = null,
        RecordType? record = null,
        IReadOnlyList<string>? choices = null
    ) =>
        _byName[name] = new ImportField
        {
            Name = name,
            Label = Label(target, path ?? name),
            Kind = kind,
            Path = path ?? name,
            Record = record,
            Choices = choices ?? [],
            IsRequired = RequiredNames.GetValueOrDefault(target.Type)?.Contains(name) == true,
        };

    private static string Label(IImportTarget target, string path)
    {
        var parts = path.Split('.');
        var label = target.Fields.Find(parts[0])?.Label ?? Words(parts[0]);
        return parts.Length == 1 ? label : $"{label}: {Words(parts[1]).ToLowerInvariant()}";
    }

    // "postalCode" → "Postal code".
    private static string Words(string name) =>
        char.ToUpperInvariant(name[0])
        + string.Concat(name[1..].Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));

    private static IList<JsonPropertyInfo> Members(Type input) => ApiJson.Options.GetTypeInfo(input).Properties;
}
