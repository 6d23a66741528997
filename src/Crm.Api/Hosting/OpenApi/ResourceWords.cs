using Crm.Api.Hosting.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Crm.Api.Hosting.OpenApi;

/// <summary>
/// Puts the resource's own words into the texts of shared actions: "Creates a {thing}" → "Creates a contact"; and says what
/// an id is that says nothing itself.
/// </summary>
internal sealed class ResourceWords : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var id in operation.Parameters?.Where(p => p is { In: ParameterLocation.Path, Name: "id" }) ?? [])
        {
            id.Description ??= "Which one.";
        }

        var resource = context
            .MethodInfo.ReflectedType?.GetCustomAttributes(typeof(ResourceAttribute), true)
            .OfType<ResourceAttribute>()
            .SingleOrDefault();
        resource ??= context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ResourceAttribute>().FirstOrDefault();
        if (resource is null)
        {
            return;
        }

        operation.Summary = Fill(operation.Summary, resource.Things);
        operation.Description = Fill(operation.Description, resource.Things);
        operation.RequestBody?.Description = Fill(operation.RequestBody.Description, resource.Things);
        foreach (var parameter in operation.Parameters ?? [])
        {
            parameter.Description = Fill(parameter.Description, resource.Things);
        }

        foreach (var answer in operation.Responses?.Values.ToList() ?? [])
        {
            answer.Description = Fill(answer.Description, resource.Things);
        }
    }

    private static string? Fill(string? text, string things) =>
        text
            ?.Replace("{things}", things, StringComparison.Ordinal)
            .Replace("a {thing}", Article(Single(things)), StringComparison.Ordinal)
            .Replace("{thing}", Single(things), StringComparison.Ordinal);

    private static string Single(string things) =>
        things.EndsWith("ies", StringComparison.Ordinal) ? things[..^3] + "y" : things.TrimEnd('s');

    private static string Article(string thing) => ("aeiou".Contains(thing[0]) ? "an " : "a ") + thing;
}
