using System.Diagnostics;
using Crm.Core.Platform.Errors;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Hosting.Errors;

internal static class ErrorServices
{
    public static IServiceCollection AddCrmErrors(this IServiceCollection services)
    {
        services.AddExceptionHandler<FailureHandler>();
        services.AddProblemDetails(options =>
            options.CustomizeProblemDetails = context =>
            {
                Problems.Complete(context.ProblemDetails, context.HttpContext.Response.StatusCode);
                context.ProblemDetails.Extensions["traceId"] =
                    Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
            }
        );
        services.PostConfigure<ApiBehaviorOptions>(options =>
            options.InvalidModelStateResponseFactory = _ =>
                throw Failure.Malformed("The request has no body, or a value in its address can't be read.")
        );
        return services;
    }
}
