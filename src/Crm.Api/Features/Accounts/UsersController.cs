using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Accounts;

/// <summary>The people of the organization.</summary>
[Route("api/v1/users")]
[Tags("Users")]
public sealed class UsersController(UserService users, InvitationService invitations) : CrmController
{
    /// <summary>Lists the people of the organization.</summary>
    [HttpGet]
    [RequireSignIn]
    [ListsBy(typeof(UserFields))]
    public async Task<ActionResult<Page<UserView>>> List(CancellationToken cancellationToken) =>
        Ok(await users.ListAsync(ListQuery, cancellationToken));

    /// <summary>Shows one person.</summary>
    [HttpGet("{id:guid}")]
    [RequireSignIn]
    public async Task<ActionResult<UserView>> Get(Guid id, CancellationToken cancellationToken) =>
        Show(await users.GetAsync(id, cancellationToken));

    /// <summary>Adds a person.</summary>
    /// <remarks>
    /// Without `password` an invitation is mailed, and its link returned once, so that it works without mail too. With
    /// it the person is active at once.
    /// </remarks>
    /// <response code="201">The person, with `invitation` unless a password was given.</response>
    /// <response code="409">`code: email_taken`: somebody signs in with this e-mail already.</response>
    [HttpPost]
    [RequirePermission(Permission.UsersManage)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<InvitedUserView>> Create([FromBody] Patch<UserInput> body, CancellationToken cancellationToken)
    {
        var user = await users.CreateAsync(body, cancellationToken);
        SetETag(user.Version);
        return CreatedAtAction(nameof(Get), new { id = user.Id }, user);
    }

    /// <summary>Changes a person by a JSON merge patch. Another role or status ends all of the person's sessions.</summary>
    /// <response code="409">`email_taken`, `last_admin`, or a status that does not fit.</response>
    [HttpPatch("{id:guid}")]
    [Consumes("application/json", "application/merge-patch+json")]
    [RequirePermission(Permission.UsersManage)]
    public async Task<ActionResult<UserView>> Change(
        Guid id,
        [FromBody] Patch<UserInput> body,
        CancellationToken cancellationToken
    ) => Show(await users.ChangeAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Invites a person once more; the former link stops working.</summary>
    [HttpPost("{id:guid}/invitation")]
    [RequirePermission(Permission.UsersManage)]
    public async Task<ActionResult<InvitationLink>> InviteAgain(Guid id, CancellationToken cancellationToken) =>
        Ok(await invitations.InviteAgainAsync(id, cancellationToken));

    private OkObjectResult Show(UserView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
