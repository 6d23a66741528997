using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Pipelines;

/// <summary>The organization's own sales stages. One pipeline is always the default.</summary>
[Resource("pipelines")]
[Route("api/v1/pipelines")]
public sealed class PipelinesController(PipelineService pipelines, StageRemovalService removal) : CrmController
{
    /// <summary>Lists pipelines with their stages.</summary>
    [HttpGet]
    [Can(Access.Read)]
    [ListsBy(typeof(PipelineFields))]
    public Task<Page<PipelineView>> List(CancellationToken cancellationToken) =>
        pipelines.ListAsync(ListQuery, cancellationToken);

    /// <summary>Makes a pipeline; without stages of its own it gets the usual six.</summary>
    /// <response code="201">The pipeline, with its address in `Location`.</response>
    /// <response code="409">`code: duplicate`: there is one with this name.</response>
    [HttpPost]
    [Can(Access.Manage)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<PipelineView>> Create(
        [FromBody] Patch<PipelineInput> body,
        CancellationToken cancellationToken
    )
    {
        var view = await pipelines.CreateAsync(body, cancellationToken);
        SetETag(view.Version);
        return CreatedAtAction(nameof(Get), new { id = view.Id }, view);
    }

    /// <summary>Shows one pipeline with its stages.</summary>
    [HttpGet("{id:guid}")]
    [Can(Access.Read)]
    public async Task<ActionResult<PipelineView>> Get(Guid id, CancellationToken cancellationToken) =>
        Show(await pipelines.GetAsync(id, cancellationToken));

    /// <summary>Changes a pipeline by a JSON merge patch; `stages` replaces all stages, known ones by their `id`.</summary>
    /// <response code="409">`code: stage_in_use`: a stage with deals was left out or changes its kind; or `duplicate`.</response>
    [HttpPatch("{id:guid}")]
    [Consumes("application/json", "application/merge-patch+json")]
    [Can(Access.Manage)]
    public async Task<ActionResult<PipelineView>> Change(
        Guid id,
        [FromBody] Patch<PipelineInput> body,
        CancellationToken cancellationToken
    ) => Show(await pipelines.ChangeAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Deletes a pipeline without deals, for good.</summary>
    /// <response code="409">`code: default_pipeline` or `pipeline_in_use`.</response>
    [HttpDelete("{id:guid}")]
    [Can(Access.Manage)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await pipelines.DeleteAsync(id, ExpectedVersion, cancellationToken);
        return NoContent();
    }

    /// <summary>Removes a stage; its deals move to another one, each with an entry in its history.</summary>
    /// <param name="id">The pipeline.</param>
    /// <param name="stageId">The stage that goes.</param>
    /// <param name="moveToStageId">Where its deals go, also in another pipeline; required when it holds any, the recycle bin's included.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <response code="409">`code: stage_in_use` or `last_stage`: it is the last one of its kind.</response>
    [HttpDelete("{id:guid}/stages/{stageId:guid}")]
    [Can(Access.Manage)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> RemoveStage(
        Guid id,
        Guid stageId,
        [FromQuery] Guid? moveToStageId,
        CancellationToken cancellationToken
    )
    {
        await removal.RemoveAsync(id, stageId, moveToStageId, ExpectedVersion, cancellationToken);
        return NoContent();
    }

    private OkObjectResult Show(PipelineView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
