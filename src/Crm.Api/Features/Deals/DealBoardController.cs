using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Deals;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Deals;

/// <summary>A pipeline as a board.</summary>
[Resource("deals")]
[Route("api/v1/deals/board")]
[Tags("Deals")]
public sealed class DealBoardController(DealBoardService board) : CrmController
{
    /// <summary>Shows a pipeline as a board: count, total and weighted total of each stage, and its first 50 deals.</summary>
    /// <remarks>
    /// Takes the filters of `GET /deals` too. A column goes on at `GET /deals?stageId=…&amp;sort=position&amp;cursor=…` with the
    /// same filters. With `asOf` the board is told from the stage history: what each deal was worth then is not known, so
    /// its present amount counts; past columns show their first 50 deals only.
    /// </remarks>
    /// <param name="pipelineId">Which pipeline; default: the organization's default one.</param>
    /// <param name="asOf">The board as it stood at the end of this day in the organization's time zone.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet]
    [Can(Access.Read)]
    public async Task<ActionResult<DealBoard>> Get(
        [FromQuery] string? pipelineId,
        [FromQuery] string? asOf,
        CancellationToken cancellationToken
    ) => Ok(await board.GetAsync(ListQuery, cancellationToken));
}
