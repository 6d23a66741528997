using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Pipelines;

/// <summary>Reasons of winning and losing that people pick from. Deals keep the text, so any other is accepted too.</summary>
[Route("api/v1/deal-reasons")]
[Tags("Deal reasons")]
public sealed class DealReasonsController(DealReasonService reasons) : CrmController
{
    /// <summary>Lists reasons of winning and losing.</summary>
    [HttpGet]
    [RequirePermission(Permission.RecordsRead)]
    [ListsBy(typeof(DealReasonFields))]
    public Task<Page<DealReasonView>> List(CancellationToken cancellationToken) =>
        reasons.ListAsync(ListQuery, cancellationToken);

    /// <summary>Adds a reason.</summary>
    /// <response code="201">The reason, with its address in `Location`.</response>
    /// <response code="409">`code: duplicate`: there is such a reason already.</response>
    [HttpPost]
    [RequirePermission(Permission.PipelinesManage)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<DealReasonView>> Create(
        [FromBody] Patch<DealReasonInput> body,
        CancellationToken cancellationToken
    )
    {
        var view = await reasons.CreateAsync(body, cancellationToken);
        SetETag(view.Version);
        return CreatedAtAction(nameof(Get), new { id = view.Id }, view);
    }

    /// <summary>Shows one reason.</summary>
    [HttpGet("{id:guid}")]
    [RequirePermission(Permission.RecordsRead)]
    public async Task<ActionResult<DealReasonView>> Get(Guid id, CancellationToken cancellationToken) =>
        Show(await reasons.GetAsync(id, cancellationToken));

    /// <summary>Changes a reason by a JSON merge patch; deals keep the text that they were given.</summary>
    /// <response code="409">`code: duplicate`: there is such a reason already.</response>
    [HttpPatch("{id:guid}")]
    [Consumes("application/json", "application/merge-patch+json")]
    [RequirePermission(Permission.PipelinesManage)]
    public async Task<ActionResult<DealReasonView>> Change(
        Guid id,
        [FromBody] Patch<DealReasonInput> body,
        CancellationToken cancellationToken
    ) => Show(await reasons.ChangeAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Deletes a reason; deals keep the text that they were given.</summary>
    [HttpDelete("{id:guid}")]
    [RequirePermission(Permission.PipelinesManage)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await reasons.DeleteAsync(id, ExpectedVersion, cancellationToken);
        return NoContent();
    }

    private OkObjectResult Show(DealReasonView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
