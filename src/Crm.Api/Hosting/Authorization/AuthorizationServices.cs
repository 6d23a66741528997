using Crm.Api.Hosting.Errors;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Crm.Api.Hosting.Authorization;

/// <summary>One policy mechanism: every action names a permission, and the caller's role has it or not.</summary>
internal static class AuthorizationServices
{
    public static IServiceCollection AddCrmAuthorization(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalWriter>();
        services.AddAuthorization(options =>
        {
            foreach (var permission in RolePermissions.All)
            {
                options.AddPolicy(
                    RequirePermissionAttribute.PolicyPrefix + permission,
                    policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission))
                );
            }

            // What says nothing is closed.
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        });
        return services;
    }

    private sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

    private sealed class PermissionHandler(CallerContext caller) : AuthorizationHandler<PermissionRequirement>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
        {
            if (caller.IsSet && caller.Current.May(requirement.Permission))
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }

    /// <summary>401 and 403 as problem documents.</summary>
    private sealed class RefusalWriter(IProblemDetailsService problems) : IAuthorizationMiddlewareResultHandler
    {
        public async Task HandleAsync(
            RequestDelegate next,
            HttpContext context,
            AuthorizationPolicy policy,
            PolicyAuthorizationResult authorizeResult
        )
        {
            if (authorizeResult.Succeeded)
            {
                await next(context);
                return;
            }

            var problem = authorizeResult.Forbidden
                ? Problems.Of(403, "forbidden", "Your role does not allow this.")
                : Problems.Of(401, "unauthenticated", "Please sign in.");
            context.Response.StatusCode = problem.Status!.Value;
            if (!authorizeResult.Forbidden)
            {
                context.Response.Headers.WWWAuthenticate = "Bearer";
            }

            await problems.WriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem });
        }
    }
}

/// <summary>Gives shared actions their permission: the controller's resource and the action's access.</summary>
internal sealed class PermissionConvention : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        var access = action.Attributes.OfType<CanAttribute>().SingleOrDefault();
        var resource = action.Controller.Attributes.OfType<ResourceAttribute>().SingleOrDefault();
        if (access is null || resource is null)
        {
            return;
        }

        var permission = access.Access == Access.Read ? resource.Read : Permission.Of(resource.Name, access.Access);
        foreach (var selector in action.Selectors)
        {
            selector.EndpointMetadata.Add(new RequirePermissionAttribute(permission));
        }
    }
}
