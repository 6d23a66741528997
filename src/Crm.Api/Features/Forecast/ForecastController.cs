using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Forecast;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Forecast;

/// <summary>What deals are expected to bring.</summary>
[Resource("deals")]
[Route("api/v1/deals/forecast")]
[Tags("Deals")]
public sealed class ForecastController(ForecastService forecast) : CrmController
{
    /// <summary>Shows what is expected to be won period by period, and what was won, against the quotas.</summary>
    /// <remarks>
    /// Open deals count in the period of their `expectedCloseDate`, unless their category is `omitted`; won ones by the day of
    /// their closing in the organization's time zone. weighted = amount × probability / 100. A quarter without a quota of its
    /// own has the sum of its months, a team without one the sum of its members.
    /// </remarks>
    /// <param name="period">How long the periods are: `month` (default), `quarter` or `year`.</param>
    /// <param name="groupBy">By what deals are put together: `owner` (default), `team`, `month` or `category`.</param>
    /// <param name="from">A day in the first period; default: the first of this year.</param>
    /// <param name="to">A day in the last period; default: the end of next year. At most 60 months are shown.</param>
    /// <param name="ownerId">Whose deals: ids with commas between, or `me`.</param>
    /// <param name="teamId">Whose teams' deals: ids with commas between.</param>
    /// <param name="pipelineId">The deals of one pipeline only; quotas stay whole.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet]
    [Can(Access.Read)]
    public async Task<ActionResult<Core.Features.Forecast.Forecast>> Get(
        [FromQuery] string? period,
        [FromQuery] string? groupBy,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? ownerId,
        [FromQuery] string? teamId,
        [FromQuery] string? pipelineId,
        CancellationToken cancellationToken
    ) => Ok(await forecast.GetAsync(ListQuery, cancellationToken));
}
