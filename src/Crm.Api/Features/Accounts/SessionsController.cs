using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Accounts;

/// <summary>Where one is signed in.</summary>
/// <param name="Items">The last used first.</param>
public sealed record SessionList(IReadOnlyList<SessionView> Items);

/// <summary>The devices that one is signed in on.</summary>
[Route("api/v1/auth/sessions")]
[Tags("Profile")]
[RequireSignIn]
public sealed class SessionsController(SessionService sessions) : CrmController
{
    /// <summary>Lists one's own sessions.</summary>
    [HttpGet]
    public async Task<ActionResult<SessionList>> List(CancellationToken cancellationToken) =>
        Ok(new SessionList(await sessions.ListAsync(cancellationToken)));

    /// <summary>Ends one session at once.</summary>
    [HttpDelete("{id:guid}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> End(Guid id, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(id, cancellationToken);
        return NoContent();
    }

    /// <summary>Ends all sessions but this one.</summary>
    [HttpDelete]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> EndOthers(CancellationToken cancellationToken)
    {
        await sessions.EndOthersAsync(cancellationToken);
        return NoContent();
    }
}
