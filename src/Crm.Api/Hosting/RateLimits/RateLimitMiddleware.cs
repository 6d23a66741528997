using Crm.Api.Hosting.Configuration;
using Crm.Api.Hosting.Errors;
using Crm.Core.Platform.Tenancy;

namespace Crm.Api.Hosting.RateLimits;

/// <summary>Refuses what one person or address asks for too often, and tells everybody how much is left.</summary>
internal sealed class RateLimitMiddleware(RequestDelegate next, RequestCounter counter, LimitSettings limits)
{
    public async Task InvokeAsync(HttpContext context, CallerContext caller, IProblemDetailsService problems)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        var verdict = counter.Count(RateLimitPolicy.General, caller.UserId?.ToString() ?? address, limits.RequestsPerMinute);
        if (verdict.IsAllowed && context.GetEndpoint()?.Metadata.GetMetadata<RateLimitAttribute>() is { } tighter)
        {
            verdict = counter.Count(tighter.Policy, WhoOf(tighter.Policy, address, context), LimitOf(tighter.Policy));
        }

        var headers = context.Response.Headers;
        headers["RateLimit-Limit"] = verdict.Limit.ToString();
        headers["RateLimit-Remaining"] = verdict.Remaining.ToString();
        headers["RateLimit-Reset"] = verdict.Reset.ToString();
        if (verdict.IsAllowed)
        {
            await next(context);
            return;
        }

        headers.RetryAfter = verdict.Reset.ToString();
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        var problem = Problems.Of(429, "too_many_requests", "Too many requests. Please wait a moment and try again.");
        await problems.WriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem });
    }

    private static string WhoOf(RateLimitPolicy policy, string address, HttpContext context) =>
        policy == RateLimitPolicy.LeadForm ? $"{address} {context.GetRouteValue("key")}" : address;

    private int LimitOf(RateLimitPolicy policy) =>
        policy switch
        {
            RateLimitPolicy.General or RateLimitPolicy.Refresh => limits.RequestsPerMinute,
            RateLimitPolicy.SignIn => limits.SignInsPerMinute,
            RateLimitPolicy.Registration => limits.RegistrationsPerMinute,
            RateLimitPolicy.LeadForm => limits.LeadFormsPerMinute,
            _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "A policy without limit"),
        };
}
