using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Accounts;

/// <summary>People who work together.</summary>
[Route("api/v1/teams")]
[Tags("Teams")]
public sealed class TeamsController(TeamService teams) : CrmController
{
    /// <summary>Lists teams with their members.</summary>
    [HttpGet]
    [RequireSignIn]
    [ListsBy(typeof(TeamFields))]
    public async Task<ActionResult<Page<TeamView>>> List(CancellationToken cancellationToken) =>
        Ok(await teams.ListAsync(ListQuery, cancellationToken));

    /// <summary>Shows one team.</summary>
    [HttpGet("{id:guid}")]
    [RequireSignIn]
    public async Task<ActionResult<TeamView>> Get(Guid id, CancellationToken cancellationToken) =>
        Show(await teams.GetAsync(id, cancellationToken));

    /// <summary>Makes a team.</summary>
    /// <response code="201">The team.</response>
    /// <response code="409">`code: team_name_taken`.</response>
    [HttpPost]
    [RequirePermission(Permission.TeamsManage)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<TeamView>> Create([FromBody] Patch<TeamInput> body, CancellationToken cancellationToken)
    {
        var team = await teams.CreateAsync(body, cancellationToken);
        SetETag(team.Version);
        return CreatedAtAction(nameof(Get), new { id = team.Id }, team);
    }

    /// <summary>Changes a team by a JSON merge patch; `memberIds` replaces all members.</summary>
    [HttpPatch("{id:guid}")]
    [Consumes("application/json", "application/merge-patch+json")]
    [RequirePermission(Permission.TeamsManage)]
    public async Task<ActionResult<TeamView>> Change(
        Guid id,
        [FromBody] Patch<TeamInput> body,
        CancellationToken cancellationToken
    ) => Show(await teams.ChangeAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Deletes a team; its members remain.</summary>
    [HttpDelete("{id:guid}")]
    [RequirePermission(Permission.TeamsManage)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await teams.DeleteAsync(id, ExpectedVersion, cancellationToken);
        return NoContent();
    }

    private OkObjectResult Show(TeamView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
