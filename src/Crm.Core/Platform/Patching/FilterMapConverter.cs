using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crm.Core.Platform.Patching;

/// <summary>
/// The filters of a list as an object. They are kept as the text of the query parameter; in a request a number, a choice of
/// true and false and a list of such values are understood too, and null leaves the filter out.
/// </summary>
public sealed class FilterMapConverter : JsonConverter<IReadOnlyDictionary<string, string>>
{
    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new FieldJsonException("Give an object with the query parameters of the list.");
        }

        var filters = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (Value(ref reader, options) is { } value)
            {
                filters[name] = value;
            }
        }

        return filters;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, text) in value)
        {
            writer.WriteString(name, text);
        }

        writer.WriteEndObject();
    }

    private static string? Value(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return Scalar(ref reader, options);
        }

        var values = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(Scalar(ref reader, options) ?? throw Wrong());
        }

        return values.Count == 0 ? null : string.Join(',', values);
    }

    private static string? Scalar(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            JsonTokenType.Number => JsonElement.ParseValue(ref reader).GetRawText(),
            JsonTokenType.String => JsonSerializer.Deserialize<string>(ref reader, options) ?? "",
            _ => throw Wrong(),
        };

    private static FieldJsonException Wrong() => new("Give the text of the list's query parameter.");
}
