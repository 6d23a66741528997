using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.SavedViews;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.SavedViews;

/// <summary>Lists as people want to see them again: filters, order and columns under a name, for oneself or for everybody.</summary>
[Resource("savedViews")]
[Route("api/v1/saved-views")]
public sealed class SavedViewsController(SavedViewService views) : CrmController
{
    /// <summary>Lists one's own views and those that are shared.</summary>
    [HttpGet]
    [Can(Access.Read)]
    [ListsBy(typeof(SavedViewFields))]
    public Task<Page<SavedViewView>> List(CancellationToken cancellationToken) => views.ListAsync(ListQuery, cancellationToken);

    /// <summary>Saves a view.</summary>
    /// <remarks>
    /// `filter` has the names of the list's query parameters, `columns` those of the record's members. What the list would
    /// refuse is refused here, by the names `filter.x`, `sort`, `columns[i]`.
    /// </remarks>
    /// <response code="201">The view, with its address in `Location`.</response>
    [HttpPost]
    [Can(Access.Write)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<SavedViewView>> Create(
        [FromBody] Patch<SavedViewInput> body,
        CancellationToken cancellationToken
    )
    {
        var view = await views.CreateAsync(body, cancellationToken);
        SetETag(view.Version);
        return CreatedAtAction(nameof(Get), new { id = view.Id }, view);
    }

    /// <summary>Shows one view.</summary>
    [HttpGet("{id:guid}")]
    [Can(Access.Read)]
    public async Task<ActionResult<SavedViewView>> Get(Guid id, CancellationToken cancellationToken) =>
        Shown(await views.GetAsync(id, cancellationToken));

    /// <summary>Changes a view by a JSON merge patch: one's own, or a shared one for those who manage others' work.</summary>
    /// <remarks>`isDefault` is the caller's own affair: everybody who keeps views may set it on any view that they see.</remarks>
    /// <response code="403">The role does not allow this, or the view is somebody else's.</response>
    [HttpPatch("{id:guid}")]
    [Consumes("application/json", "application/merge-patch+json")]
    [Can(Access.Write)]
    public async Task<ActionResult<SavedViewView>> Change(
        Guid id,
        [FromBody] Patch<SavedViewInput> body,
        CancellationToken cancellationToken
    ) => Shown(await views.ChangeAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Deletes a view for good.</summary>
    /// <response code="403">The role does not allow this, or the view is somebody else's.</response>
    [HttpDelete("{id:guid}")]
    [Can(Access.Write)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await views.DeleteAsync(id, ExpectedVersion, cancellationToken);
        return NoContent();
    }

    private OkObjectResult Shown(SavedViewView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
