using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Crm.Api.Hosting.Logging;

/// <summary>
/// One line a request: method, route, status, time. The route is the pattern, not the address, because addresses carry
/// tokens and search words.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    private static readonly PathString Probes = "/health";

    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var status = context.Response.StatusCode;
            var level =
                status >= StatusCodes.Status500InternalServerError ? LogLevel.Error
                : context.Request.Path.StartsWithSegments(Probes, StringComparison.Ordinal) ? LogLevel.Debug
                : LogLevel.Information;
            var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            Answered(logger, level, context.Request.Method, Route(context), status, Math.Round(milliseconds, 1));
        }
    }

    private static string Route(HttpContext context)
    {
        // The exception handler takes the endpoint away, and says which it was.
        var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        return (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
    }

    [LoggerMessage(Message = "{Method} {Route} {Status} in {Milliseconds} ms")]
    private static partial void Answered(
        ILogger logger,
        LogLevel level,
        string method,
        string route,
        int status,
        double milliseconds
    );
}
