using Crm.Api.Hosting.RateLimits;
using Crm.Core.Features.Tickets.Satisfaction;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Tickets;

/// <summary>Where a customer says what they think of how a ticket was solved, by a link from a mail.</summary>
[ApiController]
[Route("api/v1/public/ticket-surveys/{key}")]
[Tags("Tickets")]
public sealed class PublicTicketSurveysController(TicketSurveyService surveys) : ControllerBase
{
    /// <summary>Shows what the customer is asked about.</summary>
    /// <param name="key">From the mail.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet]
    [AllowAnonymous]
    [RateLimit(RateLimitPolicy.SignIn)]
    public async Task<ActionResult<TicketSurveyView>> Get(string key, CancellationToken cancellationToken) =>
        Ok(await surveys.GetAsync(key, cancellationToken));

    /// <summary>Takes the customer's answer, once.</summary>
    /// <param name="key">From the mail.</param>
    /// <param name="body">The answer.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <response code="409">`code: answered`: the link has been used.</response>
    [HttpPost]
    [AllowAnonymous]
    [RateLimit(RateLimitPolicy.SignIn)]
    public async Task<ActionResult<TicketSurveyView>> Answer(
        string key,
        [FromBody] TicketSurveyInput body,
        CancellationToken cancellationToken
    ) => Ok(await surveys.AnswerAsync(key, body, cancellationToken));
}
