using System.Net;
using System.Security.Cryptography;
using System.Text;
using Crm.Api.Hosting.Configuration;
using Microsoft.AspNetCore.HttpOverrides;

namespace Crm.Api.Hosting.Metrics;

internal static class MetricsServices
{
    private const string Bearer = "Bearer ";

    public static IServiceCollection AddCrmMetrics(this IServiceCollection services) => services.AddSingleton<MetricStore>();

    /// <summary>
    /// <c>/metrics</c>, for the token of the settings; without one for this machine only. To others it is not there.
    /// </summary>
    public static void MapCrmMetrics(this WebApplication app)
    {
        // Made now, so that what happens before the first visit is counted.
        var store = app.Services.GetRequiredService<MetricStore>();
        var token = app.Services.GetRequiredService<MetricsSettings>().Token;
        app.MapGet(
                "/metrics",
                (HttpContext context) =>
                    MayRead(context, token)
                        ? Results.Text(PrometheusText.Write(store.Read()), PrometheusText.ContentType)
                        : Results.NotFound()
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
    }

    private static bool MayRead(HttpContext context, string? token)
    {
        if (token is null)
        {
            // Behind a proxy on this machine everybody comes from this machine.
            return IPAddress.IsLoopback(context.Connection.RemoteIpAddress ?? IPAddress.None)
                && !context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
                && !context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XOriginalForHeaderName)
                && !context.Request.Headers.ContainsKey("Forwarded");
        }

        var given = context.Request.Headers.Authorization.ToString();
        return given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(
                SHA256.HashData(Encoding.UTF8.GetBytes(given[Bearer.Length..])),
                SHA256.HashData(Encoding.UTF8.GetBytes(token))
            );
    }
}
