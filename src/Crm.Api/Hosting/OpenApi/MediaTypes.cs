using Crm.Api.Hosting.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Crm.Api.Hosting.OpenApi;

/// <summary>Bodies and answers are JSON; only changes may also come as merge patches, and web forms as HTML sends them. Keeps the framework's other names out.</summary>
internal sealed class MediaTypes : IOperationFilter
{
    private const string Json = "application/json";
    private const string MergePatch = "application/merge-patch+json";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var isPatch = context.ApiDescription.HttpMethod == "PATCH";
        Keep(operation.RequestBody?.Content, name => name is Json or SimpleFormInput.Form || (isPatch && name == MergePatch));
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (status.StartsWith('2'))
            {
                Keep(answer.Content, name => name == Json);
            }
        }
    }

    // A body that is no JSON at all (an upload, a page) has no JSON among its types and stays as it is.
    private static void Keep(IDictionary<string, OpenApiMediaType>? content, Func<string, bool> isKept)
    {
        if (content?.ContainsKey(Json) != true)
        {
            return;
        }

        foreach (var name in content.Keys.Where(n => !isKept(n)).ToList())
        {
            content.Remove(name);
        }
    }
}
