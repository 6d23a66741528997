using Crm.Api.Hosting;
using Crm.Api.Hosting.RateLimits;
using Crm.Core.Features.Leads.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Leads;

/// <summary>Where the pages of strangers send web forms to.</summary>
[ApiController]
[Route("api/v1/public/lead-forms/{key}")]
[Tags("LeadForms")]
public sealed class PublicLeadFormsController(LeadFormSubmissionService submissions) : ControllerBase
{
    /// <summary>Takes what a visitor sends, as JSON or as an ordinary HTML form, up to 16 KB.</summary>
    /// <remarks>
    /// Members are the names of the form's fields and `utm_source`, `utm_medium`, `utm_campaign`, `utm_term`, `utm_content`;
    /// others are ignored. The answer is the same whether the person is known or not. Pages of the form's `allowedOrigins`
    /// may call it from the browser (CORS).
    /// </remarks>
    /// <param name="key">The form's `key`.</param>
    /// <param name="body" example='{"firstName": "Aarav", "email": "aarav@techverse.example", "utm_source": "newsletter"}'>Answers by name.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <response code="202">Taken; the form's thank-you text.</response>
    /// <response code="403">The form may not be sent from this site.</response>
    /// <response code="404">There is no such form, or it is no longer in use.</response>
    [HttpPost]
    [AllowAnonymous]
    [RateLimit(RateLimitPolicy.LeadForm)]
    [LeadFormGate]
    [UnreadForm]
    [ProducesResponseType(StatusCodes.Status202Accepted)]
    public async Task<ActionResult<LeadFormReceipt>> Submit(
        string key,
        [FromBody] IReadOnlyDictionary<string, string> body,
        CancellationToken cancellationToken
    ) => Accepted(await submissions.SubmitAsync(key, body, cancellationToken));

    /// <summary>Tells a browser whether a page may send, before it does.</summary>
    [HttpOptions]
    [AllowAnonymous]
    [LeadFormGate]
    [ApiExplorerSettings(IgnoreApi = true)]
    public IActionResult Preflight(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ForeignPages.LetSend(Response);
        Response.Headers.AccessControlMaxAge = "600";
        return NoContent();
    }
}
