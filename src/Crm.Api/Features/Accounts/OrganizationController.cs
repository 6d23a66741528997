using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Accounts;

/// <summary>The organization's settings.</summary>
[Route("api/v1/organization")]
[Tags("Organization")]
public sealed class OrganizationController(OrganizationService organizations, DemoService demo) : CrmController
{
    /// <summary>Shows the organization's settings.</summary>
    [HttpGet]
    [RequireSignIn]
    public async Task<ActionResult<OrganizationView>> Get(CancellationToken cancellationToken) =>
        Show(await organizations.GetAsync(cancellationToken));

    /// <summary>Changes the settings by a JSON merge patch.</summary>
    [HttpPatch]
    [Consumes("application/json", "application/merge-patch+json")]
    [RequirePermission(Permission.OrganizationManage)]
    public async Task<ActionResult<OrganizationView>> Change(
        [FromBody] Patch<OrganizationInput> body,
        CancellationToken cancellationToken
    ) => Show(await organizations.ChangeAsync(body, ExpectedVersion, cancellationToken));

    /// <summary>Tells how much removing the demo organization would remove.</summary>
    /// <response code="404">This is not the demo organization.</response>
    [HttpGet("demo")]
    [RequirePermission(Permission.OrganizationManage)]
    public async Task<ActionResult<DemoSize>> Demo(CancellationToken cancellationToken) =>
        Ok(await demo.SizeAsync(cancellationToken));

    /// <summary>Removes the demo organization with everything and everybody in it, for good.</summary>
    /// <response code="404">This is not the demo organization.</response>
    [HttpDelete("demo")]
    [RequirePermission(Permission.OrganizationManage)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> RemoveDemo(CancellationToken cancellationToken)
    {
        await demo.RemoveAsync(cancellationToken);
        RefreshCookie.Clear(HttpContext);
        return NoContent();
    }

    private OkObjectResult Show(OrganizationView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
