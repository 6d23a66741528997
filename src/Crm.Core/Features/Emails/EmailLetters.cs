using System.Net;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Attachments;
using Crm.Core.Features.Mailbox;
using Crm.Core.Features.Notes;
using Crm.Core.Platform.Mail;

namespace Crm.Core.Features.Emails;

/// <summary>A mail from a person to a person.</summary>
public sealed record EmailLetter(
    EmailRecipient Recipient,
    string Subject,
    string Body,
    User? Sender,
    IReadOnlyList<Attachment> Files,
    bool IsMarketing
);

/// <summary>Lays out letters as plain text and as HTML, with the signature below and, in advertising, the way off the list.</summary>
public sealed class EmailLetters(UnsubscribeKeys keys, ReplyReferences references, AccountsOptions options)
{
    public async Task<MailMessage> WriteAsync(
        EmailLetter letter,
        Guid activityId,
        Organization organization,
        CancellationToken cancellationToken
    )
    {
        var body = letter.Sender?.Signature is { Length: > 0 } signature ? $"{letter.Body}\n\n{signature}" : letter.Body;
        var key = letter.IsMarketing ? keys.Write(letter.Recipient.Record) : null;
        var page = key is null ? null : new Uri(options.PublicAddress, $"unsubscribe?token={Uri.EscapeDataString(key)}");
        var reply = await references.WriteAsync(ReplyKind.Activity, activityId, cancellationToken);
        return new MailMessage(
            letter.Recipient.Address,
            letter.Recipient.Name,
            letter.Subject,
            Text(body, page),
            Html(letter.Subject, body, page)
        )
        {
            FromName = letter.Sender is { } sender ? $"{sender.DisplayName} · {organization.Name}" : organization.Name,
            ReplyTo = reply?.Address ?? letter.Sender?.Email,
            Reference = reply?.Token,
            Unsubscribe = key is null
                ? null
                : new Uri(options.PublicAddress, $"api/v1/public/unsubscribe/{Uri.EscapeDataString(key)}"),
            IsPersonal = true,
            Files = letter.Files.Select(f => new MailFile(f.StoredName, f.Name, f.ContentType)).ToList(),
        };
    }

    private static string Text(string body, Uri? unsubscribe) =>
        unsubscribe is null ? body + "\n" : $"{body}\n\n--\nNo more of these mails: {unsubscribe}\n";

    private static string Html(string subject, string body, Uri? unsubscribe)
    {
        var footer = unsubscribe is null
            ? ""
            : $"""<p style="margin-top:32px;font-size:12px;color:#64748b"><a href="{WebUtility.HtmlEncode(
                unsubscribe.AbsoluteUri
            )}" style="color:#64748b">No more of these mails</a></p>""";
        return $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{WebUtility.HtmlEncode(
                subject
            )}</title></head>
            <body style="margin:0;padding:16px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:24px;color:#0f172a">
            <div style="max-width:640px">{NoteMarkdown.ToHtml(body)}{footer}</div>
            </body></html>
            """;
    }
}
