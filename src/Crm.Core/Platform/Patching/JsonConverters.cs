using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Time;

namespace Crm.Core.Platform.Patching;

/// <summary>Enumerations as camelCase words; a wrong one is answered with the list.</summary>
internal sealed class ChoiceConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(ChoiceConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class ChoiceConverter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<string, T> ByName = Enum.GetValues<T>().ToDictionary(Name, StringComparer.Ordinal);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
            && ByName.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new FieldJsonException($"Give one of {string.Join(", ", FilterValue.Names(typeof(T)))}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Name(value));

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Read(ref reader, typeToConvert, options);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(Name(value));

        private static string Name(T value) => ChoiceName.Of(value);
    }
}

/// <summary>Times in UTC with <c>Z</c>; an offset is converted, a time without zone refused.</summary>
internal sealed class MomentConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Rfc3339.TryParse(reader.GetString()!, out var utc)
            ? utc
            : throw new FieldJsonException("Give a time with its zone, like 2026-11-20T09:30:00Z.");

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Rfc3339.Format(value));
}

/// <summary>Text is trimmed; empty text is no text; a NUL or a broken surrogate is refused before a database sees it.</summary>
internal sealed class TrimmedTextConverter : JsonConverter<string?>
{
    public override bool HandleNull => true;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            throw new FieldJsonException("Give text.");
        }

        string text;
        try
        {
            text = reader.GetString()!.Trim();
        }
        catch (InvalidOperationException)
        {
            throw new FieldJsonException("This text has characters that can't be stored.");
        }

        if (text.Contains('\0'))
        {
            throw new FieldJsonException("This text has characters that can't be stored.");
        }

        return text;
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
