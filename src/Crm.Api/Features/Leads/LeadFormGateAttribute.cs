using Crm.Core.Features.Leads.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Net.Http.Headers;

namespace Crm.Api.Features.Leads;

/// <summary>
/// Refuses pages on which a form may not stand, before the body is read; and lets the others read every answer, refusals
/// included.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LeadFormGateAttribute() : TypeFilterAttribute(typeof(LeadFormGateFilter));

internal sealed class LeadFormGateFilter(LeadFormSubmissionService submissions) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var key = context.RouteData.Values["key"]?.ToString() ?? "";
        var origin = request.Headers.Origin.Count == 0 ? null : request.Headers.Origin.ToString();
        await submissions.RequireOpenAsync(key, origin, context.HttpContext.RequestAborted);
        if (origin is not null)
        {
            // At the last moment, because an error clears what was set before.
            var response = context.HttpContext.Response;
            response.OnStarting(() =>
            {
                response.Headers.AccessControlAllowOrigin = origin;
                response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
                return Task.CompletedTask;
            });
        }

        // The framework would read an HTML form whole, however large, before the formatter that knows the limit.
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
        await next();
    }
}
