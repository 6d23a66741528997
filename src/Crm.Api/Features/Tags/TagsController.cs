using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Tags;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Tags;

/// <summary>Words that records carry. They come into being when first used on a record.</summary>
[Resource("tags")]
[Route("api/v1/tags")]
public sealed class TagsController(TagService tags) : CrmController
{
    /// <summary>Lists tags, with the number of living records that carry each.</summary>
    [HttpGet]
    [Can(Access.Read)]
    [ListsBy(typeof(TagFields))]
    public Task<Page<TagView>> List(CancellationToken cancellationToken) => tags.ListAsync(ListQuery, cancellationToken);

    /// <summary>Creates a tag before it is used.</summary>
    /// <response code="201">The tag, with its address in `Location`.</response>
    /// <response code="409">`code: duplicate`: there is already one of this name, without regard to case.</response>
    [HttpPost]
    [Can(Access.Manage)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<TagView>> Create([FromBody] Patch<TagInput> body, CancellationToken cancellationToken)
    {
        var view = await tags.CreateAsync(body, cancellationToken);
        SetETag(view.Version);
        return CreatedAtAction(nameof(Get), new { id = view.Id }, view);
    }

    /// <summary>Shows one tag.</summary>
    [HttpGet("{id:guid}")]
    [Can(Access.Read)]
    public async Task<ActionResult<TagView>> Get(Guid id, CancellationToken cancellationToken) =>
        Shown(await tags.GetAsync(id, cancellationToken));

    /// <summary>Changes a tag by a JSON merge patch; a new name goes to all records that carry it.</summary>
    /// <response code="409">`code: duplicate`: the name is another tag's; merge the two instead.</response>
    [HttpPatch("{id:guid}")]
    [Consumes("application/json", "application/merge-patch+json")]
    [Can(Access.Manage)]
    public async Task<ActionResult<TagView>> Change(
        Guid id,
        [FromBody] Patch<TagInput> body,
        CancellationToken cancellationToken
    ) => Shown(await tags.ChangeAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Deletes a tag for good, and takes it from all records.</summary>
    [HttpDelete("{id:guid}")]
    [Can(Access.Manage)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await tags.DeleteAsync(id, ExpectedVersion, cancellationToken);
        return NoContent();
    }

    /// <summary>Merges another tag into this one: its records carry this one afterwards, and it is gone.</summary>
    [HttpPost("{id:guid}/merge")]
    [Can(Access.Manage)]
    public async Task<ActionResult<TagView>> Merge(Guid id, [FromBody] TagMergeInput body, CancellationToken cancellationToken) =>
        Shown(await tags.MergeAsync(id, body.SourceId, cancellationToken));

    private OkObjectResult Shown(TagView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
