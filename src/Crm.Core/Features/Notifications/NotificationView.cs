using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Notifications;

/// <summary>A notification as shown.</summary>
public sealed record NotificationView
{
    /// <summary>The notification.</summary>
    public required Guid Id { get; init; }

    /// <summary>Why the person is told.</summary>
    public required NotificationKind Kind { get; init; }

    /// <summary>A sentence: "Asha Rao mentioned you on Tower B".</summary>
    public required string Title { get; init; }

    /// <summary>The beginning of the text that it is about.</summary>
    public string? Body { get; init; }

    /// <summary>The record to open; its title is null when it is gone or hidden by now.</summary>
    public RecordLink? Related { get; init; }

    /// <summary>Whose doing it was.</summary>
    public PersonRef? By { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTime At { get; init; }

    /// <summary>When it was read; null while unread.</summary>
    public DateTime? ReadAt { get; init; }

    /// <summary>Until when it was taken out of the list.</summary>
    public DateTime? SnoozedUntil { get; init; }
}

/// <summary>Until when a notification is to stay away.</summary>
public sealed record SnoozeInput
{
    /// <summary>Later than now, at most a year.</summary>
    /// <example>2099-01-01T09:00:00Z</example>
    public required DateTime Until { get; init; }
}

/// <summary>How much was marked as read.</summary>
/// <param name="Read">How many were unread until now.</param>
public sealed record ReadAllResult(int Read);
