using System.Text.Json;
using Crm.Api.Hosting;
using Crm.Api.Hosting.RateLimits;
using Crm.Core.Features.InboundMail;
using Crm.Core.Platform.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.InboundMail;

/// <summary>Where mail services hand in what customers write.</summary>
[ApiController]
[Route("api/v1/inbound/email/{key}")]
[Tags("InboundEmail")]
public sealed class InboundEmailController(InboundMailService mails) : ControllerBase
{
    /// <summary>Takes a mail, as Postmark's inbound webhook (JSON) or SendGrid's Inbound Parse (form) sends it.</summary>
    /// <remarks>
    /// Set the organization's `url` (`GET /organization/inbound-email`) as the address of the webhook. A mail that was handed in before
    /// changes nothing and gets the same answer; what a machine wrote makes nothing. An answer lands in its ticket or on the
    /// timeline that it belongs to.
    /// </remarks>
    /// <param name="key">The organization's key.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <response code="200">It is here, or there is nothing to be done with it: no need to send it again.</response>
    /// <response code="404">The key is nobody's.</response>
    /// <response code="413">It is too large.</response>
    [HttpPost]
    [TakesFile]
    [AllowAnonymous]
    [RateLimit(RateLimitPolicy.InboundMail)]
    public async Task<ActionResult<MailReceipt>> Receive(string key, CancellationToken cancellationToken)
    {
        // Before anything of it is read.
        await mails.RequireKeyAsync(key, cancellationToken);
        return Ok(await mails.ReceiveAsync(key, await ReadAsync(cancellationToken), cancellationToken));
    }

    private async Task<IncomingMail> ReadAsync(CancellationToken cancellationToken)
    {
        if (Request.HasFormContentType)
        {
            var form = await Request.ReadFormAsync(cancellationToken);
            var fields = form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            return SendGridMail.Read(fields, form.Files.Select(f => new IncomingFile(f.FileName, f.OpenReadStream())).ToList());
        }

        if (!Request.HasJsonContentType())
        {
            throw new BadHttpRequestException("Send JSON, or a form.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            using var json = await JsonDocument.ParseAsync(Request.Body, cancellationToken: cancellationToken);
            return PostmarkMail.Read(json.RootElement);
        }
        catch (JsonException)
        {
            throw Failure.Malformed("This is no JSON.");
        }
    }
}
