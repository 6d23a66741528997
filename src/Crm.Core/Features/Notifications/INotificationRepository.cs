using Crm.Core.Platform.Paging;

namespace Crm.Core.Features.Notifications;

/// <summary>Reads show the caller's own notifications alone.</summary>
public interface INotificationRepository
{
    /// <summary>Those not snoozed at <paramref name="now"/>.</summary>
    Task<Page<NotificationView>> ListAsync(ListRequest request, DateTime now, CancellationToken cancellationToken);

    Task<NotificationView?> ViewAsync(Guid id, CancellationToken cancellationToken);

    Task<Notification?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Marks all that are in the list as read, or those about one record; says how many were not.</summary>
    Task<int> ReadAllAsync(DateTime now, Guid? relatedId, CancellationToken cancellationToken);

    /// <summary>Those of these people who are active or invited and see records of this owner.</summary>
    Task<IReadOnlyList<Recipient>> WhoSeesAsync(
        IReadOnlyCollection<Guid> people,
        Guid? ownerId,
        CancellationToken cancellationToken
    );

    /// <summary>Those of these keys with which somebody has a notification.</summary>
    Task<IReadOnlySet<string>> FindToldAsync(IReadOnlyCollection<string> onceKeys, CancellationToken cancellationToken);

    void Add(Notification notification);
}

/// <summary>Somebody who is told.</summary>
/// <param name="Id">The person.</param>
/// <param name="DisplayName">For the greeting.</param>
/// <param name="Email">Where mail goes.</param>
/// <param name="WantsMail">Has joined, and has not switched mail off; nobody of the demo, whose addresses are made up.</param>
/// <param name="Chosen">See <see cref="NotificationChoices.Chosen"/>.</param>
public sealed record Recipient(
    Guid Id,
    string DisplayName,
    string Email,
    bool WantsMail,
    IReadOnlyDictionary<string, string> Chosen
)
{
    /// <summary>Where this person is told of such an event.</summary>
    public NotificationChannel ChannelOf(NotificationKind kind) =>
        new NotificationChoices(Chosen)[kind] is var wanted && wanted == NotificationChannel.Email && !WantsMail
            ? NotificationChannel.App
            : wanted;
}
