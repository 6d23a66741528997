using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Crm.Core.Platform.Text;

namespace Crm.Infrastructure.Mail;

/// <summary>A mail in the form that travels: plain text first, HTML beside it.</summary>
internal static class MimeMail
{
    public static MailMessage Of(Core.Platform.Mail.MailMessage message, string from)
    {
        // One address and nothing else; name and subject are made one line here, so that nothing that people type
        // becomes a header or a second recipient.
        if (!EmailText.IsValid(message.To))
        {
            throw new FormatException("The recipient of a mail is not an address.");
        }

        var sender = new MailAddress(from);
        var mail = new MailMessage(sender, new MailAddress(message.To, OneLine(message.ToName), Encoding.UTF8))
        {
            Subject = OneLine(message.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        mail.Headers.Add("Message-ID", $"<{Guid.CreateVersion7():n}@{sender.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.AlternateViews.Add(View(message.Text, MediaTypeNames.Text.Plain));
        mail.AlternateViews.Add(View(message.Html, MediaTypeNames.Text.Html));
        return mail;
    }

    private static AlternateView View(string content, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
