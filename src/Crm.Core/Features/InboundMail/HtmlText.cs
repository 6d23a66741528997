using System.Net;
using System.Text.RegularExpressions;

namespace Crm.Core.Features.InboundMail;

/// <summary>The words of a stranger's HTML. Nothing of the HTML itself is kept: what comes out is text, and shown as such.</summary>
public static partial class HtmlText
{
    private const int MaxHtml = 500_000;

    public static string Read(string html)
    {
        try
        {
            var part = html.Length <= MaxHtml ? html : html[..MaxHtml];
            var shown = Unseen().Replace(part, " ");
            var lines = Break().Replace(Blanks().Replace(shown, " "), "\n");
            var text = WebUtility.HtmlDecode(Tag().Replace(lines, ""));
            return Gap().Replace(string.Join('\n', text.Split('\n').Select(l => l.Trim())), "\n\n").Trim();
        }
        catch (RegexMatchTimeoutException)
        {
            return "";
        }
    }

    [GeneratedRegex(
        @"<(script|style|head|title)\b.*?(</\1\s*>|\z)|<!--.*?(-->|\z)",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Unseen();

    [GeneratedRegex(
        @"<(br|/p|/div|/tr|/li|/h[1-6]|/blockquote)\b[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*(>|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\n{3,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();
}
