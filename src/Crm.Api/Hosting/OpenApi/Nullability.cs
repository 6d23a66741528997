using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Crm.Core.Platform.Patching;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Crm.Api.Hosting.OpenApi;

/// <summary>
/// An answer has every member, and null stands only where the code says that it may: what is nullable in C# is nullable
/// in the document, all else is not. What requests may leave out is told by <see cref="InputShapes"/>.
/// </summary>
internal sealed class Nullability : ISchemaFilter
{
    private readonly NullabilityInfoContext _nullability = new();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.MemberInfo is not null || schema is not OpenApiSchema { Properties: { Count: > 0 } properties } shape)
        {
            return;
        }

        foreach (var member in ApiJson.Options.GetTypeInfo(context.Type).Properties)
        {
            if (properties.TryGetValue(member.Name, out var property) && property is OpenApiSchema described)
            {
                var type = described.Type & ~JsonSchemaType.Null;
                described.Type = IsNullable(member) ? (type | JsonSchemaType.Null) ?? JsonSchemaType.Null : type;
            }
        }

        shape.Required = properties.Keys.ToHashSet(StringComparer.Ordinal);
    }

    private bool IsNullable(JsonPropertyInfo member) =>
        member.AttributeProvider is PropertyInfo property
        && !IsAnything(property.PropertyType)
        && _nullability.Create(property).ReadState == NullabilityState.Nullable;

    // A schema without type takes null anyway.
    private static bool IsAnything(Type type) => type == typeof(System.Text.Json.Nodes.JsonNode);
}
