using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.RateLimits;
using Crm.Api.Records;
using Crm.Core.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Accounts;

/// <summary>Changed and forgotten passwords.</summary>
[Route("api/v1/auth")]
[Tags("Sign-in")]
public sealed class PasswordController(PasswordService passwords) : CrmController
{
    /// <summary>Changes one's own password.</summary>
    /// <remarks>All other sessions end. This one lives on with the new tokens of the answer.</remarks>
    [HttpPost("change-password")]
    [RequireSignIn]
    [RateLimit(RateLimitPolicy.SignIn)]
    public async Task<ActionResult<SignInAnswer>> Change([FromBody] ChangePasswordInput body, CancellationToken cancellationToken)
    {
        var signIn = await passwords.ChangeAsync(body, cancellationToken);
        RefreshCookie.Write(HttpContext, signIn);
        return Ok(SignInAnswer.Of(signIn));
    }

    /// <summary>Mails a link for a new password.</summary>
    /// <remarks>Answers the same whether there is such an account or not.</remarks>
    /// <response code="202">If there is such an account, the mail is on its way.</response>
    [HttpPost("forgot-password")]
    [AllowAnonymous]
    [RateLimit(RateLimitPolicy.SignIn)]
    [ProducesResponseType(StatusCodes.Status202Accepted)]
    public async Task<IActionResult> Forgot([FromBody] ForgotPasswordInput body, CancellationToken cancellationToken)
    {
        await passwords.ForgetAsync(body, cancellationToken);
        return Accepted();
    }

    /// <summary>Sets a new password by the mailed link; all sessions end.</summary>
    [HttpPost("reset-password")]
    [AllowAnonymous]
    [RateLimit(RateLimitPolicy.SignIn)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Reset([FromBody] ResetPasswordInput body, CancellationToken cancellationToken)
    {
        await passwords.ResetAsync(body, cancellationToken);
        RefreshCookie.Clear(HttpContext);
        return NoContent();
    }
}
