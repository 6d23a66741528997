using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Patching;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Accounts;

/// <summary>Oneself.</summary>
[Route("api/v1/auth/me")]
[Tags("Profile")]
[RequireSignIn]
public sealed class ProfileController(ProfileService profile) : CrmController
{
    /// <summary>Shows oneself, what one may do, and the organization.</summary>
    [HttpGet]
    public async Task<ActionResult<ProfileView>> Get(CancellationToken cancellationToken) =>
        Show(await profile.GetAsync(cancellationToken));

    /// <summary>Changes one's own name, time zone, locale and notifications by a JSON merge patch.</summary>
    [HttpPatch]
    [Consumes("application/json", "application/merge-patch+json")]
    public async Task<ActionResult<ProfileView>> Change(
        [FromBody] Patch<ProfileInput> body,
        CancellationToken cancellationToken
    ) => Show(await profile.ChangeAsync(body, ExpectedVersion, cancellationToken));

    private OkObjectResult Show(ProfileView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
