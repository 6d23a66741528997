using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Notifications;

/// <summary>Something that people are to be told.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Related">The record that it is about; null: several.</param>
/// <param name="RelatedTitle">What that is called; of several, how many ("12 contacts").</param>
/// <param name="Body">The beginning of a text.</param>
/// <param name="OwnerId">By whom the record is visible.</param>
public sealed record Notice(NotificationKind Kind, RecordRef? Related, string RelatedTitle, string? Body, Guid? OwnerId)
{
    /// <summary>Set: each person is told once of what has this key, also when several nodes are asked to.</summary>
    public string? OnceKey { get; init; }
}

/// <summary>Tells people what concerns them, on the screen and by mail, in the save of the present use case.</summary>
public sealed class Notifier(
    INotificationRepository notifications,
    NotificationMails mails,
    CallerContext caller,
    TimeProvider time
)
{
    /// <summary>Tells these people where they chose to be told; not the caller, and nobody who may not see the record.</summary>
    public async Task NotifyAsync(Notice notice, IReadOnlyCollection<Guid> people, CancellationToken cancellationToken)
    {
        var others = people.Where(p => p != caller.UserId).Distinct().ToList();
        if (others.Count == 0 || caller.IsSet && caller.Current.IsQuiet)
        {
            return;
        }

        var now = time.UtcNow();
        var seeing = await notifications.WhoSeesAsync(others, notice.OwnerId, cancellationToken);
        var wanting = seeing.Where(p => p.ChannelOf(notice.Kind) != NotificationChannel.None).ToList();
        var told = await FindToldAsync(notice, wanting.ConvertAll(p => p.Id), cancellationToken);
        foreach (var person in wanting.Where(p => !told.Contains(p.Id)))
        {
            var notification = Write(notice, KeyOf(notice, person.Id), person.Id, now);
            notifications.Add(notification);
            if (person.ChannelOf(notice.Kind) == NotificationChannel.Email)
            {
                mails.Send(notification, person);
            }
        }
    }

    private static string? KeyOf(Notice notice, Guid person) => notice.OnceKey is { } once ? $"{once}:{person:N}" : null;

    private async Task<IReadOnlyList<Guid>> FindToldAsync(Notice notice, List<Guid> people, CancellationToken cancellationToken)
    {
        if (notice.OnceKey is null || people.Count == 0)
        {
            return [];
        }

        var keys = people.ToDictionary(p => p, p => KeyOf(notice, p)!);
        var told = await notifications.FindToldAsync(keys.Values, cancellationToken);
        return people.FindAll(p => told.Contains(keys[p]));
    }

    private Notification Write(Notice notice, string? key, Guid forUserId, DateTime now) =>
        new()
        {
            ForUserId = forUserId,
            Kind = notice.Kind,
            Title = Cut(Sentence(notice), Notification.MaxTitle),
            Body = notice.Body is null ? null : Cut(notice.Body, Notification.MaxBody),
            RelatedType = notice.Related?.Type,
            RelatedId = notice.Related?.Id,
            RelatedTitle = notice.Related is null ? null : notice.RelatedTitle,
            OnceKey = key,
            ById = caller.UserId,
            At = now,
            ShownAt = now,
        };

    private string Sentence(Notice notice)
    {
        var who = caller.Current.DisplayName is { Length: > 0 } name ? name : "The CRM";
        return notice.Kind switch
        {
            NotificationKind.Mention => $"{who} mentioned you on {notice.RelatedTitle}",
            NotificationKind.Reply => $"{who} answered your note on {notice.RelatedTitle}",
            NotificationKind.Assigned => $"{who} assigned you {notice.RelatedTitle}",
            NotificationKind.Reminder => $"Reminder: {notice.RelatedTitle}",
            NotificationKind.CustomerReply => $"The customer answered on {notice.RelatedTitle}",
            NotificationKind.ServiceLevelWarning => $"Soon late: {notice.RelatedTitle}",
            NotificationKind.ServiceLevelMissed => $"Late: {notice.RelatedTitle}",
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Kind, "A kind without sentence"),
        };
    }

    private static string Cut(string text, int max) => text.Length <= max ? text : text[..(max - 1)] + "…";
}
