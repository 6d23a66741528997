using Crm.Api.Hosting;
using Crm.Core.Features.Leads.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Crm.Api.Features.Leads;

/// <summary>
/// Refuses pages on which a form may not stand, before the body is read; and lets the others read every answer, refusals
/// included.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LeadFormGateAttribute() : TypeFilterAttribute(typeof(LeadFormGateFilter)), IOpenToForeignPages;

internal sealed class LeadFormGateFilter(LeadFormSubmissionService submissions) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var key = context.RouteData.Values["key"]?.ToString() ?? "";
        var origin = ForeignPages.OriginOf(context.HttpContext.Request);
        await submissions.RequireOpenAsync(key, origin, context.HttpContext.RequestAborted);
        if (origin is not null)
        {
            ForeignPages.LetRead(context.HttpContext.Response, origin);
        }
        await next();
    }
}
