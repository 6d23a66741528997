using Crm.Api.Hosting.Authorization;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Records;

/// <summary>The surface that every record has; a feature's controller names its resource and adds what is its own.</summary>
public abstract class RecordsController<TRecord, TInput, TView>(RecordService<TRecord, TInput, TView> service) : CrmController
    where TRecord : Record
    where TInput : RecordInput
    where TView : RecordView
{
    /// <summary>Lists {things}.</summary>
    /// <remarks>
    /// One query parameter a field; several values parted by commas mean any of them. `q` searches, `sort` orders,
    /// `deleted=true` lists the recycle bin. Follow `nextCursor` with `cursor` for constant time at any depth.
    /// </remarks>
    [HttpGet]
    [Can(Access.Read)]
    public Task<Page<TView>> List(CancellationToken cancellationToken) => service.ListAsync(ListQuery, cancellationToken);

    /// <summary>Creates a {thing}.</summary>
    /// <param name="body">The fields of the new {thing}.</param>
    /// <param name="allowDuplicate">Create it although another one holds the same unique value.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <response code="201">The {thing}, with its address in `Location`.</response>
    /// <response code="409">`code: duplicate` with `duplicates[]`, or another conflict.</response>
    [HttpPost]
    [Can(Access.Write)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<TView>> Create(
        [FromBody] Patch<TInput> body,
        [FromQuery] bool allowDuplicate,
        CancellationToken cancellationToken
    )
    {
        var view = await service.CreateAsync(body, new ChangeOptions(AllowDuplicate: allowDuplicate), cancellationToken);
        SetETag(view.Version);
        return CreatedAtAction(nameof(Get), new { id = view.Id }, view);
    }

    /// <summary>Shows one {thing}.</summary>
    [HttpGet("{id:guid}")]
    [Can(Access.Read)]
    public async Task<ActionResult<TView>> Get(Guid id, CancellationToken cancellationToken) =>
        Shown(await service.GetAsync(id, cancellationToken));

    /// <summary>Changes a {thing} by a JSON merge patch (RFC 7396): absent stays, null clears.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="body">The fields to change.</param>
    /// <param name="allowDuplicate">Keep a unique value although another one holds it.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpPatch("{id:guid}")]
    [Consumes("application/json", "application/merge-patch+json")]
    [Can(Access.Write)]
    public async Task<ActionResult<TView>> Change(
        Guid id,
        [FromBody] Patch<TInput> body,
        [FromQuery] bool allowDuplicate,
        CancellationToken cancellationToken
    ) => Shown(await service.ChangeAsync(id, body, new ChangeOptions(ExpectedVersion, allowDuplicate), cancellationToken));

    /// <summary>Moves a {thing} to the recycle bin; it can be restored while the organization keeps it there, 30 days at first.</summary>
    [HttpDelete("{id:guid}")]
    [Can(Access.Delete)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await service.DeleteAsync(id, ExpectedVersion, cancellationToken);
        return NoContent();
    }

    /// <summary>Takes a {thing} out of the recycle bin.</summary>
    [HttpPost("{id:guid}/restore")]
    [Can(Access.Delete)]
    public async Task<ActionResult<TView>> Restore(Guid id, CancellationToken cancellationToken) =>
        Shown(await service.RestoreAsync(id, ExpectedVersion, cancellationToken));

    /// <summary>Creates or changes the {thing} that another system knows by this key.</summary>
    /// <param name="externalId">The key in the other system, unique among {things}.</param>
    /// <param name="body">The fields to set; those absent stay as they are.</param>
    /// <param name="allowDuplicate">Keep a unique value although another one holds it.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <response code="200">It was there and is changed.</response>
    /// <response code="201">It is new.</response>
    [HttpPut("by-external-id/{externalId}")]
    [Can(Access.Write)]
    [ProducesResponseType(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<TView>> PutByExternalId(
        string externalId,
        [FromBody] Patch<TInput> body,
        [FromQuery] bool allowDuplicate,
        CancellationToken cancellationToken
    )
    {
        var options = new ChangeOptions(ExpectedVersion, allowDuplicate);
        var (view, isNew) = await service.PutByExternalIdAsync(externalId, body, options, cancellationToken);
        SetETag(view.Version);
        return isNew ? CreatedAtAction(nameof(Get), new { id = view.Id }, view) : Ok(view);
    }

    /// <summary>Does one thing to many {things}: the rule of one, for each.</summary>
    /// <remarks>
    /// Choose by `ids` or by `filter` (the parameters of the list), up to 1,000. What one of them refuses does not stop
    /// the others; it stands in `failed` with the answer that it would have got alone.
    /// </remarks>
    [HttpPost("bulk")]
    [Can(Access.Write)]
    public async Task<ActionResult<BulkResult>> Bulk([FromBody] BulkRequest body, CancellationToken cancellationToken) =>
        Ok(await service.BulkAsync(body, cancellationToken));
}
