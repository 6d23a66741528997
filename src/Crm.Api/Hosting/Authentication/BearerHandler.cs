using System.Security.Claims;
using System.Text.Encodings.Web;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Crm.Api.Hosting.Authentication;

/// <summary>
/// Tells who calls: reads the access token and asks for the session, the person and the organization as they are now, or as
/// they were a moment ago when nothing of them has changed (<see cref="KnownCallers"/>). So an ended session, another role or a
/// deactivation counts from the next request on.
/// </summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IAccessTokens tokens,
    IAccountDirectory directory,
    CallerContext caller,
    TimeProvider time
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";
    private const string Prefix = "Bearer ";
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (ReadToken() is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        if (tokens.Read(token) is not { } subject)
        {
            return AuthenticateResult.Fail("The access token is not good.");
        }

        var now = time.UtcNow();
        var live = await directory.FindLiveSessionAsync(subject.SessionId, subject.UserId, now, Context.RequestAborted);
        if (live is null)
        {
            return AuthenticateResult.Fail("The session is over.");
        }

        caller.Set(live.Caller);
        Context.Items[typeof(Caller)] = live.Caller;
        if (now - live.SeenAt >= SeenPrecision)
        {
            await directory.NoteSeenAsync(subject.SessionId, subject.UserId, now, Context.RequestAborted);
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, subject.UserId.ToString())], SchemeName);
        var properties = new AuthenticationProperties { ExpiresUtc = subject.ExpiresAt };
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), properties, SchemeName));
    }

    private string? ReadToken()
    {
        if (Request.Headers.Authorization is [{ } header])
        {
            return header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim() : null;
        }

        // Browsers can't give a WebSocket a header. Nowhere else is a token taken from an address, which gets logged.
        return Request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal) && Request.Query["access_token"] is [{ } text]
            ? text
            : null;
    }
}
