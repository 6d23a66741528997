using Crm.Core.Platform.Errors;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Hosting.Errors;

/// <summary>Problem documents (RFC 9457) as the contract has them.</summary>
internal static class Problems
{
    public static int StatusOf(FailureKind kind) =>
        kind switch
        {
            FailureKind.Invalid => StatusCodes.Status400BadRequest,
            FailureKind.Unauthenticated => StatusCodes.Status401Unauthorized,
            FailureKind.Forbidden => StatusCodes.Status403Forbidden,
            FailureKind.NotFound => StatusCodes.Status404NotFound,
            FailureKind.Conflict => StatusCodes.Status409Conflict,
            FailureKind.Stale => StatusCodes.Status412PreconditionFailed,
            FailureKind.TooMany => StatusCodes.Status429TooManyRequests,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A failure without status"),
        };

    public static ProblemDetails From(Failure failure)
    {
        var problem = Of(StatusOf(failure.Kind), failure.Code, failure.Message);
        if (failure.Errors.Count > 0)
        {
            problem.Extensions["errors"] = failure.Errors;
        }

        foreach (var (name, value) in failure.Extensions)
        {
            problem.Extensions[name] = value;
        }

        return problem;
    }

    public static ProblemDetails Of(int status, string code, string detail)
    {
        var problem = new ProblemDetails
        {
            Status = status,
            Type = $"urn:crm:problem:{code}",
            Title = Title(status),
            Detail = detail,
        };
        problem.Extensions["code"] = code;
        return problem;
    }

    /// <summary>What the framework answers by itself (no such route, wrong method, too large …), in the same words.</summary>
    public static void Complete(ProblemDetails problem, int status)
    {
        problem.Status ??= status;
        problem.Title = Title(problem.Status.Value);
        if (!problem.Extensions.ContainsKey("code"))
        {
            var (code, detail) = Known(problem.Status.Value);
            problem.Extensions["code"] = code;
            problem.Type = $"urn:crm:problem:{code}";
            problem.Detail ??= detail;
        }
    }

    private static (string Code, string Detail) Known(int status) =>
        status switch
        {
            400 => ("malformed", "The request can't be understood."),
            401 => ("unauthenticated", "Please sign in."),
            403 => ("forbidden", "Your role does not allow this."),
            404 => ("not_found", "There is nothing here."),
            405 => ("method_not_allowed", "This address does not know that method."),
            406 => ("not_acceptable", "This answer can only be given as JSON."),
            413 => ("too_large", "The request is larger than allowed."),
            415 => ("unsupported_media_type", "Send the body as application/json."),
            429 => ("too_many_requests", "Too many requests; please wait a moment."),
            _ => ("error", "The request failed."),
        };

    private static string Title(int status) =>
        status switch
        {
            400 => "Invalid request",
            401 => "Not signed in",
            403 => "Not allowed",
            404 => "Not found",
            409 => "Conflict",
            412 => "Changed meanwhile",
            413 => "Too large",
            415 => "Unsupported media type",
            422 => "Key used again with another body",
            429 => "Too many requests",
            500 => "Something went wrong",
            _ => "Request failed",
        };
}
