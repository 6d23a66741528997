using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Crm.Api.Hosting.OpenApi;

/// <summary>Names of schemas that read well in generated clients: <c>Contact</c>, <c>ContactPage</c>, <c>ContactInput</c>.</summary>
internal static class SchemaNames
{
    public static string Of(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() is var generic)
        {
            var argument = Of(type.GetGenericArguments()[0]);
            return generic == typeof(Page<>) ? argument + "Page"
                : generic == typeof(Patch<>) ? argument
                : argument + generic.Name.Split('`')[0];
        }

        return type.Name.EndsWith("View", StringComparison.Ordinal) ? type.Name[..^4] : type.Name;
    }
}

/// <summary>Names of operations: <c>contacts_create</c>.</summary>
internal static class OperationNames
{
    public static string? Of(ApiDescription api) =>
        api.ActionDescriptor is ControllerActionDescriptor action
            ? $"{char.ToLowerInvariant(action.ControllerName[0])}{action.ControllerName[1..]}_{char.ToLowerInvariant(action.ActionName[0])}{action.ActionName[1..]}"
            : null;
}
