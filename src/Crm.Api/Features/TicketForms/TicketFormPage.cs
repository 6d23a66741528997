using System.Net;
using System.Text;
using Crm.Core.Features.TicketForms;

namespace Crm.Api.Features.TicketForms;

/// <summary>Writes the page of a ticket form. Everything that somebody has typed is escaped here and nowhere else.</summary>
internal static class TicketFormPage
{
    private const string Style = """
        :root{color-scheme:light dark;--ground:#fff;--ink:#1c1c1a;--soft:#55544f;--line:#8c8b84;--accent:#0b7351;--on:#fff;--bad:#b3261e}
        @media (prefers-color-scheme:dark){:root{--ground:#151513;--ink:#f2f1ee;--soft:#bab9b2;--line:#75746d;--accent:#4cc79b;--on:#10231b;--bad:#f2a19a}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif}
        main{max-width:36rem;margin:0 auto;padding:2rem 1rem;overflow-wrap:anywhere}
        h1{margin:0 0 .5rem;font-size:1.6rem;line-height:1.25}
        p{margin:0 0 1rem;white-space:pre-line}
        .from{margin-bottom:.25rem;color:var(--soft);font-weight:600}
        label{display:block;margin:1rem 0 .25rem;font-weight:600}
        label span{color:var(--soft);font-weight:400}
        input,textarea{width:100%;padding:.6rem .75rem;border:1px solid var(--line);border-radius:.5rem;background:transparent;color:inherit;font:inherit}
        textarea{min-height:9rem;resize:vertical}
        [aria-invalid]{border-color:var(--bad)}
        :focus-visible{outline:3px solid var(--accent);outline-offset:1px}
        .bad{margin:.25rem 0 0;color:var(--bad)}
        button{margin-top:1.5rem;padding:.7rem 1.4rem;border:0;border-radius:.5rem;background:var(--accent);color:var(--on);font:inherit;font-weight:600;cursor:pointer}
        .off{position:absolute;left:-9999px}
        """;

    private static readonly Dictionary<string, string> Nothing = [];
    private static readonly Dictionary<string, string[]> Flawless = [];

    public static string Blank(OpenTicketForm form) => Form(form, Nothing, Flawless, null);

    /// <summary>The form with what was typed, and what is wrong with it.</summary>
    public static string Refused(
        OpenTicketForm form,
        IReadOnlyDictionary<string, string> sent,
        IReadOnlyDictionary<string, string[]> errors
    ) => Form(form, sent, errors, "Please look at the marked fields. Nothing was sent yet.");

    public static string Unreadable(OpenTicketForm form) =>
        Form(form, Nothing, Flawless, "This could not be read; it may have been too long. Nothing was sent.");

    public static string Thanks(OpenTicketForm form) =>
        Whole(
            form.Title,
            $"""<p class="from">{Text(form.Organization)}</p><h1>Sent</h1><p role="status">{Text(form.ThankYouText)}</p>"""
        );

    public static string Gone() => Whole("Not found", "<h1>Not found</h1><p>There is no such form, or it is closed.</p>");

    private static string Form(
        OpenTicketForm form,
        IReadOnlyDictionary<string, string> sent,
        IReadOnlyDictionary<string, string[]> errors,
        string? problem
    )
    {
        var html = new StringBuilder();
        html.Append($"""<p class="from">{Text(form.Organization)}</p><h1>{Text(form.Title)}</h1>""");
        html.Append(form.Introduction is null ? "" : $"<p>{Text(form.Introduction)}</p>");
        html.Append(problem is null ? "" : $"""<p class="bad" role="alert">{Text(problem)}</p>""");
        html.Append("""<form method="post">""");
        html.Append(Control("name", "Your name", TicketRequest.MaxName, "autocomplete=\"name\""));
        html.Append(Control("email", "E-mail", TicketRequest.MaxEmail, "type=\"email\" autocomplete=\"email\" required"));
        html.Append(Control("subject", "Subject", TicketRequest.MaxSubject, "required"));
        html.Append(Control("message", "Message", TicketRequest.MaxMessage, "required", isLong: true));
        html.Append(
            $"""<div class="off" aria-hidden="true"><label>Leave this empty <input name="{TicketRequest.Trap}" tabindex="-1" autocomplete="off"></label></div>"""
        );
        html.Append("""<button type="submit">Send</button></form>""");
        return Whole(form.Title, html.ToString());

        string Control(string name, string label, int max, string rest, bool isLong = false)
        {
            var value = Text(sent.GetValueOrDefault(name) ?? "");
            var wrong = errors.TryGetValue(name, out var messages) ? string.Join(' ', messages) : null;
            var marks = wrong is null ? "" : $" aria-invalid=\"true\" aria-describedby=\"{name}-bad\"";
            var common = $"id=\"{name}\" name=\"{name}\" maxlength=\"{max}\" {rest}{marks}";
            var optional = rest.Contains("required", StringComparison.Ordinal) ? "" : " <span>(if you like)</span>";
            var box = isLong ? $"<textarea {common}>\n{value}</textarea>" : $"<input {common} value=\"{value}\">";
            var below = wrong is null ? "" : $"<p class=\"bad\" id=\"{name}-bad\">{Text(wrong)}</p>";
            return $"<label for=\"{name}\">{label}{optional}</label>{box}{below}";
        }
    }

    private static string Whole(string title, string body) =>
        $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>{Text(title)}</title><style>{Style}</style></head>
            <body><main>{body}</main></body></html>
            """;

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
