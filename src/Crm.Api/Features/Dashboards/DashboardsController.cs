using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Dashboards;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Dashboards;

/// <summary>Reports and figures that people want to see together, for themselves or for everybody.</summary>
[Resource("reports", Things = "dashboards")]
[Route("api/v1/dashboards")]
public sealed class DashboardsController(DashboardService dashboards) : CrmController
{
    /// <summary>Lists one's own dashboards and those that are shared.</summary>
    [HttpGet]
    [Can(Access.Read)]
    [ListsBy(typeof(DashboardFields))]
    public Task<Page<DashboardView>> List(CancellationToken cancellationToken) =>
        dashboards.ListAsync(ListQuery, cancellationToken);

    /// <summary>Saves a dashboard.</summary>
    /// <response code="201">The dashboard, with its address in `Location`.</response>
    [HttpPost]
    [Can(Access.Write)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<DashboardView>> Create(
        [FromBody] Patch<DashboardInput> body,
        CancellationToken cancellationToken
    )
    {
        var view = await dashboards.CreateAsync(body, cancellationToken);
        SetETag(view.Version);
        return CreatedAtAction(nameof(Get), new { id = view.Id }, view);
    }

    /// <summary>Shows one dashboard, with its reports: the questions.</summary>
    [HttpGet("{id:guid}")]
    [Can(Access.Read)]
    public async Task<ActionResult<DashboardView>> Get(Guid id, CancellationToken cancellationToken) =>
        Shown(await dashboards.GetAsync(id, cancellationToken));

    /// <summary>Changes a dashboard by a JSON merge patch: one's own, or a shared one for those who manage others' work.</summary>
    /// <response code="403">The role does not allow this, or the dashboard is somebody else's.</response>
    [HttpPatch("{id:guid}")]
    [Consumes("application/json", "application/merge-patch+json")]
    [Can(Access.Write)]
    public async Task<ActionResult<DashboardView>> Change(
        Guid id,
        [FromBody] Patch<DashboardInput> body,
        CancellationToken cancellationToken
    ) => Shown(await dashboards.ChangeAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Deletes a dashboard for good; its reports stay.</summary>
    /// <response code="403">The role does not allow this, or the dashboard is somebody else's.</response>
    [HttpDelete("{id:guid}")]
    [Can(Access.Write)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await dashboards.DeleteAsync(id, ExpectedVersion, cancellationToken);
        return NoContent();
    }

    private OkObjectResult Shown(DashboardView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
