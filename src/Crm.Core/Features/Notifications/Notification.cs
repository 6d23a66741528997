using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Notifications;

/// <summary>Why a person is told.</summary>
public enum NotificationKind
{
    Mention,
    Reply,
    Assigned,
    Reminder,

    /// <summary>The customer of a ticket wrote.</summary>
    CustomerReply,

    /// <summary>A ticket will be late soon.</summary>
    ServiceLevelWarning,

    /// <summary>A ticket is late.</summary>
    ServiceLevelMissed,
}

/// <summary>Tells one person about something that concerns them.</summary>
public sealed class Notification : OrganizationOwned, IPersonal
{
    public const int MaxTitle = 300;
    public const int MaxBody = 500;

    public required Guid ForUserId { get; init; }

    public required NotificationKind Kind { get; init; }

    public required string Title { get; init; }

    public string? Body { get; init; }

    /// <summary>Null when it is about several records at once.</summary>
    public RecordType? RelatedType { get; init; }

    public Guid? RelatedId { get; init; }

    /// <summary>What the record was called then.</summary>
    public string? RelatedTitle { get; init; }

    /// <summary>Unique where it is set: what carries it is told once, whoever is asked to tell it.</summary>
    public string? OnceKey { get; init; }

    /// <summary>Whose doing it was.</summary>
    public Guid? ById { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Its place in the list: when it happened, or when it came back after a snooze.</summary>
    public required DateTime ShownAt { get; set; }

    public DateTime? ReadAt { get; private set; }

    public DateTime? SnoozedUntil { get; private set; }

    public bool IsUnread => ReadAt is null;

    public void Read(DateTime now) => ReadAt ??= now;

    /// <summary>Takes it out of the list until then; it comes back unread and at the top.</summary>
    public void Snooze(DateTime until)
    {
        SnoozedUntil = until;
        ShownAt = until;
        ReadAt = null;
    }
}
