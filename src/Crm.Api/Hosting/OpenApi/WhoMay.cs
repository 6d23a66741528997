using System.Text.Json;
using Crm.Api.Hosting.Authorization;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Crm.Api.Hosting.OpenApi;

/// <summary>Tells in every description who may call the operation, from the table of roles.</summary>
internal sealed class WhoMay : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var permission = metadata.OfType<RequirePermissionAttribute>().LastOrDefault()?.Permission;
        var who =
            metadata.OfType<IAllowAnonymous>().Any() ? "Open to everybody, without sign-in."
            : permission is null ? "For everybody who is signed in."
            : $"Needs the permission `{permission}`, which these roles have: {string.Join(", ", RolesWith(permission))}.";
        operation.Description = operation.Description is { Length: > 0 } told ? $"{told.TrimEnd()}\n\n{who}" : who;
    }

    private static IEnumerable<string> RolesWith(string permission) =>
        Enum.GetValues<Role>()
            .Where(r => RolePermissions.Of(r).Contains(permission))
            .Select(r => JsonNamingPolicy.CamelCase.ConvertName(r.ToString()));
}
