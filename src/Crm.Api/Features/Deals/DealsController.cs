using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Deals;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Deals;

/// <summary>Sales opportunities, each in a stage of a pipeline.</summary>
[Resource("deals")]
[Route("api/v1/deals")]
public sealed class DealsController(DealService deals, DealMoveService moves)
    : RecordsController<Deal, DealInput, DealView>(deals)
{
    /// <summary>Moves a deal to a stage, also of another pipeline, or to another place in its stage.</summary>
    /// <remarks>
    /// Sets `probability` to the stage's. A won or lost stage sets `closedAt` and puts `reason` into `winReason` or
    /// `lossReason`; an open one clears them.
    /// </remarks>
    /// <response code="400">The stage is not there, `beforeDealId` is no deal of it, or a lost stage gets no reason.</response>
    [HttpPost("{id:guid}/move")]
    [Can(Access.Write)]
    public async Task<ActionResult<DealView>> Move(Guid id, [FromBody] DealMoveInput body, CancellationToken cancellationToken) =>
        Shown(await moves.MoveAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Shows the way of a deal through the stages, the latest change first.</summary>
    [HttpGet("{id:guid}/stage-history")]
    [Can(Access.Read)]
    public async Task<ActionResult<StageHistory>> StageHistory(Guid id, CancellationToken cancellationToken) =>
        Ok(await moves.HistoryAsync(id, cancellationToken));
}
