using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Outbox;

/// <summary>What waits to leave the product: mails and the like.</summary>
[Route("api/v1/outbox")]
[Tags("Outbox")]
[RequirePermission(Permission.OrganizationManage)]
public sealed class OutboxController(OutboxService outbox) : CrmController
{
    /// <summary>Lists messages: `isParked=true` for those that failed too often, `isDone=false` for those that wait.</summary>
    [HttpGet]
    [ListsBy(typeof(OutboxFields))]
    public async Task<ActionResult<Page<OutboxMessageView>>> List(CancellationToken cancellationToken) =>
        Ok(await outbox.ListAsync(ListQuery, cancellationToken));

    /// <summary>Tries a message again at once.</summary>
    /// <response code="409">`code: already_done`.</response>
    [HttpPost("{id:guid}/retry")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Retry(Guid id, CancellationToken cancellationToken)
    {
        await outbox.RetryAsync(id, cancellationToken);
        return NoContent();
    }
}
