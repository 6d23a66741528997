using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Crm.Core.Features.Notes;

/// <summary>
/// Renders a syntax tree by an allow-list: a kind of node without a renderer here leaves nothing behind but its
/// children. Text is always escaped; addresses are of known schemes; images are links, so that nothing is loaded from
/// strangers.
/// </summary>
internal static class SafeHtml
{
    private static readonly HashSet<string> Schemes = new(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" };

    public static string Render(MarkdownDocument document, MarkdownPipeline pipeline)
    {
        using var text = new StringWriter();
        var html = new HtmlRenderer(text);
        pipeline.Setup(html);
        html.ObjectRenderers.Clear();
        foreach (var allowed in Allowed())
        {
            html.ObjectRenderers.Add(allowed);
        }

        html.Render(document);
        return text.ToString();
    }

    private static IMarkdownObjectRenderer[] Allowed() =>
        [
            new ParagraphRenderer(),
            new HeadingRenderer(),
            new ListRenderer(),
            new QuoteBlockRenderer(),
            new CodeBlockRenderer(),
            new ThematicBreakRenderer(),
            new HtmlTableRenderer(),
            new HtmlTaskListRenderer(),
            new LiteralInlineRenderer(),
            new EmphasisInlineRenderer(),
            new CodeInlineRenderer(),
            new LineBreakInlineRenderer { RenderAsHardlineBreak = true },
            new DelimiterInlineRenderer(),
            new HtmlEntityInlineRenderer(),
            new SafeLinkRenderer(),
            new SafeAutolinkRenderer(),
        ];

    private static bool IsSafe(string? url) =>
        url is not null && Uri.TryCreate(url, UriKind.Absolute, out var address) && Schemes.Contains(address.Scheme);

    private static void Open(HtmlRenderer renderer, string url) =>
        renderer.Write("<a href=\"").WriteEscapeUrl(url).Write("\" rel=\"nofollow noopener noreferrer\" target=\"_blank\">");

    private sealed class SafeLinkRenderer : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline obj)
        {
            var url = obj.GetDynamicUrl is null ? obj.Url : obj.GetDynamicUrl();
            if (NoteMarkdown.PersonOf(obj) is { } person)
            {
                renderer.Write($"<span class=\"mention\" data-user-id=\"{person}\">");
                renderer.WriteChildren(obj);
                renderer.Write("</span>");
            }
            else if (IsSafe(url))
            {
                Open(renderer, url!);
                renderer.WriteChildren(obj);
                if (obj.FirstChild is null)
                {
                    renderer.WriteEscape(url);
                }

                renderer.Write("</a>");
            }
            else
            {
                renderer.WriteChildren(obj);
            }
        }
    }

    private sealed class SafeAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
        {
            var url = obj.IsEmail ? "mailto:" + obj.Url : obj.Url;
            if (!IsSafe(url))
            {
                renderer.WriteEscape(obj.Url);
                return;
            }

            Open(renderer, url);
            renderer.WriteEscape(obj.Url);
            renderer.Write("</a>");
        }
    }
}
