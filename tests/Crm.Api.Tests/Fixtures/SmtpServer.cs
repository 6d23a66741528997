using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Crm.Api.Tests.Fixtures;

/// <summary>
/// The real SMTP server that the suite runs beside (<c>scripts/smtp-server</c>), behind a door that a test opens and
/// shuts: while it is shut, nobody answers at the port.
/// </summary>
public sealed class SmtpServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Socket _door = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly int _port;
    private readonly string _folder;

    private SmtpServer(int port, string folder)
    {
        (_port, _folder) = (port, folder);
        _door.Bind(new IPEndPoint(IPAddress.Loopback, 0));
    }

    public int Port => ((IPEndPoint)_door.LocalEndPoint!).Port;

    /// <summary>Settings of a product that sends through it.</summary>
    public (string Name, string Value)[] Settings =>
        [
            ("Mail:Host", "127.0.0.1"),
            ("Mail:Port", Port.ToString(CultureInfo.InvariantCulture)),
            ("Mail:Tls", "false"),
            ("Mail:From", "CRM Grüße <crm@example.com>"),
        ];

    /// <summary>Skips the test where no server was started.</summary>
    public static SmtpServer Find(bool isOpen = true)
    {
        var port = Environment.GetEnvironmentVariable("CRM_TEST_SMTP_PORT");
        var folder = Environment.GetEnvironmentVariable("CRM_TEST_SMTP_MAILDIR");
        Assert.SkipWhen(port is null || folder is null, "No SMTP server: run the suite by scripts/with-servers.");
        var server = new SmtpServer(int.Parse(port!, CultureInfo.InvariantCulture), folder!);
        if (isOpen)
        {
            server.Open();
        }

        return server;
    }

    /// <summary>From now on the server answers.</summary>
    public void Open()
    {
        _door.Listen();
        _ = PassOnAsync();
    }

    public async Task<ReceivedMail> WaitForAsync(string address)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < deadline)
        {
            if (Received(address) is [var mail, ..])
            {
                return mail;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"The SMTP server got no mail for {address}.");
    }

    public IReadOnlyList<ReceivedMail> Received(string address) =>
        Directory
            .EnumerateFiles(Path.Combine(_folder, "new"))
            .Select(File.ReadAllText)
            .Select(text => new ReceivedMail(text.ReplaceLineEndings("\n")))
            .Where(mail => mail.Header("X-RcptTo") == address)
            .ToList();

    public void Dispose() => _door.Dispose();

    private async Task PassOnAsync()
    {
        try
        {
            while (true)
            {
                _ = PassOnAsync(await _door.AcceptAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The door was taken down.
        }
    }

    private async Task PassOnAsync(Socket guest)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _port);
        await using var inside = client.GetStream();
        await using var outside = new NetworkStream(guest, ownsSocket: true);
        await Task.WhenAny(inside.CopyToAsync(outside), outside.CopyToAsync(inside));
    }
}

/// <summary>A mail as it arrived.</summary>
public sealed partial class ReceivedMail(string text)
{
    private readonly string _head = text.Split("\n\n")[0];

    /// <summary>The names of all headers.</summary>
    public IEnumerable<string> HeaderNames => HeaderName().Matches(_head).Select(m => m.Groups[1].Value);

    /// <summary>A header in plain words: unfolded, its encoded words (RFC 2047) decoded.</summary>
    public string? Header(string name)
    {
        var header = Regex.Match(_head, $@"^{name}: ?(.*(?:\n[ \t].*)*)", RegexOptions.Multiline | RegexOptions.IgnoreCase);
        if (!header.Success)
        {
            return null;
        }

        var unfolded = header.Groups[1].Value.Replace("\n", "", StringComparison.Ordinal);
        return EncodedWord()
            .Replace(BetweenWords().Replace(unfolded, "$1$2"), m => Decode(m.Groups[1].Value, m.Groups[2].Value))
            .Trim();
    }

    /// <summary>The part of this type, decoded.</summary>
    public string Part(string type)
    {
        var part = text.Split("\n--")
            .Single(p =>
                p.Contains($"\nContent-Type: {type}", StringComparison.OrdinalIgnoreCase)
                && p.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase)
            );
        return Decode(
            "q",
            part[(part.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Replace("=\n", "", StringComparison.Ordinal),
            underscores: false
        );
    }

    private static string Decode(string encoding, string value, bool underscores = true)
    {
        if (encoding.Equals("b", StringComparison.OrdinalIgnoreCase))
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(value));
        }

        var bytes = new List<byte>();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '=' && i + 2 < value.Length)
            {
                bytes.Add(Convert.ToByte(value.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes([underscores && value[i] == '_' ? ' ' : value[i]]));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"^([\w-]+):", RegexOptions.Multiline)]
    private static partial Regex HeaderName();

    [GeneratedRegex(@"=\?utf-8\?([bq])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(\?=)\s+(=\?)")]
    private static partial Regex BetweenWords();
}
