namespace Crm.Core.Features.Reports;

/// <summary>Days as the calendar of an organization groups them.</summary>
public static class ReportPeriods
{
    /// <summary>The first day of the stretch, and the first one after it.</summary>
    public static (DateOnly First, DateOnly Before) Of(ReportWithin within, DateOnly today, DayOfWeek weekStart)
    {
        (DateOnly, DateOnly) Unit(ReportUnit unit, int away)
        {
            var first = Step(StartOf(today, unit, weekStart), unit, away);
            return (first, Step(first, unit, 1));
        }

        return within switch
        {
            ReportWithin.Today => Unit(ReportUnit.Day, 0),
            ReportWithin.Yesterday => Unit(ReportUnit.Day, -1),
            ReportWithin.ThisWeek => Unit(ReportUnit.Week, 0),
            ReportWithin.LastWeek => Unit(ReportUnit.Week, -1),
            ReportWithin.ThisMonth => Unit(ReportUnit.Month, 0),
            ReportWithin.LastMonth => Unit(ReportUnit.Month, -1),
            ReportWithin.NextMonth => Unit(ReportUnit.Month, 1),
            ReportWithin.ThisQuarter => Unit(ReportUnit.Quarter, 0),
            ReportWithin.LastQuarter => Unit(ReportUnit.Quarter, -1),
            ReportWithin.NextQuarter => Unit(ReportUnit.Quarter, 1),
            ReportWithin.ThisYear => Unit(ReportUnit.Year, 0),
            ReportWithin.LastYear => Unit(ReportUnit.Year, -1),
            ReportWithin.Last7Days => (today.AddDays(-6), today.AddDays(1)),
            ReportWithin.Last30Days => (today.AddDays(-29), today.AddDays(1)),
            ReportWithin.Last90Days => (today.AddDays(-89), today.AddDays(1)),
            ReportWithin.Last12Months => (Unit(ReportUnit.Month, -11).Item1, Unit(ReportUnit.Month, 0).Item2),
            _ => throw new ArgumentOutOfRangeException(nameof(within), within, "A stretch without days"),
        };
    }

    /// <summary>The first day of the unit that a day lies in.</summary>
    public static DateOnly StartOf(DateOnly day, ReportUnit unit, DayOfWeek weekStart) =>
        unit switch
        {
            ReportUnit.Day => day,
            ReportUnit.Week => day.AddDays(-(((int)day.DayOfWeek - (int)weekStart + 7) % 7)),
            ReportUnit.Month => new DateOnly(day.Year, day.Month, 1),
            ReportUnit.Quarter => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
            ReportUnit.Year => new DateOnly(day.Year, 1, 1),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A unit without a start"),
        };

    /// <summary>So many units on.</summary>
    public static DateOnly Step(DateOnly start, ReportUnit unit, int count) =>
        unit switch
        {
            ReportUnit.Day => start.AddDays(count),
            ReportUnit.Week => start.AddDays(7 * count),
            ReportUnit.Month => start.AddMonths(count),
            ReportUnit.Quarter => start.AddMonths(3 * count),
            ReportUnit.Year => start.AddYears(count),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A unit without a length"),
        };

    /// <summary>What people call it: <c>2026-11-20</c>, <c>2026-11</c>, <c>2026 Q4</c>, <c>2026</c>.</summary>
    public static string Name(DateOnly start, ReportUnit unit) =>
        unit switch
        {
            ReportUnit.Day => $"{start:yyyy-MM-dd}",
            ReportUnit.Week => $"Week of {start:yyyy-MM-dd}",
            ReportUnit.Month => $"{start:yyyy-MM}",
            ReportUnit.Quarter => $"{start:yyyy} Q{(start.Month + 2) / 3}",
            ReportUnit.Year => $"{start:yyyy}",
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A unit without a name"),
        };
}
