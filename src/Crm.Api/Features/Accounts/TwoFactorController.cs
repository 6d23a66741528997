using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.RateLimits;
using Crm.Api.Records;
using Crm.Core.Features.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Accounts;

/// <summary>Sign-in with an authenticator app.</summary>
[Route("api/v1/auth/two-factor")]
[Tags("Profile")]
[RequireSignIn]
[RateLimit(RateLimitPolicy.SignIn)]
public sealed class TwoFactorController(TwoFactorService twoFactor) : CrmController
{
    /// <summary>Begins: a secret for the app, as text and for a QR code. Nothing changes until it is enabled.</summary>
    [HttpPost("setup")]
    public async Task<ActionResult<TwoFactorSetup>> SetUp(CancellationToken cancellationToken) =>
        Ok(await twoFactor.SetUpAsync(cancellationToken));

    /// <summary>Switches it on by a first code; gives the recovery codes, once. Other sessions end.</summary>
    [HttpPost("enable")]
    public async Task<ActionResult<RecoveryCodes>> Enable(
        [FromBody] TwoFactorCodeInput body,
        CancellationToken cancellationToken
    ) => Ok(await twoFactor.EnableAsync(body, cancellationToken));

    /// <summary>Switches it off by the password. Other sessions end.</summary>
    [HttpPost("disable")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Disable([FromBody] PasswordInput body, CancellationToken cancellationToken)
    {
        await twoFactor.DisableAsync(body, cancellationToken);
        return NoContent();
    }
}
