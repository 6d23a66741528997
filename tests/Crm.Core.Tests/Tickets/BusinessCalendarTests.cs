using Crm.Core.Features.Tickets.ServiceLevels;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Tickets;

/// <summary>Working time: weekends, holidays, and clocks that are put forward and back.</summary>
public sealed class BusinessCalendarTests
{
    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia"];

    private static readonly OpenHours[] OfficeHours = Enumerable
        .Range(1, 5)
        .Select(day => new OpenHours((DayOfWeek)day, 9 * 60, 17 * 60))
        .ToArray();

    private static readonly OpenHours[] AroundTheClock = Enumerable
        .Range(0, 7)
        .Select(day => new OpenHours((DayOfWeek)day, 0, OpenHours.WholeDay))
        .ToArray();

    [Theory]
    [InlineData("2026-11-30T10:00", 60, "2026-11-30T11:00")] // within a day
    [InlineData("2026-11-30T16:30", 60, "2026-12-01T09:30")] // over the night
    [InlineData("2026-11-27T16:30", 60, "2026-11-30T09:30")] // over a weekend
    [InlineData("2026-11-28T12:00", 60, "2026-11-30T10:00")] // begun on a Saturday
    [InlineData("2026-12-24T16:30", 60, "2026-12-28T09:30")] // over a holiday and a weekend
    [InlineData("2026-11-30T05:00", 480, "2026-11-30T17:00")] // a whole day ends with it
    [InlineData("2026-11-30T10:00", 2400, "2026-12-07T10:00")] // forty hours are a week
    public void Time_passes_only_while_the_office_is_open(string start, int minutes, string end) =>
        Office("UTC").Add(Utc(start), TimeSpan.FromMinutes(minutes)).ShouldBe(Utc(end));

    [Theory]
    [InlineData("2026-03-27T15:00", "2026-03-30T08:00")] // forward: Friday 16:00 to Monday 10:00 in Berlin
    [InlineData("2026-10-23T14:00", "2026-10-26T09:00")] // back
    public void Clocks_that_change_over_a_weekend_change_no_promise(string start, string end) =>
        Office("Europe/Berlin").Add(Utc(start), TimeSpan.FromHours(2)).ShouldBe(Utc(end));

    [Fact]
    public void The_day_on_which_clocks_go_forward_has_23_hours_and_the_other_one_25()
    {
        var calendar = new BusinessCalendar("Europe/Berlin", AroundTheClock, new HashSet<DateOnly>());

        calendar.Between(Utc("2026-03-28T23:00"), Utc("2026-03-29T22:00")).ShouldBe(TimeSpan.FromHours(23));
        calendar.Between(Utc("2026-10-24T22:00"), Utc("2026-10-25T23:00")).ShouldBe(TimeSpan.FromHours(25));
    }

    [Fact]
    public void An_hour_that_clocks_skip_is_no_working_time()
    {
        var calendar = new BusinessCalendar(
            "Europe/Berlin",
            [new OpenHours(DayOfWeek.Sunday, 120, 180), new OpenHours(DayOfWeek.Monday, 60, 120)],
            new HashSet<DateOnly>()
        );

        calendar.Add(Utc("2026-03-28T20:00"), TimeSpan.FromMinutes(30)).ShouldBe(Utc("2026-03-29T23:30"));
    }

    [Fact]
    public void As_much_time_lies_between_as_was_added() =>
        Check((calendar, start, span) => calendar.Between(start, calendar.Add(start, span)) == span);

    [Fact]
    public void Adding_in_two_steps_is_adding_at_once() =>
        Check(
            (calendar, start, span) => calendar.Add(calendar.Add(start, span / 3), span - (span / 3)) == calendar.Add(start, span)
        );

    [Fact]
    public void More_time_ends_no_earlier_and_a_later_start_neither() =>
        Check(
            (calendar, start, span) =>
                calendar.Add(start, span) <= calendar.Add(start, span + TimeSpan.FromMinutes(7))
                && calendar.Add(start, span) <= calendar.Add(start.AddMinutes(7), span)
        );

    [Fact]
    public void A_pause_moves_what_is_due_by_the_working_time_that_it_took() =>
        Check(
            (calendar, start, span) =>
            {
                var (stopped, resumed) = (start + (span / 4), start + span);
                var pause = calendar.Between(stopped, resumed);
                var due = calendar.Add(start, span + pause);

                // What was worked before and after the pause is the time that was promised.
                return calendar.Between(start, stopped) >= span
                    || calendar.Between(start, stopped) + calendar.Between(resumed, due) == span
                    || due <= resumed;
            }
        );

    private static void Check(Func<BusinessCalendar, DateTime, TimeSpan, bool> law)
    {
        var cases =
            from zone in Gen.Elements(Zones)
            from hours in Gen.Elements(OfficeHours, AroundTheClock)
            from start in Gen.Choose(0, 60 * 24 * 800)
            from span in Gen.Choose(1, 60 * 60)
            select (zone, hours, Utc("2025-01-01T00:00").AddMinutes(start), TimeSpan.FromMinutes(span));
        Prop.ForAll(cases.ToArbitrary(), c => law(new BusinessCalendar(c.zone, c.hours, Holidays), c.Item3, c.Item4))
            .QuickCheckThrowOnFailure();
    }

    private static readonly HashSet<DateOnly> Holidays = [new(2025, 5, 1), new(2025, 12, 25), new(2026, 1, 1), new(2026, 12, 25)];

    private static BusinessCalendar Office(string zone) => new(zone, OfficeHours, Holidays);

    private static DateTime Utc(string text) =>
        DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
