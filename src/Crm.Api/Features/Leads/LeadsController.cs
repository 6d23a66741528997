using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Leads;
using Crm.Core.Features.Leads.Scoring;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Leads;

/// <summary>Prospects: captured, given to somebody, ranked, qualified.</summary>
[Resource("leads")]
[Route("api/v1/leads")]
public sealed class LeadsController(
    LeadService leads,
    LeadScoreService scores,
    LeadAssignmentService assignment,
    LeadBoardService board
) : RecordsController<Lead, LeadInput, LeadView>(leads)
{
    /// <summary>Moves a lead to another stage; the move stands in its history and on its timeline.</summary>
    /// <response code="409">`code: converted`: the lead no longer changes.</response>
    [HttpPut("{id:guid}/stage")]
    [Can(Access.Write)]
    public async Task<ActionResult<LeadView>> Move(
        Guid id,
        [FromBody] LeadStageInput body,
        CancellationToken cancellationToken
    ) => Shown(await leads.MoveAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Lists the moves of a lead, newest first.</summary>
    [HttpGet("{id:guid}/stage-history")]
    [Can(Access.Read)]
    public async Task<ActionResult<LeadStageHistory>> StageHistory(Guid id, CancellationToken cancellationToken) =>
        Ok(await leads.StageHistoryAsync(id, cancellationToken));

    /// <summary>Sets the score of a lead by hand; the rules have no say until it is given back.</summary>
    /// <response code="409">`code: converted`: the lead no longer changes.</response>
    [HttpPut("{id:guid}/score")]
    [Can(Access.Write)]
    public async Task<ActionResult<LeadView>> SetScore(
        Guid id,
        [FromBody] LeadScoreInput body,
        CancellationToken cancellationToken
    ) => Shown(await leads.OverruleAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Gives the score of a lead back to the rules, which judge it at once.</summary>
    /// <response code="409">`code: converted`: the lead no longer changes.</response>
    [HttpDelete("{id:guid}/score")]
    [Can(Access.Write)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> ReturnScore(Guid id, CancellationToken cancellationToken)
    {
        await leads.ReturnToRulesAsync(id, ExpectedVersion, cancellationToken);
        return NoContent();
    }

    /// <summary>Lists the scores that a lead has had, newest first, with the points of each rule; at most the last hundred.</summary>
    [HttpGet("{id:guid}/scores")]
    [Can(Access.Read)]
    public async Task<ActionResult<LeadScoreHistory>> Scores(Guid id, CancellationToken cancellationToken) =>
        Ok(await scores.HistoryAsync(id, cancellationToken));

    /// <summary>Gives leads that nobody has to the next people in turn who take leads.</summary>
    /// <remarks>What one of them does not allow does not stop the others; `items` says what became of each.</remarks>
    [HttpPost("assign")]
    [Can(Access.Write)]
    public async Task<ActionResult<LeadAssignResult>> Assign(
        [FromBody] LeadAssignInput body,
        CancellationToken cancellationToken
    ) => Ok(await assignment.AssignAsync(body, cancellationToken));

    /// <summary>Shows the open leads as columns, one a stage, with the filters of the list.</summary>
    /// <remarks>
    /// Each column has its count and its first leads (`pageSize`, 50 by default); go on at
    /// `GET /leads?stage=…&amp;cursor=…` with the same filters and `sort`. Converted leads are not on the board.
    /// </remarks>
    [HttpGet("board")]
    [Can(Access.Read)]
    [ListsBy(typeof(LeadFields))]
    public async Task<ActionResult<LeadBoard>> Board(CancellationToken cancellationToken) =>
        Ok(await board.GetAsync(ListQuery, cancellationToken));
}
