using System.Text.RegularExpressions;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.InboundMail;

/// <summary>A file that came with a mail.</summary>
/// <param name="Name">As its sender calls it.</param>
/// <param name="Content">All of it; it can be set back to its beginning.</param>
public sealed record IncomingFile(string? Name, Stream Content);

/// <summary>A mail as a service hands it in, whichever service it is.</summary>
public sealed partial record IncomingMail
{
    private const int MaxText = 20_000;

    public string? MessageId { get; init; }

    public required string From { get; init; }

    public string FromName { get; init; } = "";

    public string Subject { get; init; } = "";

    public string? Date { get; init; }

    /// <summary>Plain text; null: there is none.</summary>
    public string? PlainText { get; init; }

    /// <summary>The answer alone, where the service knows it.</summary>
    public string? Answer { get; init; }

    /// <summary>Only to be read, never to be shown.</summary>
    public string? Html { get; init; }

    /// <summary>Everybody it was for.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>By name in lower case.</summary>
    public required ILookup<string, string> Headers { get; init; }

    public IReadOnlyList<IncomingFile> Files { get; init; } = [];

    /// <summary>What it says it answers.</summary>
    public IEnumerable<string> Answered => Headers["in-reply-to"].Concat(Headers["references"]);

    /// <summary>
    /// A machine wrote it (RFC 3834): an out-of-office note, a list, a bounce. Such a mail is never answered and makes nothing, so
    /// two machines can't write to each other for ever.
    /// </summary>
    public bool IsAutomatic =>
        Headers["auto-submitted"].Any(v => !v.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || Headers["precedence"].Any(v => v.Trim().ToLowerInvariant() is "bulk" or "junk" or "list" or "auto_reply")
        || Headers["x-autoreply"].Any()
        || Headers["x-autorespond"].Any()
        || Headers["x-auto-response-suppress"].Any(v => v.Contains("All", StringComparison.OrdinalIgnoreCase))
        || Headers["list-id"].Any()
        || Headers["return-path"].Any(v => v.Trim() is "<>" or "")
        || From.StartsWith("mailer-daemon@", StringComparison.OrdinalIgnoreCase)
        || From.StartsWith("postmaster@", StringComparison.OrdinalIgnoreCase);

    /// <summary>The words of it, without what it quotes.</summary>
    public string Text
    {
        get
        {
            var whole = Answer is { } answer && !string.IsNullOrWhiteSpace(answer) ? answer : WithoutQuote(Words);
            var text = whole.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal).Trim();
            return text.Length == 0 ? "(no text)" : TextCut.At(text, MaxText);
        }
    }

    /// <summary>The subject on one line, never empty.</summary>
    public string Title(int max)
    {
        var line = string.Concat(Subject.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length == 0 ? "(no subject)" : TextCut.At(line, max);
    }

    private string Words =>
        !string.IsNullOrWhiteSpace(PlainText) ? PlainText
        : Html is null ? ""
        : HtmlText.Read(Html);

    private static string WithoutQuote(string text)
    {
        var start = Quote().Match(text);
        return start.Success && !string.IsNullOrWhiteSpace(text[..start.Index]) ? text[..start.Index] : text;
    }

    [GeneratedRegex(
        @"^(On .{5,200}wrote:|-{2,} ?Original Message ?-{2,}|_{10,}|(>.*\n?){2,})",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Quote();
}
