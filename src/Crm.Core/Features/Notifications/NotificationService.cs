using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Notifications;

/// <summary>A person's own notifications: listed, read, put off.</summary>
public sealed class NotificationService(
    INotificationRepository notifications,
    NotificationFields fields,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    private static readonly TimeSpan LongestSnooze = TimeSpan.FromDays(366);

    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public Task<Page<NotificationView>> ListAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    ) => notifications.ListAsync(ListRequestParser.Parse(fields, query, caller), time.UtcNow(), cancellationToken);

    /// <exception cref="Failure">404, also when it is somebody else's.</exception>
    public Task<NotificationView> ReadAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, n => n.Read(time.UtcNow()), cancellationToken);

    /// <summary>Marks all that are in the list as read, or those about one record.</summary>
    public async Task<ReadAllResult> ReadAllAsync(Guid? relatedId, CancellationToken cancellationToken) =>
        new(await notifications.ReadAllAsync(time.UtcNow(), relatedId, cancellationToken));

    /// <summary>Takes it out of the list until then.</summary>
    /// <exception cref="Failure">400 when the time is not in the coming year, 404.</exception>
    public Task<NotificationView> SnoozeAsync(Guid id, DateTime until, CancellationToken cancellationToken)
    {
        return ChangeAsync(
            id,
            notification =>
            {
                var now = time.UtcNow();
                if (until <= now || until - now > LongestSnooze)
                {
                    throw Failure.Invalid("until", "Give a time within the next year.");
                }

                notification.Snooze(until);
            },
            cancellationToken
        );
    }

    private async Task<NotificationView> ChangeAsync(Guid id, Action<Notification> change, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(
            async () =>
            {
                change(await notifications.FindAsync(id, cancellationToken) ?? throw NotFound());
                await unitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: true,
            cancellationToken
        );
        return await notifications.ViewAsync(id, cancellationToken) ?? throw NotFound();
    }

    private static Failure NotFound() => Failure.NotFound("notification");
}
