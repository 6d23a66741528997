using Crm.Api.Hosting.Configuration;
using Microsoft.AspNetCore.HttpOverrides;

namespace Crm.Api.Hosting;

/// <summary>
/// Takes the client's address and scheme from the proxies of the settings, so that limits, sessions and cookies go by the
/// client. What anybody else says in such headers stays unheard.
/// </summary>
internal static class TrustedProxies
{
    public static void UseCrmTrustedProxies(this WebApplication app)
    {
        var networks = app.Services.GetRequiredService<ServerSettings>().ProxyNetworks;
        if (networks.Count == 0)
        {
            return;
        }

        // Through as many proxies as are trusted; the first address beyond them is the client's.
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }
}
