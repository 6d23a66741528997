using Crm.Api.Hosting.Errors;

namespace Crm.Api.Hosting;

/// <summary>Serves the built client: files under their own names, the page itself for every address that is a screen.</summary>
internal static class Spa
{
    // What belongs to the server answers for itself; an unknown address below it is 404, not a screen.
    private static readonly string[] Server = ["/api", "/forms", "/hubs", "/openapi", "/docs", "/health", "/metrics", "/dev"];

    // Not PATCH: those actions say which bodies they take, and this would stand in for their own refusal of another one
    // (415, or 401 for strangers).
    private static readonly string[] Methods =
    [
        HttpMethods.Get,
        HttpMethods.Head,
        HttpMethods.Post,
        HttpMethods.Put,
        HttpMethods.Delete,
        HttpMethods.Options,
    ];

    public static void MapCrmClient(this WebApplication app) =>
        app.MapMethods("{*path}", Methods, ServeAsync).WithOrder(int.MaxValue).AllowAnonymous().ExcludeFromDescription();

    private static async Task ServeAsync(HttpContext context, IWebHostEnvironment environment, IProblemDetailsService problems)
    {
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (isRead && ClientFiles.Find(context, environment.WebRootFileProvider) is { } file)
        {
            await file.ExecuteAsync(context);
            return;
        }

        var page = environment.WebRootFileProvider.GetFileInfo("index.html");
        if (
            !isRead
            || !page.Exists
            || Server.Any(p => context.Request.Path.StartsWithSegments(p))
            || Path.HasExtension(context.Request.Path)
        )
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            var problem = Problems.Of(404, "not_found", "There is nothing here.");
            await problems.WriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem });
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.SendFileAsync(page, context.RequestAborted);
    }
}
