using System.Globalization;
using System.Text.Json;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Notifications;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Tickets.ServiceLevels;

/// <summary>What a service level promises.</summary>
public enum TicketTarget
{
    FirstResponse,
    Resolution,
}

/// <summary>What an alarm in the outbox is about: this ticket, as long as it is due at this time.</summary>
public sealed record TicketAlarm(Guid TicketId, TicketTarget Target, bool IsWarning, DateTime DueAt)
{
    public const string Kind = "ticket.due";

    /// <summary>What was missed longer ago is no news: a history that is written late alarms nobody.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromDays(1);

    /// <summary>Whether it is still worth saying; a warning only before the time itself.</summary>
    public bool IsNews(DateTime now) => now < (IsWarning ? DueAt : DueAt + Freshness);

    public string Write() => JsonSerializer.Serialize(this);
}

/// <summary>Who is told of a ticket's service level.</summary>
/// <param name="Agents">Who can still keep it: the assignee, else those of the team, else all who take tickets.</param>
/// <param name="Managers">Who is told when it is missed: the manager of the team, else all managers, else all administrators.</param>
public sealed record TicketWatchers(IReadOnlyList<Guid> Agents, IReadOnlyList<Guid> Managers);

/// <summary>
/// Warns of a service level in danger, and escalates one that is missed, once: the notification carries a unique key, so that
/// a second node that was handed the same message finds it told.
/// </summary>
public sealed class TicketAlarmHandler(
    ITicketRepository tickets,
    IOrganizationRepository organizations,
    Notifier notifier,
    IUnitOfWork unitOfWork,
    TimeProvider time
) : IOutboxHandler
{
    public string Kind => TicketAlarm.Kind;

    public async Task HandleAsync(string payload, CancellationToken cancellationToken)
    {
        var alarm = JsonSerializer.Deserialize<TicketAlarm>(payload)!;
        if (!alarm.IsNews(time.UtcNow()))
        {
            return;
        }

        await unitOfWork.RunAsync(
            async () =>
            {
                var ticket = await tickets.FindForAlarmAsync(alarm.TicketId, cancellationToken);
                if (ticket is { IsRunning: true } && IsStillDue(ticket, alarm))
                {
                    var watchers = await tickets.FindWatchersAsync(ticket, cancellationToken);
                    var people = alarm.IsWarning ? watchers.Agents : [.. watchers.Agents, .. watchers.Managers];
                    var zone = (await organizations.GetAsync(cancellationToken)).TimeZone;
                    await notifier.NotifyAsync(Describe(ticket, alarm, zone), people, cancellationToken);
                    await unitOfWork.SaveAsync(cancellationToken);
                }

                return true;
            },
            retry: true,
            cancellationToken
        );
    }

    private static bool IsStillDue(Ticket ticket, TicketAlarm alarm) =>
        alarm.Target switch
        {
            TicketTarget.FirstResponse => ticket.FirstRespondedAt is null && ticket.FirstResponseDueAt == alarm.DueAt,
            TicketTarget.Resolution => ticket.ResolutionDueAt == alarm.DueAt,
            _ => throw new ArgumentOutOfRangeException(nameof(alarm), alarm.Target, "A target without due time"),
        };

    private static Notice Describe(Ticket ticket, TicketAlarm alarm, string zone)
    {
        var what = alarm.Target == TicketTarget.FirstResponse ? "First response" : "Solution";
        var at = LocalTime.At(alarm.DueAt, zone).ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        return new Notice(
            alarm.IsWarning ? NotificationKind.ServiceLevelWarning : NotificationKind.ServiceLevelMissed,
            new RecordRef(RecordType.Ticket, ticket.Id),
            ticket.Title,
            $"{what} {(alarm.IsWarning ? "is" : "was")} due {at}",
            ticket.VisibleByOwnerId
        )
        {
            OnceKey = $"{TicketAlarm.Kind}:{ticket.Id:N}:{alarm.Target}:{alarm.IsWarning}:{alarm.DueAt.Ticks}",
        };
    }
}
