using Microsoft.Net.Http.Headers;

namespace Crm.Api.Hosting;

/// <summary>Marks an endpoint that pages of other sites call from the browser (CORS).</summary>
internal interface IOpenToForeignPages;

/// <summary>What a browser has to be told before a page of another site may read an answer.</summary>
internal static class ForeignPages
{
    /// <summary>The site that the page is from, as the browser says; null: no page of another site asks.</summary>
    public static string? OriginOf(HttpRequest request) =>
        request.Headers.Origin.Count == 0 ? null : request.Headers.Origin.ToString();

    /// <summary>Lets the page read whatever is answered, refusals included.</summary>
    public static void LetRead(HttpResponse response, string origin) =>
        // At the last moment, because an error clears what was set before.
        response.OnStarting(() =>
        {
            response.Headers.AccessControlAllowOrigin = origin;
            response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
            return Task.CompletedTask;
        });

    /// <summary>Lets the page send.</summary>
    public static void LetSend(HttpResponse response)
    {
        response.Headers.AccessControlAllowMethods = "POST";
        response.Headers.AccessControlAllowHeaders = "Content-Type";
    }
}
