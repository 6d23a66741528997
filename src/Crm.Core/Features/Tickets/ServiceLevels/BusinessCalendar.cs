using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Tickets.ServiceLevels;

/// <summary>
/// Counts time only while the organization works: its hours of each weekday in its time zone, but for holidays. Pure
/// arithmetic; an hour that clocks skip is no working time, one that they repeat counts as often as it passes.
/// </summary>
public sealed class BusinessCalendar(string zone, IReadOnlyList<OpenHours> hours, IReadOnlySet<DateOnly> holidays)
{
    // Nobody waits longer; and hours that never come (every working day a holiday) end the search.
    private const int MostDays = 3660;

    private readonly ILookup<DayOfWeek, OpenHours> _hours = hours.OrderBy(h => h.From).ToLookup(h => h.Day);

    /// <summary>The moment at which so much working time has passed.</summary>
    public DateTime Add(DateTime start, TimeSpan span)
    {
        var left = span;
        var end = start;
        foreach (var (from, to) in OpenFrom(start, DateTime.MaxValue))
        {
            if (to - from >= left)
            {
                return from + left;
            }

            left -= to - from;
            end = to;
        }

        return end;
    }

    /// <summary>The working time between two moments; none when the second is not later.</summary>
    public TimeSpan Between(DateTime from, DateTime to) =>
        OpenFrom(from, to).Aggregate(TimeSpan.Zero, (sum, open) => sum + (open.To - open.From));

    private IEnumerable<(DateTime From, DateTime To)> OpenFrom(DateTime start, DateTime end)
    {
        // The day before may reach into this one only in UTC; local days don't overlap.
        var first = LocalTime.Today(start, zone);
        for (var i = 0; i < MostDays; i++)
        {
            var day = first.AddDays(i);
            if (LocalTime.StartOfDay(day, zone) >= end)
            {
                yield break;
            }

            foreach (var (from, to) in OpenOn(day))
            {
                var (cutFrom, cutTo) = (from < start ? start : from, to > end ? end : to);
                if (cutFrom < cutTo)
                {
                    yield return (cutFrom, cutTo);
                }
            }
        }
    }

    private IEnumerable<(DateTime From, DateTime To)> OpenOn(DateOnly day) =>
        holidays.Contains(day) ? [] : _hours[day.DayOfWeek].Select(h => (At(day, h.From), At(day, h.To)));

    private DateTime At(DateOnly day, int minutes) =>
        minutes >= OpenHours.WholeDay
            ? LocalTime.StartOfDay(day.AddDays(1), zone)
            : LocalTime.Moment(day, TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minutes)), zone);
}
