namespace Crm.Core.Platform.Mail;

/// <summary>One mail to one person, in both shapes.</summary>
/// <param name="To">The address.</param>
/// <param name="ToName">Whom it is for.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The same, laid out.</param>
public sealed record MailMessage(string To, string ToName, string Subject, string Text, string Html);

/// <summary>Hands a mail over to the world. It may fail; the outbox tries again.</summary>
public interface IMailSender
{
    /// <exception cref="Outbox.PermanentFailureException">The mail server will never take mail for this address.</exception>
    Task SendAsync(MailMessage message, CancellationToken cancellationToken);
}
