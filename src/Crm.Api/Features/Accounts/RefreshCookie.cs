using Crm.Core.Features.Accounts;

namespace Crm.Api.Features.Accounts;

/// <summary>The cookie that keeps a browser signed in: unreadable for scripts, sent to the sign-in addresses alone.</summary>
internal static class RefreshCookie
{
    public const string Name = "crm_refresh";
    private const string Path = "/api/v1/auth";

    public static string? Read(HttpRequest request) => request.Cookies[Name];

    public static void Write(HttpContext context, SignIn signIn) =>
        context.Response.Cookies.Append(Name, signIn.RefreshToken, Options(context.Request, signIn.RefreshExpiresAt));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context.Request, null));

    private static CookieOptions Options(HttpRequest request, DateTime? expires) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = IsEncrypted(request),
            Path = Path,
            Expires = expires is { } time ? new DateTimeOffset(time, TimeSpan.Zero) : null,
            IsEssential = true,
        };

    // Behind a proxy that ends TLS the header tells; whoever forges it only makes the own cookie stricter.
    private static bool IsEncrypted(HttpRequest request) =>
        request.IsHttps
        || request.Headers["X-Forwarded-Proto"].ToString().StartsWith("https", StringComparison.OrdinalIgnoreCase);
}
