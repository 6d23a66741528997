using System.Text.Json;
using Crm.Core.Platform.Outbox;

namespace Crm.Core.Platform.Mail;

/// <summary>Mails go out with the change that caused them: written in its transaction, sent afterwards by a worker.</summary>
public sealed class MailOutbox(IOutbox outbox)
{
    public const string Kind = "mail";

    public void Send(MailMessage message) => outbox.Add(Kind, JsonSerializer.Serialize(message));
}

/// <summary>Sends what <see cref="MailOutbox"/> wrote.</summary>
public sealed class MailOutboxHandler(IMailSender sender) : IOutboxHandler
{
    public string Kind => MailOutbox.Kind;

    public Task HandleAsync(string payload, CancellationToken cancellationToken) =>
        sender.SendAsync(JsonSerializer.Deserialize<MailMessage>(payload)!, cancellationToken);
}
