using Crm.Api.Hosting.Authentication;
using Crm.Api.Hosting.RateLimits;
using Crm.Api.Records;
using Crm.Core.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Accounts;

/// <summary>Registering, signing in and out.</summary>
[Route("api/v1/auth")]
[Tags("Sign-in")]
public sealed class SignInController(
    RegistrationService registration,
    SignInService signIns,
    SessionService sessions,
    InvitationService invitations
) : CrmController
{
    /// <summary>Registers an organization and signs its first administrator in.</summary>
    /// <response code="201">Signed in.</response>
    /// <response code="403">Registration is closed on this server.</response>
    /// <response code="409">`code: email_taken`: somebody signs in with this e-mail already.</response>
    [HttpPost("register")]
    [AllowAnonymous]
    [RateLimit(RateLimitPolicy.Registration)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<SignInAnswer>> Register([FromBody] RegistrationInput body, CancellationToken cancellationToken)
    {
        var signIn = await registration.RegisterAsync(body, DeviceName.Of(HttpContext), cancellationToken);
        return Created("/api/v1/auth/me", Answer(signIn));
    }

    /// <summary>Signs in by e-mail and password.</summary>
    /// <remarks>
    /// A wrong e-mail, a wrong password, a wrong code and a locked account get the same 401. With two-factor sign-in on
    /// and the code missing, the 401 has `code: two_factor_required`; recovery codes are accepted as `twoFactorCode`.
    /// </remarks>
    /// <response code="200">Signed in.</response>
    /// <response code="401">Wrong, or `code: two_factor_required`.</response>
    [HttpPost("login")]
    [AllowAnonymous]
    [RateLimit(RateLimitPolicy.SignIn)]
    public async Task<ActionResult<SignInAnswer>> Login([FromBody] LoginInput body, CancellationToken cancellationToken) =>
        Ok(Answer(await signIns.SignInAsync(body, DeviceName.Of(HttpContext), cancellationToken)));

    /// <summary>Exchanges the refresh cookie for a new one and a new access token.</summary>
    /// <remarks>
    /// The cookie changes at each use; an old one presented again ends the whole session. A request repeated within ten
    /// seconds (a second tab, a lost answer) gets the same new cookie instead.
    /// </remarks>
    /// <response code="401">`code: session_ended`: sign in again.</response>
    [HttpPost("refresh")]
    [AllowAnonymous]
    [SameOrigin]
    [RateLimit(RateLimitPolicy.Refresh)]
    public async Task<ActionResult<SignInAnswer>> Refresh(CancellationToken cancellationToken) =>
        Ok(Answer(await sessions.RefreshAsync(RefreshCookie.Read(Request), DeviceName.Of(HttpContext), cancellationToken)));

    /// <summary>Ends the session of the refresh cookie, and of the access token if there is one.</summary>
    [HttpPost("logout")]
    [AllowAnonymous]
    [SameOrigin]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Logout(CancellationToken cancellationToken)
    {
        await sessions.SignOutAsync(RefreshCookie.Read(Request), cancellationToken);
        RefreshCookie.Clear(HttpContext);
        return NoContent();
    }

    /// <summary>Shows what an invitation is for.</summary>
    /// <param name="token">From the mailed link.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet("invitations/{token}")]
    [AllowAnonymous]
    [RateLimit(RateLimitPolicy.SignIn)]
    public async Task<ActionResult<InvitationView>> Invitation(string token, CancellationToken cancellationToken) =>
        Ok(await invitations.GetAsync(token, cancellationToken));

    /// <summary>Accepts an invitation: sets the password and signs in.</summary>
    [HttpPost("accept-invitation")]
    [AllowAnonymous]
    [RateLimit(RateLimitPolicy.SignIn)]
    public async Task<ActionResult<SignInAnswer>> AcceptInvitation(
        [FromBody] AcceptInvitationInput body,
        CancellationToken cancellationToken
    ) => Ok(Answer(await invitations.AcceptAsync(body, DeviceName.Of(HttpContext), cancellationToken)));

    private SignInAnswer Answer(SignIn signIn)
    {
        RefreshCookie.Write(HttpContext, signIn);
        return SignInAnswer.Of(signIn);
    }
}
