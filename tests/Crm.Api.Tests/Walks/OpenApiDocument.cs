using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Walks;

/// <summary>The server's own OpenAPI document, so that a later route is walked without anybody remembering.</summary>
public sealed class OpenApiDocument
{
    private readonly JsonObject _document;

    private OpenApiDocument(JsonObject document)
    {
        _document = document;
        Operations = document["paths"]!
            .AsObject()
            .SelectMany(p =>
                p.Value!.AsObject().Select(o => new ApiOperation(this, o.Key.ToUpperInvariant(), p.Key, o.Value!.AsObject()))
            )
            .ToList();
    }

    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>The shapes by name.</summary>
    public JsonObject Schemas => _document["components"]!["schemas"]!.AsObject();

    public static async Task<OpenApiDocument> ReadAsync(CrmServer server)
    {
        using var client = server.CreateClient();
        return new OpenApiDocument(JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!.AsObject());
    }

    public JsonObject Resolve(JsonNode schema)
    {
        var node = schema.AsObject();
        while (true)
        {
            if (node["allOf"] is JsonArray { Count: 1 } all)
            {
                node = all[0]!.AsObject();
            }
            else if (node["$ref"]?.GetValue<string>() is { } reference)
            {
                node = _document["components"]!["schemas"]![reference.Split('/')[^1]]!.AsObject();
            }
            else
            {
                return node;
            }
        }
    }
}

/// <summary>One route with its method.</summary>
public sealed class ApiOperation(OpenApiDocument document, string method, string path, JsonObject operation)
{
    private const string Root = "/api/v1/";

    public string Method => method;

    /// <summary>As it stands in the document.</summary>
    public JsonObject Json => operation;

    /// <summary>Without the root: <c>contacts/{id}/restore</c>.</summary>
    public string Path => path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..] : path;

    public string? Permission => operation["x-permission"]?.GetValue<string>();

    public bool IsOpen => operation["security"] is null;

    /// <summary>What stands before the first id: <c>contacts</c>.</summary>
    public string Resource => Path.Split("/{")[0];

    public IReadOnlyList<string> PathParameters => Path.Split('{').Skip(1).Select(p => p.Split('}')[0]).ToList();

    /// <summary>Makes something at once (201), or has it made in the background (202).</summary>
    public bool IsCreate =>
        Method == "POST"
        && (operation["responses"]?["201"] ?? operation["responses"]?["202"]) is not null
        && PathParameters.Count == 0;

    public IEnumerable<string> QueryIds =>
        (operation["parameters"]?.AsArray() ?? [])
            .Where(p =>
                p!["in"]!.GetValue<string>() == "query" && p["name"]!.GetValue<string>().EndsWith("Id", StringComparison.Ordinal)
            )
            .Select(p => p!["name"]!.GetValue<string>());

    public IEnumerable<string> QueryNames =>
        (operation["parameters"]?.AsArray() ?? [])
            .Where(p => p!["in"]!.GetValue<string>() == "query")
            .Select(p => p!["name"]!.GetValue<string>());

    public bool HasBody => operation["requestBody"] is not null;

    /// <summary>Whether it takes no file.</summary>
    public bool TakesJson => operation["requestBody"]?["content"]?["multipart/form-data"] is null;

    /// <summary>A body from the examples of the document; later routes bring their own.</summary>
    public JsonObject Body() => BodySchema() is { } schema ? Example(schema) : [];

    /// <summary>All members that the body may have.</summary>
    public IEnumerable<string> BodyNames() => BodySchema()?["properties"]?.AsObject().Select(p => p.Key) ?? [];

    /// <summary>Members of the body that are ids of something else.</summary>
    public IEnumerable<string> BodyIds() =>
        BodySchema()?["properties"]?.AsObject().Where(p => IsId(document.Resolve(p.Value!))).Select(p => p.Key) ?? [];

    /// <summary>The address with these values for its parameters.</summary>
    public string Fill(Func<string, string> value) =>
        PathParameters.Aggregate(Path, (p, name) => p.Replace($"{{{name}}}", value(name)));

    public override string ToString() => $"{Method} {Path}";

    private JsonObject? BodySchema() =>
        operation["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema ? document.Resolve(schema) : null;

    private static JsonObject Example(JsonObject schema)
    {
        if (schema["example"] is JsonObject whole)
        {
            return whole.DeepClone().AsObject();
        }

        var body = new JsonObject();
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            if (property!["example"] is { } example)
            {
                body[name] = example.DeepClone();
            }
        }

        return body;
    }

    private static bool IsId(JsonObject schema) => schema["format"]?.GetValue<string>() == "uuid";
}
