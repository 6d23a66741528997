using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Analytics;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Analytics;

/// <summary>Numbers about the organization's work, of what the caller may see.</summary>
[Route("api/v1/analytics")]
public sealed class AnalyticsController(AnalyticsSummaryService summary) : CrmController
{
    /// <summary>Gives the numbers of the dashboard.</summary>
    /// <remarks>
    /// What there is now: contacts, companies, hot leads, open deals and their values, open tickets, overdue tasks. In the
    /// period: leads by the day of their creation, won and lost deals by the day of their closing. Days are the
    /// organization's. `ownerId` and `teamId` keep the records of these people, tasks by assignee.
    /// </remarks>
    /// <param name="from">The first day of the period; default: since ever.</param>
    /// <param name="to">The last day, included; default: without end.</param>
    /// <param name="ownerId">Whose records: ids with commas between, or `me`.</param>
    /// <param name="teamId">Whose teams' records: ids with commas between.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet("summary")]
    [RequirePermission(Permission.RecordsRead)]
    public async Task<ActionResult<AnalyticsSummary>> Summary(
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? ownerId,
        [FromQuery] string? teamId,
        CancellationToken cancellationToken
    ) => Ok(await summary.GetAsync(ListQuery, cancellationToken));
}
