using Crm.Api.Hosting.Authorization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Crm.Api.Hosting.OpenApi;

/// <summary>Declares on every operation what it can refuse, which permission it asks for, and the headers that it knows.</summary>
internal sealed class CommonAnswers : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        var permission = metadata.OfType<RequirePermissionAttribute>().LastOrDefault()?.Permission;
        var method = context.ApiDescription.HttpMethod;
        var path = context.ApiDescription.RelativePath ?? "";
        var hasId = path.Contains('{');

        foreach (var own in (operation.Responses ?? []).Where(r => r.Key.StartsWith('4')).ToList())
        {
            Refusal(operation, context, int.Parse(own.Key), own.Value.Description ?? "");
        }

        Refusal(operation, context, 400, "Malformed or invalid; `errors` names the fields.");
        Refusal(operation, context, 429, "Too many requests; `Retry-After` says when.");
        if (!isOpen)
        {
            Refusal(operation, context, 401, "Not signed in.");
            operation.Security =
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", context.Document)] = [] },
            ];
        }

        if (permission is not null)
        {
            Refusal(operation, context, 403, "The role does not allow this.");
            operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
            operation.Extensions["x-permission"] = new JsonNodeExtension(permission);
        }

        if (hasId)
        {
            Refusal(operation, context, 404, "Absent, hidden, or another organization's.");
        }

        if (method is "POST" or "PATCH" or "PUT" or "DELETE")
        {
            Refusal(operation, context, 409, "In conflict with the present state; `code` says how.");
        }

        if (method is "POST" or "PATCH" or "PUT")
        {
            Refusal(operation, context, 413, "The body is larger than allowed.");
            Refusal(operation, context, 415, "The body is not JSON.");
        }

        if (method is "PATCH" or "PUT" || (hasId && (method is "DELETE" || path.EndsWith("/restore", StringComparison.Ordinal))))
        {
            Refusal(operation, context, 412, "`If-Match` is stale; nothing changed.");
            Header(operation, "If-Match", "The ETag that you hold; a stale one changes nothing.");
        }

        if (method == "POST")
        {
            Refusal(operation, context, 422, "The idempotency key came before with another body.");
            Header(
                operation,
                "Idempotency-Key",
                "Makes a retry safe: the same key and body get the first answer again for 24 hours."
            );
        }
    }

    private static void Refusal(OpenApiOperation operation, OperationFilterContext context, int status, string description)
    {
        operation.Responses ??= [];
        var key = status.ToString();
        var told = operation.Responses.TryGetValue(key, out var present) ? present.Description : null;
        operation.Responses[key] = new OpenApiResponse
        {
            Description = told ?? description,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new()
                {
                    Schema = new OpenApiSchemaReference(ProblemSchema.Name, context.Document),
                },
            },
        };
    }

    private static void Header(OpenApiOperation operation, string name, string description)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(
            new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Header,
                Description = description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            }
        );
    }
}

/// <summary>The shape of every refusal.</summary>
internal sealed class ProblemSchema : IDocumentFilter
{
    public const string Name = "Problem";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Components ??= new OpenApiComponents();
        swaggerDoc.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        swaggerDoc.Components.Schemas[Name] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "A problem document (RFC 9457).",
            Required = new HashSet<string> { "type", "title", "status", "code", "traceId" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["type"] = Text("A URI of the kind of problem."),
                ["title"] = Text("The kind of problem in a few words."),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status." },
                ["detail"] = Text("A sentence for people."),
                ["code"] = Text("Stable; programs may switch on it."),
                ["traceId"] = Text("Finds the request in the logs."),
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "Messages by field, such as `emails[0].address`.",
                    AdditionalProperties = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Array,
                        Items = Text("A sentence for people."),
                    },
                },
                ["duplicates"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Description = "With `code: duplicate`: the records that hold the same value.",
                    Items = new OpenApiSchema { Type = JsonSchemaType.Object },
                },
            },
        };
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
