using System.Reflection;
using System.Text.Json.Serialization;
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
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.MemberInfo is not null || schema is not OpenApiSchema { Properties: { Count: > 0 } properties } shape)
        {
            return;
        }

        // One for each shape: it keeps what it has seen, and documents that are written at once would get in each other's way.
        var nullability = new NullabilityInfoContext();
        foreach (var member in ApiJson.Options.GetTypeInfo(context.Type).Properties)
        {
            if (properties.TryGetValue(member.Name, out var property) && property is OpenApiSchema described)
            {
                var type = described.Type & ~JsonSchemaType.Null;
                described.Type = IsNullable(member, nullability) ? (type | JsonSchemaType.Null) ?? JsonSchemaType.Null : type;
            }
        }

        shape.Required = ApiJson
            .Options.GetTypeInfo(context.Type)
            .Properties.Where(m => properties.ContainsKey(m.Name) && !IsLeftOut(m))
            .Select(m => m.Name)
            .ToHashSet(StringComparer.Ordinal);
    }

    // A shape of which each use has only some members (a condition or a group of them) does not show the others.
    private static bool IsLeftOut(JsonPropertyInfo member) =>
        member.AttributeProvider is PropertyInfo property
        && property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition == JsonIgnoreCondition.WhenWritingNull;

    private static bool IsNullable(JsonPropertyInfo member, NullabilityInfoContext nullability) =>
        member.AttributeProvider is PropertyInfo property
        && !IsAnything(property.PropertyType)
        && nullability.Create(property).ReadState == NullabilityState.Nullable;

    // A schema without type takes null anyway.
    private static bool IsAnything(Type type) => type == typeof(System.Text.Json.Nodes.JsonNode);
}
