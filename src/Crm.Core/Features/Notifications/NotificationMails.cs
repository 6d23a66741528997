using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Mail;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Notifications;

/// <summary>What the mails of notifications say.</summary>
public sealed class NotificationMails(MailOutbox mails, AccountsOptions options)
{
    /// <summary>Mails a notification, in the present save.</summary>
    public void Send(Notification notification, Recipient person) =>
        mails.Send(
            new MailBody
            {
                Heading = notification.Title,
                Lines = notification.Body is { } body ? [$"Hello {person.DisplayName},", body] : [$"Hello {person.DisplayName},"],
                Action = new MailAction($"Open {notification.RelatedTitle ?? "the CRM"}", AddressOf(notification)),
                Footer = $"Choose what you get by mail at {Address("settings/profile")}",
            }.To(person.Email, person.DisplayName, notification.Title)
        );

    private Uri AddressOf(Notification notification) =>
        notification is { RelatedType: { } type, RelatedId: { } id } ? Address($"{type.Plural()}/{id}") : options.PublicAddress;

    private Uri Address(string path) => new(options.PublicAddress, path);
}
