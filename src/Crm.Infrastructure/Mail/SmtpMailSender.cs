using System.Net;
using System.Net.Mail;
using Crm.Core.Platform.Files;
using Crm.Core.Platform.Mail;
using Crm.Core.Platform.Outbox;

namespace Crm.Infrastructure.Mail;

/// <summary>How mails leave.</summary>
public sealed record SmtpOptions(string Host, int Port, bool Tls, string? UserName, string? Password, string From);

/// <summary>Sends by SMTP.</summary>
public sealed class SmtpMailSender(SmtpOptions options, IFileStorage files) : IMailSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task SendAsync(Core.Platform.Mail.MailMessage message, CancellationToken cancellationToken)
    {
        using var mail = await MimeMail.OfAsync(message, options.From, files, cancellationToken);
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.Tls };
        if (options.UserName is not null)
        {
            client.Credentials = new NetworkCredential(options.UserName, options.Password);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(mail, limit.Token);
        }
        catch (SmtpFailedRecipientException e) when (IsFinal(e.StatusCode))
        {
            throw new PermanentFailureException($"The mail server refuses the recipient: {e.Message}", e);
        }
    }

    // RFC 5321: codes from 500 on are answers that will not change. Of others (such as an unknown user name) the
    // administrator may change the reason, so they are tried again.
    private static bool IsFinal(SmtpStatusCode code) => (int)code >= 500;
}
