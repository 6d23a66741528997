using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Crm.Api.Hosting.OpenApi;

/// <summary>Says which catalogue filters and sorts a list that is no record's own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ListsByAttribute(Type catalogue) : Attribute
{
    public Type Catalogue { get; } = catalogue;
}

/// <summary>Documents the query parameters of a list from the field catalogue that it is read by.</summary>
internal sealed class ListParameters(IEnumerable<FieldCatalogue> catalogues) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (CatalogueOf(context) is not { } fields)
        {
            return;
        }

        operation.Parameters ??= [];
        var present = operation.Parameters.Select(p => p.Name).ToHashSet();
        foreach (var parameter in Of(fields).Where(p => !present.Contains(p.Name)))
        {
            operation.Parameters.Add(parameter);
        }
    }

    private FieldCatalogue? CatalogueOf(OperationFilterContext context)
    {
        var method = context.MethodInfo;
        if (method.GetCustomAttributes(typeof(ListsByAttribute), true).OfType<ListsByAttribute>().SingleOrDefault() is { } by)
        {
            return catalogues.Single(c => c.GetType() == by.Catalogue);
        }

        var declaring = method.DeclaringType;
        return method.Name == "List" && declaring is { IsGenericType: true }
            ? catalogues.SingleOrDefault(c => c.Entity == declaring.GetGenericArguments()[0])
            : null;
    }

    private static IEnumerable<OpenApiParameter> Of(FieldCatalogue fields)
    {
        var sortable = fields.Fields.Where(f => f.IsSortable).Select(f => f.Name);
        yield return Query("page", "The page, from 1; not together with `cursor`.", JsonSchemaType.Integer, "1");
        yield return Query("pageSize", "Rows a page, 1 to 100.", JsonSchemaType.Integer, "25");
        yield return Query(
            "sort",
            $"Fields to sort by, `-` for descending: {string.Join(", ", sortable)}.",
            JsonSchemaType.String,
            fields.DefaultSort
        );
        yield return Query(
            "cursor",
            "Goes on from `nextCursor` of the page before; then `totalCount` is null.",
            JsonSchemaType.String
        );
        if (fields.TakesText)
        {
            yield return Query(
                "q",
                "Free text: part of a name, e-mail, phone number; any case or accent.",
                JsonSchemaType.String
            );
        }

        if (fields.HasBin)
        {
            yield return Query("deleted", "`true` lists the recycle bin.", JsonSchemaType.Boolean);
        }

        foreach (var (name, description) in fields.OwnParameters)
        {
            yield return Query(name, description, JsonSchemaType.String);
        }

        foreach (var field in fields.Fields.Where(f => f.IsFilterable))
        {
            yield return Query(field.Name, $"{field.Label}: {Values(field)}", JsonSchemaType.String);
            foreach (var (name, range) in RangeParameter.Of(field))
            {
                yield return Query(name, $"{field.Label}: {(range.IsUpper ? "up to" : "from")}.", JsonSchemaType.String);
            }
        }
    }

    private static string Values(Field field) =>
        field.Kind switch
        {
            FieldKind.Choice => $"any of {string.Join(", ", FilterValue.Names(field.ValueType))}"
                + (field.CanBeNone ? "; `none` for no value." : "."),
            FieldKind.Reference => "ids; `none` for nobody" + (field.ReferenceType is null ? "; `me` for the caller." : "."),
            FieldKind.Boolean => "`true` or `false`.",
            FieldKind.Text => "any of these, without regard to case, one with a comma in double quotes; `none` for no value.",
            FieldKind.Structure => "any of these, without regard to case.",
            FieldKind.Number or FieldKind.Money => field.CanBeNone ? "exactly; `none` for no value." : "exactly.",
            FieldKind.Date or FieldKind.DateTime => "exactly; usually a range is what you want"
                + (field.CanBeNone ? "; `none` for no value." : "."),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, "A field kind without words"),
        };

    private static OpenApiParameter Query(string name, string description, JsonSchemaType type, string? example = null) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = description,
            Schema = new OpenApiSchema { Type = type },
            Example =
                example is null ? null
                : type == JsonSchemaType.Integer ? System.Text.Json.Nodes.JsonValue.Create(int.Parse(example))
                : System.Text.Json.Nodes.JsonValue.Create(example),
        };
}
