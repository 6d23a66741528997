using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Reports.Schedules;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Reports;

/// <summary>Reports by mail: every day, week or month, to people who each get what they may see.</summary>
[Resource("reports")]
[Route("api/v1/reports/{id:guid}/schedule")]
public sealed class ReportScheduleController(ReportScheduleService schedules) : CrmController
{
    /// <summary>Tells when a report is mailed, and to whom.</summary>
    /// <response code="403">The role does not allow this, or the report is somebody else's.</response>
    /// <response code="404">There is no such report, or it is not mailed.</response>
    [HttpGet]
    [Can(Access.Write)]
    public Task<ReportScheduleView> Get(Guid id, CancellationToken cancellationToken) =>
        schedules.GetAsync(id, cancellationToken);

    /// <summary>Has a report mailed.</summary>
    /// <response code="403">The role does not allow this, or the report is somebody else's.</response>
    [HttpPut]
    [Can(Access.Write)]
    public Task<ReportScheduleView> Put(Guid id, [FromBody] ReportScheduleInput body, CancellationToken cancellationToken) =>
        schedules.PutAsync(id, body, cancellationToken);

    /// <summary>Has a report mailed no longer.</summary>
    /// <response code="403">The role does not allow this, or the report is somebody else's.</response>
    [HttpDelete]
    [Can(Access.Write)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await schedules.DeleteAsync(id, cancellationToken);
        return NoContent();
    }
}
