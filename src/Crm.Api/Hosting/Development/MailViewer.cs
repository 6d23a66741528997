using System.Net;
using System.Text;
using Crm.Infrastructure.Mail;

namespace Crm.Api.Hosting.Development;

/// <summary>
/// Shows at <c>/dev/mail</c> what would have been mailed. It is there only while mails are kept in the data folder,
/// that is in Development without an SMTP server.
/// </summary>
internal static class MailViewer
{
    private const string Path = "/dev/mail";

    // The message is a frame of its own origin with nothing allowed: whatever is in it can't act.
    private const string MessagePolicy =
        "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-top-navigation-by-user-activation; frame-ancestors 'self'";

    private const string Style = """
        :root{color-scheme:light dark}body{margin:0;font:15px/1.5 system-ui,sans-serif}header,main{max-width:60rem;margin:0 auto;padding:1rem}
        h1{font-size:1.25rem;margin:.5rem 0}table{width:100%;border-collapse:collapse}td,th{text-align:left;padding:.5rem;border-bottom:1px solid #8884;overflow-wrap:anywhere}
        a{color:#4f46e5}dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
        iframe{width:100%;height:32rem;border:1px solid #8884;border-radius:.5rem;background:#fff}pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:1rem;border:1px solid #8884;border-radius:.5rem}
        @media(prefers-color-scheme:dark){a{color:#a5b4fc}}
        """;

    public static void MapCrmMailViewer(this WebApplication app)
    {
        if (app.Services.GetService<MailFolder>() is not { } mails)
        {
            return;
        }

        var pages = app.MapGroup(Path).AllowAnonymous().ExcludeFromDescription();
        pages.MapGet("", () => Page("Mails", List(mails.Latest())));
        pages.MapGet(
            "{id:guid}",
            (Guid id) => mails.Find(id) is { } mail ? Page(mail.Message.Subject, Message(mail)) : Results.NotFound()
        );
        pages.MapGet("{id:guid}/html", (Guid id, HttpContext context) => Html(mails.Find(id), context));
    }

    private static IResult Html(KeptMail? mail, HttpContext context)
    {
        if (mail is null)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = MessagePolicy;
        return Results.Content(mail.Message.Html, "text/html; charset=utf-8");
    }

    private static string List(IReadOnlyList<KeptMail> mails)
    {
        if (mails.Count == 0)
        {
            return "<p>No mails yet. Invite somebody or forget your password, and look again.</p>";
        }

        var rows = new StringBuilder();
        foreach (var mail in mails)
        {
            rows.Append(
                $"""<tr><td><a href="{Path}/{mail.Id}">{Escape(mail.Message.Subject)}</a></td><td>{Escape(mail.Message.To)}</td><td>{At(mail)}</td></tr>"""
            );
        }

        return $"<table><thead><tr><th>Subject</th><th>To</th><th>Time</th></tr></thead><tbody>{rows}</tbody></table>";
    }

    private static string Message(KeptMail mail) =>
        $"""
            <p><a href="{Path}">All mails</a></p>
            <dl><dt>To</dt><dd>{Escape(mail.Message.ToName)} &lt;{Escape(mail.Message.To)}&gt;</dd><dt>Time</dt><dd>{At(
                mail
            )}</dd></dl>
            <iframe title="The mail as HTML" src="{Path}/{mail.Id}/html"></iframe>
            <h2>As plain text</h2><pre>{Linked(mail.Message.Text)}</pre>
            """;

    private static IResult Page(string title, string content) =>
        Results.Content(
            $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Escape(
                title
            )}</title><style>{Style}</style></head>
            <body><header><h1>{Escape(title)}</h1></header><main>{content}</main></body></html>
            """,
            "text/html; charset=utf-8"
        );

    // Lines that are an address can be clicked.
    private static string Linked(string text) =>
        string.Join(
            '\n',
            text.Split('\n')
                .Select(line =>
                    line.StartsWith("http", StringComparison.Ordinal) && Uri.TryCreate(line, UriKind.Absolute, out var address)
                        ? $"""<a href="{Escape(address.AbsoluteUri)}">{Escape(line)}</a>"""
                        : Escape(line)
                )
        );

    private static string At(KeptMail mail) => mail.At.ToString("yyyy-MM-dd HH:mm:ss 'UTC'");

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
