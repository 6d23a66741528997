using Crm.Api.Hosting.Configuration;
using Crm.Core.Platform.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Crm.Api.Hosting.Authentication;

/// <summary>
/// Guards what a cookie alone allows against requests that another site makes in the visitor's browser. The cookie is
/// <c>SameSite=Strict</c>; this also stops sibling domains and browsers that don't know it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SameOriginAttribute() : TypeFilterAttribute(typeof(SameOriginFilter));

internal sealed class SameOriginFilter(ServerSettings server) : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (!IsOwn(context.HttpContext.Request))
        {
            throw Failure.Forbidden("This may only be asked for from the product's own pages.");
        }
    }

    private bool IsOwn(HttpRequest request)
    {
        // What the browser says of itself; no page can forge it.
        if (request.Headers["Sec-Fetch-Site"] is [{ } site])
        {
            return site is "same-origin" or "none";
        }

        // Without an origin no browser page asks: a program that holds the cookie itself.
        return request.Headers.Origin is not [{ } origin]
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && Hosts(request).Contains(from.Authority));
    }

    private IEnumerable<string> Hosts(HttpRequest request)
    {
        yield return request.Host.Value ?? "";
        if (server.PublicAddress is { } address)
        {
            yield return address.Authority;
        }
    }
}
