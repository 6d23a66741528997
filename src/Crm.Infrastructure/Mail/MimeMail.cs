using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Crm.Core.Platform.Files;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Text;

namespace Crm.Infrastructure.Mail;

/// <summary>A mail in the form that travels: plain text first, HTML beside it.</summary>
internal static class MimeMail
{
    /// <summary>With the contents of its files, which are read when it is sent.</summary>
    /// <exception cref="PermanentFailureException">A file of it is gone.</exception>
    public static async Task<MailMessage> OfAsync(
        Core.Platform.Mail.MailMessage message,
        string from,
        IFileStorage storage,
        CancellationToken cancellationToken
    )
    {
        var mail = Of(message, from);
        try
        {
            foreach (var file in message.Files)
            {
                var content =
                    await storage.OpenAsync(file.StoredName, cancellationToken)
                    ?? throw new PermanentFailureException(
                        "A file of this mail is gone.",
                        new FileNotFoundException(file.StoredName)
                    );
                mail.Attachments.Add(
                    new Attachment(content, new ContentType(file.ContentType) { Name = OneLine(file.Name) })
                    {
                        NameEncoding = Encoding.UTF8,
                    }
                );
            }

            return mail;
        }
        catch
        {
            mail.Dispose();
            throw;
        }
    }

    private static MailMessage Of(Core.Platform.Mail.MailMessage message, string from)
    {
        // One address and nothing else; name and subject are made one line here, so that nothing that people type
        // becomes a header or a second recipient.
        if (!EmailText.IsValid(message.To))
        {
            throw new FormatException("The recipient of a mail is not an address.");
        }

        var own = new MailAddress(from);
        var sender = message.FromName is { } name ? new MailAddress(own.Address, OneLine(name), Encoding.UTF8) : own;
        var mail = new MailMessage(sender, new MailAddress(message.To, OneLine(message.ToName), Encoding.UTF8))
        {
            Subject = OneLine(message.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        var reference = message.Reference is { } token ? $"{token}." : "";
        mail.Headers.Add("Message-ID", $"<{reference}{Guid.CreateVersion7():n}@{sender.Host}>");
        if (!message.IsPersonal)
        {
            mail.Headers.Add("Auto-Submitted", "auto-generated");
        }

        if (message.ReplyTo is { } replyTo && EmailText.IsValid(replyTo))
        {
            mail.ReplyToList.Add(new MailAddress(replyTo));
        }

        if (message.Unsubscribe is { } unsubscribe)
        {
            mail.Headers.Add("List-Unsubscribe", $"<{unsubscribe.AbsoluteUri}>");
            mail.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

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
