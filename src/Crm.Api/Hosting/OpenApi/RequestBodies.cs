using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Crm.Api.Hosting.OpenApi;

/// <summary>Says that bodies are required, and shows one that works, put together from the examples of its members.</summary>
internal sealed class RequestBodies : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var operations = swaggerDoc.Paths.Values.SelectMany(p => p.Operations?.Values.AsEnumerable() ?? []);
        foreach (var body in operations.Select(o => o.RequestBody).OfType<OpenApiRequestBody>())
        {
            body.Required = true;
            foreach (var media in body.Content?.Values.AsEnumerable() ?? [])
            {
                // The shape itself, not a wrapper with the description of the server's own class around it.
                media.Schema = media.Schema is { AllOf: [var shape] } ? shape : media.Schema;
                // What has no members of its own keeps the example of its parameter.
                var example = media.Schema is { } schema ? Example(schema, swaggerDoc) : null;
                media.Example = example is { Count: > 0 } ? example : media.Example;
            }
        }
    }

    private static JsonObject Example(IOpenApiSchema schema, OpenApiDocument document)
    {
        var shape = Resolve(schema, document);
        var example = new JsonObject();
        foreach (var (name, property) in shape.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (ExampleOf(property) is { } value)
            {
                example[name] = value.DeepClone();
            }
        }

        return example;
    }

    // The generator writes the one example of OpenAPI 3.0.
#pragma warning disable CS0618
    private static JsonNode? ExampleOf(IOpenApiSchema schema) => schema.Example;
#pragma warning restore CS0618

    private static IOpenApiSchema Resolve(IOpenApiSchema schema, OpenApiDocument document) =>
        schema switch
        {
            OpenApiSchemaReference { Reference.Id: { } name } => document.Components!.Schemas![name],
            { AllOf: [var only] } => Resolve(only, document),
            _ => schema,
        };
}
