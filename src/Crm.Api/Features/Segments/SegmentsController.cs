using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Segments;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Segments;

/// <summary>
/// Records of one kind that belong together: put in by people, or by criteria. Their list, its bulk actions, exports, views and
/// reports take them by the filter `segmentId`.
/// </summary>
[Resource("segments")]
[Route("api/v1/segments")]
public sealed class SegmentsController(
    SegmentService segments,
    SegmentAnswerService answers,
    SegmentMemberService members,
    SegmentCatalogues catalogues,
    RecordLists lists
) : SettingsController<Segment, SegmentInput, SegmentView>(segments)
{
    /// <summary>Lists what criteria can ask, of every kind of record: fields, how each is compared, and related records.</summary>
    [HttpGet("catalogue")]
    [Can(Access.Read)]
    public ActionResult<SegmentCatalogueView> Catalogue(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Ok(SegmentCatalogueView.Of(catalogues));
    }

    /// <summary>Tries criteria out: how many records satisfy them, and the first ten.</summary>
    [HttpPost("preview")]
    [Can(Access.Read)]
    public async Task<ActionResult<SegmentPreview>> Preview(
        [FromBody] SegmentPreviewInput body,
        CancellationToken cancellationToken
    ) => Ok(await answers.PreviewAsync(body, cancellationToken));

    /// <summary>Lists the segments that a record is in; of dynamic ones, as of their log.</summary>
    /// <param name="recordType">The kind of record.</param>
    /// <param name="recordId">The record.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet("of-record")]
    [Can(Access.Read)]
    public async Task<ActionResult<RecordSegments>> OfRecord(
        [FromQuery] RecordType recordType,
        [FromQuery] Guid recordId,
        CancellationToken cancellationToken
    ) => Ok(await segments.OfRecordAsync(lists.Require(recordType), recordId, cancellationToken));

    /// <summary>Lists the members as the list of their kind shows them, with its parameters.</summary>
    [HttpGet("{id:guid}/members")]
    [Can(Access.Read)]
    public async Task<ActionResult<Page<object>>> Members(Guid id, CancellationToken cancellationToken) =>
        Ok(await answers.MembersAsync(id, ListQuery, cancellationToken));

    /// <summary>Puts records into a static segment; those that are in stay in.</summary>
    /// <response code="409">`code: dynamic_segment`: its members follow from its criteria.</response>
    [HttpPost("{id:guid}/members")]
    [Can(Access.Manage)]
    public async Task<ActionResult<BulkResult>> Add(
        Guid id,
        [FromBody] SegmentMembersInput body,
        CancellationToken cancellationToken
    ) => Ok(await members.AddAsync(id, body, cancellationToken));

    /// <summary>Takes records out of a static segment.</summary>
    /// <response code="409">`code: dynamic_segment`: its members follow from its criteria.</response>
    [HttpDelete("{id:guid}/members")]
    [Can(Access.Manage)]
    public async Task<ActionResult<BulkResult>> Remove(
        Guid id,
        [FromBody] SegmentMembersInput body,
        CancellationToken cancellationToken
    ) => Ok(await members.RemoveAsync(id, body, cancellationToken));

    /// <summary>Tells whether a record is in a segment, and what it answers to each of its conditions.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="recordId">The record.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <response code="409">`code: broken_criteria`: the criteria ask for something that is gone.</response>
    [HttpGet("{id:guid}/members/{recordId:guid}/why")]
    [Can(Access.Read)]
    public async Task<ActionResult<SegmentWhy>> Why(Guid id, Guid recordId, CancellationToken cancellationToken) =>
        Ok(await answers.WhyAsync(id, recordId, cancellationToken));

    /// <summary>Lists who entered the segment and who left it, the newest first.</summary>
    /// <remarks>
    /// Those of dynamic segments are found out within minutes of the change; `loggedAt` of the segment tells up to when.
    /// </remarks>
    [HttpGet("{id:guid}/log")]
    [Can(Access.Read)]
    [ListsBy(typeof(SegmentLogFields))]
    public async Task<ActionResult<Page<SegmentLogView>>> Log(Guid id, CancellationToken cancellationToken) =>
        Ok(await members.LogAsync(id, ListQuery, cancellationToken));

    /// <summary>Says what uses the segment: its views and reports show all records once it is deleted.</summary>
    [HttpGet("{id:guid}/uses")]
    [Can(Access.Read)]
    public async Task<ActionResult<SegmentUses>> Uses(Guid id, CancellationToken cancellationToken) =>
        Ok(await segments.UsesAsync(id, cancellationToken));
}
