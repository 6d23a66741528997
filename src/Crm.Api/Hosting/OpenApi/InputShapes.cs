using System.Text.Json.Serialization.Metadata;
using Crm.Core.Platform.Patching;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Crm.Api.Hosting.OpenApi;

/// <summary>
/// What a request must have is less than what an answer has. A shape that stands in both (an address, an e-mail) gets a
/// second schema for requests: <c>Address</c> and <c>AddressInput</c>.
/// </summary>
internal sealed class InputShapes : IDocumentFilter
{
    private const string Suffix = "Input";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = swaggerDoc.Components!.Schemas!;
        var sent = Bodies(context).Aggregate(new Dictionary<string, Type>(), Collect);
        foreach (var (name, type) in sent)
        {
            var schema = (OpenApiSchema)schemas[name];
            var input = IsOnlySent(name) ? schema : (OpenApiSchema)schema.CreateShallowCopy();
            input.Required = Required(type);
            input.Properties = schema.Properties!.ToDictionary(p => p.Key, p => PointToInputs(p.Value, sent, swaggerDoc));
            schemas[InputName(name)] = input;
        }
    }

    private static IEnumerable<Type> Bodies(DocumentFilterContext context) =>
        context
            .ApiDescriptions.SelectMany(a => a.ParameterDescriptions)
            .Where(p => p.Source.Id == "Body")
            .Select(p => p.Type)
            .Distinct();

    private static Dictionary<string, Type> Collect(Dictionary<string, Type> found, Type type)
    {
        var shape =
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Patch<>) ? type.GetGenericArguments()[0] : type;
        var info = ApiJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(shape) ?? shape);
        if (info.ElementType is { } element)
        {
            return Collect(found, element);
        }

        return
            info.Kind == JsonTypeInfoKind.Object
            && info.Properties.Count > 0
            && found.TryAdd(SchemaNames.Of(info.Type), info.Type)
            ? info.Properties.Select(p => p.PropertyType).Aggregate(found, Collect)
            : found;
    }

    private static HashSet<string> Required(Type type) =>
        ApiJson
            .Options.GetTypeInfo(type)
            .Properties.Where(p => p.IsRequired)
            .Select(p => p.Name)
            .ToHashSet(StringComparer.Ordinal);

    private static IOpenApiSchema PointToInputs(IOpenApiSchema schema, Dictionary<string, Type> sent, OpenApiDocument document)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } name })
        {
            return sent.ContainsKey(name) ? new OpenApiSchemaReference(InputName(name), document) : schema;
        }

        var copy = (OpenApiSchema)schema.CreateShallowCopy();
        copy.Items = copy.Items is { } items ? PointToInputs(items, sent, document) : null;
        copy.AllOf = copy.AllOf?.Select(s => PointToInputs(s, sent, document)).ToList();
        return copy;
    }

    private static bool IsOnlySent(string name) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) || name.EndsWith("Request", StringComparison.Ordinal);

    private static string InputName(string name) => IsOnlySent(name) ? name : name + Suffix;
}
