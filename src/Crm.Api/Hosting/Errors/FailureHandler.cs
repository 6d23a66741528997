using Crm.Core.Platform.Errors;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Hosting.Errors;

/// <summary>Turns expected failures into problem documents; anything else is a bug: logged with its trace id, told as 500 without inside.</summary>
internal sealed partial class FailureHandler(IProblemDetailsService problems, ILogger<FailureHandler> logger) : IExceptionHandler
{
    private const int ClientClosedRequest = 499;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = ClientClosedRequest;
            return true;
        }

        var problem = Describe(exception);
        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(
            new ProblemDetailsContext
            {
                HttpContext = httpContext,
                ProblemDetails = problem,
                Exception = exception,
            }
        );
    }

    private ProblemDetails Describe(Exception exception)
    {
        switch (exception)
        {
            case Failure failure:
                return Problems.From(failure);
            case BadHttpRequestException bad:
                var problem = new ProblemDetails { Status = bad.StatusCode };
                Problems.Complete(problem, bad.StatusCode);
                return problem;
            default:
                LogBug(exception);
                return Problems.Of(
                    500,
                    "internal",
                    "This is our fault, not yours. Nothing was saved; the trace id helps us find it."
                );
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed unexpectedly")]
    private partial void LogBug(Exception exception);
}
