using System.Globalization;
using System.Text.Json;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Money;
using Crm.Core.Platform.Text;

namespace Crm.Core.Platform.Fields;

/// <summary>What the values of custom fields must be, and how they are kept.</summary>
public static class CustomFieldRules
{
    /// <summary>A number has at most so many decimals.</summary>
    public const int Decimals = 4;

    public const string NumberSentence = "Give a number with at most four decimals, below ten trillion.";

    private const int MaxAddress = 500;

    private static readonly JsonElement True = JsonSerializer.SerializeToElement(true);
    private static readonly JsonElement False = JsonSerializer.SerializeToElement(false);

    /// <summary>
    /// The values as they are kept, without those that are cleared. Only what differs is looked at: what a record holds stays
    /// good when its field changes or goes.
    /// </summary>
    /// <param name="fields">Those of the kind of record.</param>
    /// <param name="before">What the record holds; null: nothing.</param>
    /// <param name="wanted">What it is to hold; null: nothing.</param>
    /// <param name="isNew">Whether the record comes into being.</param>
    /// <param name="mayLack">Whether a new record may come without what is required.</param>
    /// <exception cref="Failure">400 that names <c>customFields.&lt;key&gt;</c>.</exception>
    public static IReadOnlyDictionary<string, JsonElement>? Check(
        IEnumerable<Field> fields,
        IReadOnlyDictionary<string, JsonElement>? before,
        IReadOnlyDictionary<string, JsonElement>? wanted,
        bool isNew,
        bool mayLack
    )
    {
        var known = fields.Select(f => f.Custom!).ToDictionary(d => d.Key, StringComparer.Ordinal);
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var kept = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (key, value) in wanted ?? new Dictionary<string, JsonElement>())
        {
            if (before?.TryGetValue(key, out var present) == true && JsonElement.DeepEquals(present, value))
            {
                kept[key] = present;
            }
            else if (!known.TryGetValue(key, out var definition))
            {
                errors[CustomFieldDefinition.PathPrefix + key] = [$"There is no custom field '{key}'."];
            }
            else if (Read(definition, value, out var problem) is { } read)
            {
                kept[key] = read;
            }
            else if (problem is not null)
            {
                errors[definition.Path] = [problem];
            }
        }

        foreach (var required in known.Values.Where(d => d.IsRequired && !kept.ContainsKey(d.Key) && !errors.ContainsKey(d.Path)))
        {
            if (isNew ? !mayLack : before?.ContainsKey(required.Key) == true)
            {
                errors[required.Path] = [$"{required.Label} is required."];
            }
        }

        return errors.Count > 0 ? throw Failure.Invalid(errors)
            : kept.Count == 0 ? null
            : kept;
    }

    /// <summary>The values that a record of another kind takes over: those of fields with the same key and type.</summary>
    public static IReadOnlyDictionary<string, JsonElement>? Carry(
        IEnumerable<Field> from,
        IEnumerable<Field> to,
        IReadOnlyDictionary<string, JsonElement>? values
    )
    {
        var types = from.ToDictionary(f => f.Custom!.Key, f => f.Custom!.Type, StringComparer.Ordinal);
        var carried = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var field in to.Select(f => f.Custom!).Where(d => types.TryGetValue(d.Key, out var type) && type == d.Type))
        {
            if (values?.TryGetValue(field.Key, out var value) == true && Read(field, value, out _) is { } read)
            {
                carried[field.Key] = read;
            }
        }

        return carried.Count == 0 ? null : carried;
    }

    /// <summary>The people that values of this field name which were not there before.</summary>
    public static IEnumerable<Guid> NewPeople(
        CustomFieldDefinition field,
        IReadOnlyDictionary<string, JsonElement>? before,
        IReadOnlyDictionary<string, JsonElement>? after
    ) =>
        field.Type == CustomFieldType.User
        && after?.TryGetValue(field.Key, out var person) == true
        && !(before?.TryGetValue(field.Key, out var former) == true && JsonElement.DeepEquals(former, person))
            ? [person.GetGuid()]
            : [];

    /// <summary>What the index knows of a value: one row, or one for each of several.</summary>
    public static IEnumerable<CustomValue> Index(CustomFieldDefinition field, Guid recordId, JsonElement value)
    {
        var values = field.Type == CustomFieldType.MultiChoice ? value.EnumerateArray().ToList() : [value];
        foreach (var (position, one) in values.Index())
        {
            var row = new CustomValue
            {
                RecordType = field.Entity,
                RecordId = recordId,
                FieldId = field.Id,
                Position = position,
            };
            switch (field.Type)
            {
                case CustomFieldType.Text or CustomFieldType.Url or CustomFieldType.Choice or CustomFieldType.MultiChoice:
                    row.TextValue = one.GetString();
                    row.KeyValue = KeyOf(row.TextValue!);
                    break;
                case CustomFieldType.Number or CustomFieldType.Money:
                    row.NumberValue = one.GetDecimal();
                    break;
                case CustomFieldType.Boolean:
                    row.NumberValue = NumberOf(one.GetBoolean());
                    break;
                case CustomFieldType.Date:
                    row.DateValue = DateOnly.ParseExact(one.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                    row.NumberValue = row.DateValue.Value.DayNumber;
                    break;
                case CustomFieldType.User:
                    row.UserIdValue = one.GetGuid();
                    row.KeyValue = KeyOf(row.UserIdValue.Value);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(field), field.Type, "A type without index");
            }

            yield return row;
        }
    }

    /// <summary>By what a text is found.</summary>
    public static string KeyOf(string text) => TextCut.At(TextKey.Fold(text), CustomValue.MaxKey);

    public static string KeyOf(Guid id) => id.ToString("D");

    public static decimal NumberOf(bool value) => value ? 1 : 0;

    // Null without a problem: nothing, or what means nothing.
    private static JsonElement? Read(CustomFieldDefinition field, JsonElement value, out string? problem)
    {
        problem = null;
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return null;
        }

        return field.Type switch
        {
            CustomFieldType.Text => Text(value, out problem),
            CustomFieldType.Url => Address(value, out problem),
            CustomFieldType.Number => Number(value, out problem),
            CustomFieldType.Money => Amount(value, out problem),
            CustomFieldType.Boolean => Boolean(value, out problem),
            CustomFieldType.Date => Date(value, out problem),
            CustomFieldType.Choice => Choice(field, value, out problem),
            CustomFieldType.MultiChoice => Choices(field, value, out problem),
            CustomFieldType.User => Person(value, out problem),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "A type without rule"),
        };
    }

    private static JsonElement? Text(JsonElement value, out string? problem)
    {
        var text = StringOf(value, out problem);
        if (problem is null && text!.Length > CustomValue.MaxText)
        {
            problem = $"Please keep this to {CustomValue.MaxText} characters.";
        }

        return Kept(text, problem);
    }

    private static JsonElement? Address(JsonElement value, out string? problem)
    {
        var text = StringOf(value, out problem);
        if (
            problem is null
            && text!.Length > 0
            && !(
                text.Length <= MaxAddress
                && Uri.TryCreate(text, UriKind.Absolute, out var uri)
                && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            )
        )
        {
            problem = "Give a web address that begins with https:// or http://.";
        }

        return Kept(text, problem);
    }

    private static JsonElement? Number(JsonElement value, out string? problem)
    {
        var isGood =
            value.ValueKind == JsonValueKind.Number
            && value.TryGetDecimal(out var number)
            && Math.Abs(number) <= MoneyAmount.Max
            && decimal.Round(number, Decimals) == number;
        problem = isGood ? null : NumberSentence;
        return isGood ? Plain(value.GetDecimal()) : null;
    }

    private static JsonElement? Amount(JsonElement value, out string? problem)
    {
        var isGood =
            value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var amount) && MoneyAmount.IsValid(amount);
        problem = isGood ? null : MoneyAmount.Sentence;
        return isGood ? Plain(value.GetDecimal()) : null;
    }

    private static JsonElement? Boolean(JsonElement value, out string? problem)
    {
        problem = value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "Give true or false.";
        return problem is null ? (value.GetBoolean() ? True : False) : null;
    }

    private static JsonElement? Date(JsonElement value, out string? problem)
    {
        var text = StringOf(value, out problem);
        if (
            problem is null
            && text!.Length > 0
            && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        )
        {
            problem = "Give a date like 2026-11-20.";
        }

        return Kept(text, problem);
    }

    private static JsonElement? Choice(CustomFieldDefinition field, JsonElement value, out string? problem)
    {
        var text = StringOf(value, out problem);
        if (problem is null && text!.Length > 0)
        {
            text = OptionOf(field, text, out problem);
        }

        return Kept(text, problem);
    }

    private static JsonElement? Choices(CustomFieldDefinition field, JsonElement value, out string? problem)
    {
        problem = null;
        if (value.ValueKind != JsonValueKind.Array)
        {
            problem = "Give a list of options.";
            return null;
        }

        var chosen = new List<string>();
        foreach (var one in value.EnumerateArray())
        {
            var text = StringOf(one, out problem);
            text = problem is null ? OptionOf(field, text!, out problem) : null;
            if (problem is not null)
            {
                return null;
            }

            if (!chosen.Contains(text!, StringComparer.Ordinal))
            {
                chosen.Add(text!);
            }
        }

        return chosen.Count == 0 ? null : JsonSerializer.SerializeToElement(chosen);
    }

    private static JsonElement? Person(JsonElement value, out string? problem)
    {
        var text = StringOf(value, out problem);
        if (problem is null && text!.Length > 0)
        {
            problem = Guid.TryParseExact(text, "D", out var id) ? null : "Give the id of a person.";
            text = KeyOf(id);
        }

        return Kept(text, problem);
    }

    // However it is written, the option is kept as the field has it.
    private static string? OptionOf(CustomFieldDefinition field, string text, out string? problem)
    {
        var key = TextKey.Fold(text);
        var option = field.Options.FirstOrDefault(o => TextKey.Fold(o) == key);
        problem = option is null ? $"'{TextCut.At(text, 60)}' is not one of the options." : null;
        return option;
    }

    private static string? StringOf(JsonElement value, out string? problem)
    {
        problem = null;
        if (value.ValueKind != JsonValueKind.String)
        {
            problem = "Give text.";
            return null;
        }

        try
        {
            var text = value.GetString()!.Trim();
            problem = text.Contains('\0') ? "This text has characters that can't be stored." : null;
            return text;
        }
        catch (InvalidOperationException)
        {
            problem = "This text has characters that can't be stored.";
            return null;
        }
    }

    // Empty text is no text.
    private static JsonElement? Kept(string? text, string? problem) =>
        problem is not null || string.IsNullOrEmpty(text) ? null : JsonSerializer.SerializeToElement(text);

    // 1.50 and 1.5 are one value.
    private static JsonElement Plain(decimal number) =>
        JsonSerializer.SerializeToElement(number / 1.000000000000000000000000000000000m);
}
