using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Reports.Schedules;

/// <summary>When a report is mailed, and to whom. Each person gets what they may see.</summary>
public sealed class ReportSchedule : OrganizationOwned
{
    public const int MaxUsers = 50;

    /// <summary>When mails go out, where the organization is.</summary>
    private static readonly TimeOnly SentAt = new(7, 0);

    public int Version { get; private set; }

    public required Guid ReportId { get; init; }

    public ReportEvery Every { get; private set; }

    public IReadOnlyList<Guid> UserIds { get; private set; } = [];

    /// <summary>The next time; a message for any other time is out of date.</summary>
    public DateTime NextAt { get; private set; }

    public void Describe(ReportEvery every, IReadOnlyList<Guid> userIds, Organization organization, DateTime now)
    {
        (Every, UserIds) = (every, userIds);
        NextAt = Next(Every, now, organization.TimeZone, organization.WeekStart);
    }

    /// <summary>It was sent: waits for the next time, which is never the same again, whatever a node's clock says.</summary>
    public void Advance(Organization organization, DateTime now) =>
        NextAt = Next(Every, now > NextAt ? now : NextAt, organization.TimeZone, organization.WeekStart);

    /// <summary>Seven o'clock of every day, of the first day of a week, or of the first of a month.</summary>
    public static DateTime Next(ReportEvery every, DateTime after, string zone, DayOfWeek weekStart)
    {
        var unit = every switch
        {
            ReportEvery.Day => ReportUnit.Day,
            ReportEvery.Week => ReportUnit.Week,
            ReportEvery.Month => ReportUnit.Month,
            _ => throw new ArgumentOutOfRangeException(nameof(every), every, "A rhythm without days"),
        };
        var day = ReportPeriods.StartOf(LocalTime.Today(after, zone), unit, weekStart);
        while (LocalTime.Moment(day, SentAt, zone) <= after)
        {
            day = ReportPeriods.Step(day, unit, 1);
        }

        return LocalTime.Moment(day, SentAt, zone);
    }
}

/// <summary>How often a report is mailed.</summary>
public enum ReportEvery
{
    Day,

    /// <summary>On the first day of the organization's week.</summary>
    Week,

    /// <summary>On the first of the month.</summary>
    Month,
}
