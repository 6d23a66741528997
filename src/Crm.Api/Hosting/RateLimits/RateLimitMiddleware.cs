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
        if (IsPreflight(context))
        {
            return;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        var problem = Problems.Of(429, "too_many_requests", "Too many requests. Please wait a moment and try again.");
        await problems.WriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem });
    }

    // Refused beforehand, the browser would keep the sentence from the page: a page of whatever site may ask, unheard, and
    // then reads the refusal of what it sends. It says nothing of what the endpoint knows.
    private static bool IsPreflight(HttpContext context)
    {
        var isOpen = context.GetEndpoint()?.Metadata.GetMetadata<IOpenToForeignPages>() is not null;
        if (!isOpen || ForeignPages.OriginOf(context.Request) is not { } origin)
        {
            return false;
        }

        ForeignPages.LetRead(context.Response, origin);
        if (!HttpMethods.IsOptions(context.Request.Method))
        {
            return false;
        }

        ForeignPages.LetSend(context.Response);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }

    private static string WhoOf(RateLimitPolicy policy, string address, HttpContext context) =>
        policy is RateLimitPolicy.LeadForm or RateLimitPolicy.InboundMail ? $"{address} {context.GetRouteValue("key")}" : address;

    private int LimitOf(RateLimitPolicy policy) =>
        policy switch
        {
            RateLimitPolicy.General or RateLimitPolicy.Refresh => limits.RequestsPerMinute,
            RateLimitPolicy.SignIn => limits.SignInsPerMinute,
            RateLimitPolicy.Registration => limits.RegistrationsPerMinute,
            RateLimitPolicy.LeadForm => limits.LeadFormsPerMinute,
            RateLimitPolicy.InboundMail => limits.InboundMailsPerMinute,
            _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "A policy without limit"),
        };
}
