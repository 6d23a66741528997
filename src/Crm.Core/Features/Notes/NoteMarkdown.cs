using System.Net;
using System.Text.RegularExpressions;
using Crm.Core.Platform.Text;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Crm.Core.Features.Notes;

/// <summary>The Markdown of notes: as safe HTML, as plain text, and whom it mentions. Raw HTML in it is text like any other.</summary>
public static partial class NoteMarkdown
{
    private const string PersonScheme = "user:";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks(new AutoLinkOptions { AllowDomainWithoutPeriod = false })
        .Build();

    /// <summary>False when it is nested so deeply that it can't be read.</summary>
    public static bool IsReadable(string markdown) => Parse(markdown) is not null;

    /// <summary>Only what stands on the allow-list of <see cref="SafeHtml"/>; everything else is text.</summary>
    public static string ToHtml(string markdown) =>
        Parse(markdown) is { } document ? SafeHtml.Render(document, Pipeline) : $"<p>{WebUtility.HtmlEncode(markdown)}</p>";

    /// <summary>The words alone.</summary>
    public static string ToText(string markdown)
    {
        if (Parse(markdown) is null)
        {
            return markdown;
        }

        return Markdown.ToPlainText(markdown, Pipeline).Trim();
    }

    /// <summary>The beginning of the words, on one line.</summary>
    public static string Excerpt(string markdown, int max)
    {
        var text = Blanks().Replace(ToText(markdown), " ").Trim();
        text = text.Length > 0 ? text : Blanks().Replace(markdown, " ").Trim();
        if (text.Length <= max)
        {
            return text;
        }

        return TextCut.At(text, max - 1).TrimEnd() + "…";
    }

    /// <summary>The people named by <c>@[Name](user:id)</c>.</summary>
    public static IReadOnlyList<Guid> MentionedIn(string markdown) =>
        Parse(markdown)?.Descendants<LinkInline>().Select(PersonOf).OfType<Guid>().Distinct().ToList() ?? [];

    /// <summary>The person that a link stands for.</summary>
    internal static Guid? PersonOf(LinkInline link) =>
        !link.IsImage
        && link.Url is { } url
        && url.StartsWith(PersonScheme, StringComparison.Ordinal)
        && Guid.TryParseExact(url[PersonScheme.Length..], "D", out var id)
            ? id
            : null;

    private static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's limit of depth.
            return null;
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
