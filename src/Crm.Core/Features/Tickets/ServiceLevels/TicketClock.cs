using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Tickets.ServiceLevels;

/// <summary>
/// Keeps the service level of tickets in step with their changes, in the save of the change, and leaves a message for the
/// time of each warning and escalation. One that holds no longer when its time comes says nothing.
/// </summary>
public sealed class TicketClock(
    IServiceLevelRepository levels,
    IOrganizationRepository organizations,
    IOutbox outbox,
    CallerContext caller,
    TimeProvider time
)
{
    // A warning comes when this part of the promised time has passed.
    private const double WarnAfter = 0.75;

    private (Guid OrganizationId, ServiceLevelRules Rules, BusinessCalendar Calendar)? _known;

    /// <summary>The rules as they are now; read once for many tickets of a use case.</summary>
    public async Task<ServiceLevelRules> RulesAsync(CancellationToken cancellationToken) =>
        (await KnowAsync(cancellationToken)).Rules;

    public async Task FollowAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var (rules, calendar) = await KnowAsync(cancellationToken);
        var level = rules.Of(ticket.Priority);
        var before = (ticket.FirstResponseDueAt, ticket.ResolutionDueAt, ticket.IsRunning && ticket.ClockStoppedAt is null);
        ticket.Follow(calendar, level, time.UtcNow());
        if (before != (ticket.FirstResponseDueAt, ticket.ResolutionDueAt, ticket.IsRunning))
        {
            Plan(ticket, calendar, level);
        }
    }

    /// <summary>Plans all warnings anew, as for a ticket that comes back from the recycle bin.</summary>
    public async Task PlanAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var (rules, calendar) = await KnowAsync(cancellationToken);
        Plan(ticket, calendar, rules.Of(ticket.Priority));
    }

    private void Plan(Ticket ticket, BusinessCalendar calendar, ServiceLevel level)
    {
        if (!ticket.IsRunning)
        {
            return;
        }

        if (ticket is { FirstRespondedAt: null, FirstResponseDueAt: { } response })
        {
            Plan(ticket, calendar, level.FirstResponse, TicketTarget.FirstResponse, response);
        }

        if (ticket.ResolutionDueAt is { } resolution)
        {
            Plan(ticket, calendar, level.Resolution, TicketTarget.Resolution, resolution);
        }
    }

    private void Plan(Ticket ticket, BusinessCalendar calendar, TimeSpan promised, TicketTarget target, DateTime due)
    {
        var pause = TimeSpan.FromSeconds(ticket.ClockStoppedSeconds);
        var warning = calendar.Add(ticket.ClockStartedAt, promised * WarnAfter + pause);
        foreach (var (at, isWarning) in new[] { (warning, true), (due, false) })
        {
            // What has passed is no news: a ticket that is imported or restored late alarms nobody.
            if (at > time.UtcNow())
            {
                outbox.Add(TicketAlarm.Kind, new TicketAlarm(ticket.Id, target, isWarning, due).Write(), at);
            }
        }
    }

    private async Task<(ServiceLevelRules Rules, BusinessCalendar Calendar)> KnowAsync(CancellationToken cancellationToken)
    {
        if (_known?.OrganizationId != caller.OrganizationId)
        {
            var rules = await levels.ReadAsync(cancellationToken) ?? new ServiceLevelRules();
            var zone = (await organizations.GetAsync(cancellationToken)).TimeZone;
            _known = (caller.OrganizationId, rules, rules.Calendar(zone));
        }

        return (_known!.Value.Rules, _known.Value.Calendar);
    }
}
