using Crm.Api.Hosting.RateLimits;
using Crm.Core.Features.Emails;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Emails;

/// <summary>Where a person takes back the consent to get e-mail, by the link of a mail.</summary>
[ApiController]
[Route("api/v1/public/unsubscribe/{key}")]
[Tags("Emails")]
public sealed class PublicUnsubscribeController(UnsubscribeService unsubscribe) : ControllerBase
{
    /// <summary>Shows who wrote, and whether the person still gets these mails.</summary>
    /// <param name="key">From the mail.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet]
    [AllowAnonymous]
    [RateLimit(RateLimitPolicy.SignIn)]
    public async Task<ActionResult<UnsubscribeView>> Get(string key, CancellationToken cancellationToken) =>
        Ok(await unsubscribe.GetAsync(key, cancellationToken));

    /// <summary>Takes back the consent; a second time changes nothing.</summary>
    /// <remarks>Mail programs call it by the `List-Unsubscribe` header (RFC 8058); whatever they send along is not read.</remarks>
    /// <param name="key">From the mail.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpPost]
    [AllowAnonymous]
    [RateLimit(RateLimitPolicy.SignIn)]
    public async Task<ActionResult<UnsubscribeView>> Withdraw(string key, CancellationToken cancellationToken) =>
        Ok(await unsubscribe.WithdrawAsync(key, cancellationToken));
}
