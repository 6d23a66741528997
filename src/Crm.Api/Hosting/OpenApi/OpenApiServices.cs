using System.Text.Json.Nodes;
using Crm.Core.Platform.Patching;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Crm.Api.Hosting.OpenApi;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>, browsable at <c>/docs</c>; committed, and compared by a test.</summary>
internal static class OpenApiServices
{
    public static IServiceCollection AddCrmOpenApi(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", Info());
            options.CustomSchemaIds(SchemaNames.Of);
            options.CustomOperationIds(OperationNames.Of);
            options.UseAllOfToExtendReferenceSchemas();
            options.AddSecurityDefinition("bearer", BearerScheme());
            foreach (var xml in Directory.EnumerateFiles(AppContext.BaseDirectory, "Crm.*.xml").Order(StringComparer.Ordinal))
            {
                options.IncludeXmlComments(xml, includeControllerXmlComments: true);
            }
            options.MapType<JsonNode>(() => new OpenApiSchema { Description = "Any value." });
            options.MapType<JsonObject>(() =>
                new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema() }
            );
            options.SchemaFilter<Nullability>();
            options.OperationFilter<ResourceWords>();
            options.OperationFilter<WhoMay>();
            options.OperationFilter<ListParameters>();
            options.OperationFilter<CommonAnswers>();
            options.OperationFilter<MediaTypes>();
            options.DocumentFilter<ProblemSchema>();
            options.DocumentFilter<InputShapes>();
            options.DocumentFilter<RequestBodies>();
        });
        services.AddTransient<ISerializerDataContractResolver>(s => new PatchContracts(
            new JsonSerializerDataContractResolver(ApiJson.Options)
        ));
        return services;
    }

    public static WebApplication UseCrmOpenApi(this WebApplication app)
    {
        app.MapSwagger("/openapi/{documentName}.json").AllowAnonymous();
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "docs";
            options.DocumentTitle = "CRM API";
            options.SwaggerEndpoint("/openapi/v1.json", "v1");
        });
        return app;
    }

    private static OpenApiInfo Info() =>
        new()
        {
            Title = "CRM API",
            Version = "v1",
            Description = """
                Everything that the screens do, for integrators. JSON in camelCase; times in UTC (RFC 3339); money as decimals
                with a currency beside; errors as problem documents (RFC 9457) with a stable `code`; lists paged, sorted and
                filtered by query parameters; changes by JSON merge patch; `ETag` and `If-Match` against lost updates;
                `Idempotency-Key` on any POST for safe retries.
                """,
        };

    private static OpenApiSecurityScheme BearerScheme() =>
        new()
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "The access token of a sign-in (15 minutes).",
        };

    /// <summary>A patch has the shape that it patches.</summary>
    private sealed class PatchContracts(ISerializerDataContractResolver inner) : ISerializerDataContractResolver
    {
        public DataContract GetDataContractForType(Type type) =>
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Patch<>)
                ? inner.GetDataContractForType(type.GetGenericArguments()[0])
                : inner.GetDataContractForType(type);
    }
}
