using Crm.Api.Hosting;
using Crm.Api.Hosting.RateLimits;
using Crm.Core.Features.TicketForms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.TicketForms;

/// <summary>Where an organization's own pages and apps hand in what strangers ask.</summary>
[ApiController]
[Route("api/v1/public/ticket-forms/{key}")]
[Tags("TicketForm")]
public sealed class PublicTicketFormsController(TicketRequestService requests) : ControllerBase
{
    /// <summary>Takes a request, as JSON or as an ordinary HTML form, up to 16 KB: `email`, `subject`, `message`, and `name` if given.</summary>
    /// <remarks>It becomes a ticket. The answer is the same whether the person is known or not.</remarks>
    /// <param name="key">The form's `key`.</param>
    /// <param name="body" example='{"name": "Asha Rao", "email": "asha@techverse.example", "subject": "The gate stays shut", "message": "Since Monday the reader stays red."}'>Answers by name.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <response code="202">Taken; the form's thank-you text.</response>
    /// <response code="404">There is no such form, or it is switched off.</response>
    [HttpPost]
    [AllowAnonymous]
    [RateLimit(RateLimitPolicy.LeadForm)]
    [UnreadForm]
    [ProducesResponseType(StatusCodes.Status202Accepted)]
    public async Task<ActionResult<TicketReceipt>> Submit(
        string key,
        [FromBody] IReadOnlyDictionary<string, string> body,
        CancellationToken cancellationToken
    ) => Accepted(await requests.SubmitAsync(key, body, cancellationToken));
}
