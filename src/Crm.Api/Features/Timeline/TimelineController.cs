using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Timeline;

/// <summary>What happened: on one record, in the organization, and to the last value in the audit.</summary>
[Route("api/v1")]
public sealed class TimelineController(TimelineService timeline, PutBackService putBack, AuditService audit) : CrmController
{
    /// <summary>Lists what happened on one record, newest first. Name exactly one.</summary>
    /// <remarks>The total is counted up to 10,000; beyond that `totalCount` is null. Follow `nextCursor`.</remarks>
    /// <param name="contactId">The contact.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="leadId">The lead.</param>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="include">Whose stories are told as well, of a company: `people, deals, tickets, subsidiaries`; of a contact: `deals, tickets`.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <response code="404">There is no such record, or it is hidden or deleted.</response>
    [HttpGet("timeline")]
    [RequirePermission(Permission.RecordsRead)]
    [ListsBy(typeof(TimelineFields))]
    public async Task<ActionResult<Page<TimelineView>>> Timeline(
        [FromQuery] string? contactId,
        [FromQuery] string? companyId,
        [FromQuery] string? leadId,
        [FromQuery] string? ticketId,
        [FromQuery] string? include,
        CancellationToken cancellationToken
    ) => Ok(await timeline.OfRecordAsync(ListQuery, cancellationToken));

    /// <summary>Gives a field the value back that it had before a change; an edit like any other, by the rules of its record.</summary>
    /// <remarks>
    /// Needs the permission to change the record. The fields that can be put back are the entry's `reversible`. Where the value has
    /// changed again since, it is refused once with the present value, and done with `anyway`.
    /// </remarks>
    /// <response code="404">There is no such entry, or its record is hidden or deleted.</response>
    /// <response code="409">`code: changed_since` with the `present` value, or what the record itself refuses.</response>
    [HttpPost("timeline/{id:guid}/put-back")]
    [RequirePermission(Permission.RecordsRead)]
    public async Task<ActionResult<PutBackResult>> PutBack(
        Guid id,
        [FromBody] PutBackInput body,
        CancellationToken cancellationToken
    ) => Ok(await putBack.PutBackAsync(id, body, cancellationToken));

    /// <summary>Lists what people in the organization did lately, as far as the caller may see the records.</summary>
    /// <remarks>The total is counted up to 10,000; beyond that `totalCount` is null. Follow `nextCursor`.</remarks>
    [HttpGet("feed")]
    [RequirePermission(Permission.RecordsRead)]
    [ListsBy(typeof(TimelineFields))]
    public async Task<ActionResult<Page<TimelineView>>> Feed(CancellationToken cancellationToken) =>
        Ok(await timeline.FeedAsync(ListQuery, cancellationToken));

    /// <summary>Lists who changed what, with old and new values, newest first.</summary>
    /// <remarks>The total is counted up to 10,000; beyond that `totalCount` is null. Follow `nextCursor`.</remarks>
    /// <param name="from">The first day, in the organization's time zone.</param>
    /// <param name="to">The last day, included.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet("audit")]
    [RequirePermission(Permission.AuditRead)]
    [ListsBy(typeof(AuditFields))]
    public async Task<ActionResult<Page<AuditView>>> Audit(
        [FromQuery] string? from,
        [FromQuery] string? to,
        CancellationToken cancellationToken
    ) => Ok(await audit.ListAsync(ListQuery, cancellationToken));
}
