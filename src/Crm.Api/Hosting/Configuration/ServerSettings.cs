using System.Net;

namespace Crm.Api.Hosting.Configuration;

/// <summary>Where the server listens, and how people reach it.</summary>
internal sealed class ServerSettings : ISettings
{
    public static string Section => "Server";

    /// <summary>The address to listen on: <c>127.0.0.1</c> for this machine only, <c>0.0.0.0</c> for all.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>The port to listen on; 0 takes a free one.</summary>
    public int Port { get; set; } = 5080;

    /// <summary>What people type into the browser; links in mails begin with it. Without it, the listening address.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>
    /// Proxies in front of the server, addresses or networks parted by commas (<c>10.0.0.5, 172.18.0.0/16</c>). Only what they say of
    /// the client's address and of TLS is believed.
    /// </summary>
    public string? TrustedProxies { get; set; }

    /// <summary>How long a stop waits for requests under way.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The beginning of every link, without a slash at its end.</summary>
    public string Link => (PublicAddress?.AbsoluteUri ?? Listen).TrimEnd('/');

    /// <summary>The address in the form that the server takes.</summary>
    public string Listen => new UriBuilder(Uri.UriSchemeHttp, Address, Port).Uri.AbsoluteUri.TrimEnd('/');

    /// <summary>The networks of <see cref="TrustedProxies"/>; a single address is a network of one.</summary>
    public IReadOnlyList<IPNetwork> ProxyNetworks => Proxies().Select(NetworkOf).OfType<IPNetwork>().ToList();

    public IEnumerable<string> Problems()
    {
        foreach (var proxy in Proxies().Where(p => NetworkOf(p) is null))
        {
            yield return $"Server:TrustedProxies names {proxy}, which is no IP address or network, such as 10.0.0.5 or 172.18.0.0/16.";
        }

        if (!IPAddress.TryParse(Address, out _))
        {
            yield return "Server:Address must be an IP address: 127.0.0.1 serves this machine only, 0.0.0.0 all networks.";
        }

        if (Port is < 0 or > 65535)
        {
            yield return $"Server:Port is {Port}; a port is between 1 and 65535.";
        }

        if (PublicAddress is { } link && (!link.IsAbsoluteUri || link.Scheme is not ("http" or "https")))
        {
            yield return "Server:PublicAddress must begin with https:// or http://, such as https://crm.example.com.";
        }

        if (StopTimeout < TimeSpan.FromSeconds(1) || StopTimeout > TimeSpan.FromMinutes(10))
        {
            yield return "Server:StopTimeout must be between one second and ten minutes.";
        }
    }

    private IEnumerable<string> Proxies() =>
        (TrustedProxies ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IPNetwork? NetworkOf(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
        : null;
}
