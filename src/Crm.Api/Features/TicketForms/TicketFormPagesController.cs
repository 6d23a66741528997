using System.Net.Mime;
using Crm.Api.Hosting;
using Crm.Api.Hosting.RateLimits;
using Crm.Core.Features.TicketForms;
using Crm.Core.Platform.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.TicketForms;

/// <summary>The page itself: plain HTML that works without scripts, by itself or in a frame of the sites that the form names.</summary>
[Route("forms/{key}")]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class TicketFormPagesController(TicketRequestService requests) : ControllerBase
{
    private const string Sent = "sent";

    // What a person types at most is far less, in whatever script.
    private const int MaxBytes = 128 << 10;
    private const int MaxFields = 20;

    [HttpGet]
    [AllowAnonymous]
    public async Task<IActionResult> Show(string key, CancellationToken cancellationToken)
    {
        try
        {
            var form = await requests.OpenAsync(key, cancellationToken);
            return Page(form, Request.Query.ContainsKey(Sent) ? TicketFormPage.Thanks(form) : TicketFormPage.Blank(form));
        }
        catch (Failure failure) when (failure.Kind == FailureKind.NotFound)
        {
            return Gone();
        }
    }

    [HttpPost]
    [AllowAnonymous]
    [RateLimit(RateLimitPolicy.LeadForm)]
    [RequestSizeLimit(MaxBytes)]
    [UnreadForm]
    public async Task<IActionResult> Send(string key, CancellationToken cancellationToken)
    {
        try
        {
            var form = await requests.OpenAsync(key, cancellationToken);
            return await ReadAsync(cancellationToken) is { } sent
                ? await TakeAsync(key, form, sent, cancellationToken)
                : Page(form, TicketFormPage.Unreadable(form), StatusCodes.Status400BadRequest);
        }
        catch (Failure failure) when (failure.Kind == FailureKind.NotFound)
        {
            return Gone();
        }
    }

    private async Task<IActionResult> TakeAsync(
        string key,
        OpenTicketForm form,
        Dictionary<string, string> sent,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await requests.SubmitAsync(key, sent, cancellationToken);
        }
        catch (Failure failure) when (failure.Kind == FailureKind.Invalid)
        {
            return Page(form, TicketFormPage.Refused(form, sent, failure.Errors), StatusCodes.Status400BadRequest);
        }

        // Loading the page again sends nothing again.
        Response.Headers.Location = $"{key}?{Sent}";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<Dictionary<string, string>?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!Request.HasFormContentType)
        {
            return null;
        }

        try
        {
            var limits = new FormOptions
            {
                ValueCountLimit = MaxFields,
                ValueLengthLimit = MaxBytes,
                MultipartBodyLengthLimit = MaxBytes,
            };
            var form = await new FormFeature(Request, limits).ReadFormAsync(cancellationToken);
            return form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private ContentResult Page(OpenTicketForm form, string html, int status = StatusCodes.Status200OK)
    {
        var frames = form.AllowedOrigins.Count == 0 ? "*" : $"'self' {string.Join(' ', form.AllowedOrigins)}";
        return Html(html, frames, status);
    }

    private ContentResult Gone() => Html(TicketFormPage.Gone(), "*", StatusCodes.Status404NotFound);

    private ContentResult Html(string html, string frames, int status)
    {
        Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors {frames}";
        Response.Headers.CacheControl = "no-store";
        return new ContentResult
        {
            Content = html,
            ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8",
            StatusCode = status,
        };
    }
}
