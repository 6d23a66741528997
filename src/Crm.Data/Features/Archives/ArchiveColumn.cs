using System.Globalization;
using System.Text.Json;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Crm.Data.Features.Archives;

/// <summary>One value of a row, in a form that is the same whatever the database.</summary>
public sealed class ArchiveColumn
{
    private readonly Type _type;
    private readonly bool _isJson;

    internal ArchiveColumn(IProperty property, StoreObjectIdentifier table, bool isLater)
    {
        Property = property;
        IsLater = isLater;
        Name = NameOf(property);
        Column = property.GetColumnName(table)!;
        Mapping = property.GetRelationalTypeMapping();
        _type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        _isJson =
            Mapping.Converter?.GetType() is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(JsonConverter<>);
    }

    /// <summary>As the API names it; the parts of a structure by their path: <c>address.city</c>.</summary>
    public string Name { get; }

    internal IProperty Property { get; }

    internal string Column { get; }

    internal RelationalTypeMapping Mapping { get; }

    /// <summary>Whether it points to a row that may be written later.</summary>
    internal bool IsLater { get; }

    /// <summary>Whether there is a form for its kind of value; a test asks.</summary>
    public bool IsKnown =>
        !Property.IsShadowProperty()
        && (
            _isJson
            || _type.IsEnum
            || Type.GetTypeCode(_type) is not TypeCode.Object
            || _type == typeof(Guid)
            || _type == typeof(DateOnly)
        );

    internal void Write(Utf8JsonWriter json, object row)
    {
        switch (Property.GetGetter().GetClrValueUsingContainingEntity(row))
        {
            case null:
                json.WriteNullValue();
                break;
            case var value when _isJson:
                json.WriteRawValue((string)Mapping.Converter!.ConvertToProvider(value)!);
                break;
            case Enum choice:
                json.WriteStringValue(choice.ToString());
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal amount:
                // As it is read: databases keep more or fewer zeros behind the point.
                json.WriteRawValue(amount.ToString("0.#############################", CultureInfo.InvariantCulture));
                break;
            case Guid id:
                json.WriteStringValue(id);
                break;
            case DateTime moment:
                json.WriteStringValue(moment);
                break;
            case DateOnly date:
                json.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"An archive has no form for {Property}.");
        }
    }

    internal object? Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return _type switch
        {
            _ when _isJson => Mapping.Converter!.ConvertFromProvider(value.GetRawText()),
            { IsEnum: true } => Enum.Parse(_type, value.GetString()!),
            _ when _type == typeof(string) => value.GetString(),
            _ when _type == typeof(bool) => value.GetBoolean(),
            _ when _type == typeof(int) => value.GetInt32(),
            _ when _type == typeof(long) => value.GetInt64(),
            _ when _type == typeof(decimal) => value.GetDecimal(),
            _ when _type == typeof(Guid) => value.GetGuid(),
            _ when _type == typeof(DateTime) => value.GetDateTime(),
            _ when _type == typeof(DateOnly) => DateOnly.ParseExact(
                value.GetString()!,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            _ => throw new NotSupportedException($"An archive has no form for {Property}."),
        };
    }

    private static string NameOf(IProperty property)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        return property.DeclaringType is IComplexType part
            ? $"{JsonNamingPolicy.CamelCase.ConvertName(part.ComplexProperty.Name)}.{name}"
            : name;
    }
}
