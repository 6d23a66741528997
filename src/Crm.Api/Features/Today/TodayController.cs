using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Today;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Today;

/// <summary>What the caller has to do now.</summary>
[Route("api/v1/today")]
public sealed class TodayController(TodayService today) : CrmController
{
    /// <summary>Shows one's work in one ranked queue: overdue and due tasks, hot leads that wait, deals gone quiet.</summary>
    /// <remarks>
    /// Tasks count for their assignee, leads and deals for their owner; the day is the caller's own. A hot lead waits when
    /// nobody has ever been in touch, or not for two days. A deal is quiet when its last activity or stage change lies back
    /// longer than its stage expects, 14 days where it does not say; an open task of the deal in the future lets it rest.
    /// </remarks>
    [HttpGet]
    [RequirePermission(Permission.RecordsRead)]
    public async Task<ActionResult<TodayQueue>> Get(CancellationToken cancellationToken) =>
        Ok(await today.GetAsync(cancellationToken));
}
