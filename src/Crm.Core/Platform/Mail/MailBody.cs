using System.Net;
using System.Text;

namespace Crm.Core.Platform.Mail;

/// <summary>What a mail says: lines of text and at most one thing to click. Lays it out as plain text and as HTML.</summary>
public sealed record MailBody
{
    /// <summary>The first, large line.</summary>
    public required string Heading { get; init; }

    public required IReadOnlyList<string> Lines { get; init; }

    public MailAction? Action { get; init; }

    /// <summary>Small print below.</summary>
    public string? Footer { get; init; }

    /// <summary>Puts the text into a message; everything in it is escaped here and nowhere else.</summary>
    public MailMessage To(string address, string name, string subject) =>
        new(address, OneLine(name), OneLine(subject), AsText(), AsHtml(OneLine(subject)));

    private string AsText()
    {
        var text = new StringBuilder().Append(Heading).Append("\n\n").AppendJoin("\n\n", Lines).Append('\n');
        if (Action is { } action)
        {
            text.Append('\n').Append(action.Label).Append(":\n").Append(action.Address).Append('\n');
        }

        return Footer is null ? text.ToString() : text.Append("\n--\n").Append(Footer).Append('\n').ToString();
    }

    private string AsHtml(string subject)
    {
        var rows = new StringBuilder();
        rows.Append($"""<h1 style="margin:0 0 16px;font-size:20px;line-height:28px;color:#0f172a">{Escape(Heading)}</h1>""");
        foreach (var line in Lines)
        {
            rows.Append($"""<p style="margin:0 0 16px;font-size:15px;line-height:24px;color:#334155">{Escape(line)}</p>""");
        }

        if (Action is { } action)
        {
            var address = Escape(action.Address.AbsoluteUri);
            rows.Append(
                $"""
                <p style="margin:24px 0"><a href="{address}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#4338ca;color:#ffffff;font-size:15px;font-weight:600;text-decoration:none">{Escape(
                    action.Label
                )}</a></p>
                <p style="margin:0 0 16px;font-size:13px;line-height:20px;color:#64748b">If the button does not work, open this address:<br><a href="{address}" style="color:#4338ca;word-break:break-all">{address}</a></p>
                """
            );
        }

        var footer = Footer is null
            ? ""
            : $"""<p style="margin:16px 8px 0;font-size:12px;line-height:18px;color:#64748b">{Escape(Footer)}</p>""";
        return $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Escape(
                subject
            )}</title></head>
            <body style="margin:0;padding:32px 16px;background:#f1f5f9;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
            <div style="max-width:520px;margin:0 auto"><div style="padding:32px;border-radius:12px;border:1px solid #e2e8f0;background:#ffffff">{rows}</div>{footer}</div>
            </body></html>
            """;
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    // A header is one line, whatever people call themselves.
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}

/// <summary>The one thing to click in a mail.</summary>
/// <param name="Label">On the button.</param>
/// <param name="Address">Where it leads.</param>
public sealed record MailAction(string Label, Uri Address);
