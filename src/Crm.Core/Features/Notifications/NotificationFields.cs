using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Notifications;

/// <summary>What a person's notifications are filtered and sorted by.</summary>
public sealed class NotificationFields : FieldCatalogue<Notification>
{
    public NotificationFields()
    {
        Choice("kind", "Kind", n => n.Kind);
        Boolean("unread", "Unread", n => n.ReadAt == null);
        DateTime("at", "Time", n => n.At).SortedBy(By(n => n.ShownAt));
        Reference("by", "By", n => n.ById);
        Reference("relatedId", "Record", n => n.RelatedId);
        Exclude(nameof(Notification.Id), "the key itself");
        Exclude(nameof(Notification.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(Notification.ForUserId), "always the caller");
        Exclude(nameof(Notification.Title), "shown only");
        Exclude(nameof(Notification.Body), "shown only");
        Exclude(nameof(Notification.RelatedType), "shown only");
        Exclude(nameof(Notification.RelatedTitle), "shown only");
        Exclude(nameof(Notification.OnceKey), "a unique key, never shown");
        Exclude(nameof(Notification.ById), "by");
        Exclude(nameof(Notification.ShownAt), "the sort key behind at");
        Exclude(nameof(Notification.ReadAt), "unread");
        Exclude(nameof(Notification.SnoozedUntil), "snoozed ones are not in the list");
        Exclude(nameof(Notification.IsUnread), "unread");
    }

    public override string DefaultSort => "-at";

    public override bool TakesText => false;
}
