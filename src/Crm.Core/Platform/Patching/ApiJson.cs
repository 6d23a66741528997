using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Crm.Core.Platform.Errors;

namespace Crm.Core.Platform.Patching;

/// <summary>JSON as the contract has it: camelCase, strict members, choices as words, times with zone.</summary>
public static partial class ApiJson
{
    public const int MaxDepth = 32;

    public static JsonSerializerOptions Options { get; } = Frozen();

    // Complete from the first use on: the shapes are asked for before anything is read or written.
    private static JsonSerializerOptions Frozen()
    {
        var options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = MaxDepth;
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new ChoiceConverterFactory());
        options.Converters.Add(new MomentConverter());
        options.Converters.Add(new TrimmedTextConverter());
        return options;
    }

    /// <exception cref="Failure">400 that names the member.</exception>
    public static T Read<T>(JsonNode node)
    {
        try
        {
            return node.Deserialize<T>(Options) ?? throw Failure.Malformed("Send a JSON object.");
        }
        catch (JsonException e)
        {
            throw Explain(e);
        }
    }

    /// <summary>The value as the API writes it.</summary>
    public static JsonObject Write<T>(T value)
        where T : class => JsonSerializer.SerializeToNode(value, Options)!.AsObject();

    /// <summary>Turns a parser's complaint into a sentence about a field.</summary>
    public static Failure Explain(JsonException e)
    {
        var field = FieldOf(e.Path);
        if (UnknownMember().Match(e.Message) is { Success: true } unknown)
        {
            var name = unknown.Groups[1].Value;
            var path = field == name || field.EndsWith("." + name, StringComparison.Ordinal) ? field : Join(field, name);
            return Failure.Invalid(path, "There is no such field.");
        }

        if (MissingMembers().Match(e.Message) is { Success: true } missing)
        {
            var names = missing.Groups[1].Captures.Select(c => Join(field, c.Value));
            return Failure.Invalid(names.ToDictionary(n => n, _ => new[] { "This field is required." }));
        }

        if (field.Length == 0)
        {
            return Failure.Malformed("The body is not valid JSON.");
        }

        return Failure.Invalid(field, e is FieldJsonException ? e.Message : "This value has the wrong type or format.");
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string FieldOf(string? path) =>
        path is null ? "" : path.Replace("$.", "", StringComparison.Ordinal).TrimStart('$');

    [GeneratedRegex("JSON property '([^']+)' could not be mapped", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnknownMember();

    [GeneratedRegex("missing required properties(?:[^']*'([^']+)')+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissingMembers();
}

/// <summary>A converter's complaint in words for people.</summary>
public sealed class FieldJsonException(string message) : JsonException(message);
