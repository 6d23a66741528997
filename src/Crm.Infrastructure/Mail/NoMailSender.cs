using Crm.Core.Platform.Mail;

namespace Crm.Infrastructure.Mail;

/// <summary>Says why no mail leaves; the outbox keeps the message until there is a server.</summary>
public sealed class NoMailSender : IMailSender
{
    public Task SendAsync(MailMessage message, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("No mail server is configured (Mail:Host).");
}
