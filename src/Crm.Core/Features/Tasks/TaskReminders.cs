using System.Globalization;
using System.Text.Json;
using Crm.Core.Features.Notifications;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Tasks;

/// <summary>What a reminder in the outbox is about: this task, as long as it is to remind at this time.</summary>
public sealed record TaskReminder(Guid TaskId, DateTime At)
{
    public const string Kind = "task.reminder";

    /// <summary>Older ones are no news: a task that is imported or restored late reminds nobody.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromDays(1);

    public string Write() => JsonSerializer.Serialize(this);
}

/// <summary>
/// Reminds the assignee in the app and by mail, once: the notification carries a unique key, so that a second node that
/// was handed the same message finds it told.
/// </summary>
public sealed class TaskReminderHandler(ITaskRepository tasks, Notifier notifier, IUnitOfWork unitOfWork) : IOutboxHandler
{
    public string Kind => TaskReminder.Kind;

    public async Task HandleAsync(string payload, CancellationToken cancellationToken)
    {
        var reminder = JsonSerializer.Deserialize<TaskReminder>(payload)!;
        await unitOfWork.RunAsync(
            async () =>
            {
                var task = await tasks.FindForReminderAsync(reminder.TaskId, cancellationToken);
                if (task is { IsDone: false } && task.ReminderAt == reminder.At && (task.AssigneeId ?? task.OwnerId) is { } who)
                {
                    var zone = await tasks.TimeZoneOfAsync(who, cancellationToken);
                    await notifier.NotifyAsync(Describe(task, zone), [who], cancellationToken);
                    await unitOfWork.SaveAsync(cancellationToken);
                }

                return true;
            },
            retry: true,
            cancellationToken
        );
    }

    private static Notice Describe(TaskItem task, string zone) =>
        new(
            NotificationKind.Reminder,
            new RecordRef(RecordType.Task, task.Id),
            task.Name,
            string.Join(" · ", new[] { DueText(task.DueAt, zone), task.RelatedTitle }.Where(t => !string.IsNullOrEmpty(t))),
            task.VisibleByOwnerId
        )
        {
            OnceKey = $"{TaskReminder.Kind}:{task.Id:N}:{task.ReminderAt!.Value.Ticks}",
        };

    private static string? DueText(DateTime? due, string zone) =>
        due is { } time
            ? "Due " + LocalTime.At(time, zone).ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)
            : null;
}
