using Crm.Core.Features.Tasks;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Tasks;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData("FREQ=DAILY")]
    [InlineData("rrule:freq=weekly;byday=mo,we")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")]
    [InlineData("FREQ=DAILY;INTERVAL=3;COUNT=10")]
    [InlineData("FREQ=WEEKLY;UNTIL=20991231T235959Z")]
    public void A_rule_that_can_be_followed_is_taken(string rule) => Recurrence.Complaint(rule).ShouldBeNull();

    [Theory]
    [InlineData("hello")]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=HOURLY")]
    [InlineData("INTERVAL=2")]
    [InlineData("FREQ=DAILY;INTERVAL=0")]
    [InlineData("FREQ=DAILY;COUNT=-1")]
    [InlineData("FREQ=DAILY;COUNT=99999999999")]
    [InlineData("FREQ=DAILY;FREQ=DAILY")]
    [InlineData("FREQ=DAILY;BYHOUR=3")]
    [InlineData("FREQ=DAILY;BYDAY=")]
    [InlineData("FREQ=DAILY;FOO=1")]
    [InlineData("FREQ=MONTHLY;BYDAY=99FR")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=DAILY;UNTIL=soon")]
    public void What_names_no_day_is_refused_with_a_sentence(string rule) => Recurrence.Complaint(rule).ShouldEndWith(".");

    [Theory]
    [InlineData("FREQ=DAILY", "2026-03-28T08:00", "2026-03-29T07:00")]
    [InlineData("FREQ=DAILY", "2026-10-24T07:00", "2026-10-25T08:00")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE", "2026-03-02T08:00", "2026-03-04T08:00")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31T08:00", "2026-02-28T08:00")]
    [InlineData("FREQ=MONTHLY", "2026-01-31T08:00", "2026-03-31T07:00")]
    [InlineData("FREQ=YEARLY", "2026-01-15T08:00", "2027-01-15T08:00")]
    public void The_next_one_is_at_the_same_time_on_the_wall(string rule, string due, string next) =>
        Recurrence.Next(rule, Utc(due), "Europe/Berlin", 1).ShouldBe(Utc(next));

    [Fact]
    public void A_series_ends_by_count_and_by_date()
    {
        Recurrence.Next("FREQ=DAILY;COUNT=3", Utc("2026-01-01T08:00"), "UTC", 2).ShouldNotBeNull();
        Recurrence.Next("FREQ=DAILY;COUNT=3", Utc("2026-01-01T08:00"), "UTC", 3).ShouldBeNull();
        Recurrence.Next("FREQ=DAILY;UNTIL=20260101T235959Z", Utc("2026-01-01T08:00"), "UTC", 1).ShouldBeNull();
    }

    private static DateTime Utc(string text) =>
        DateTime.SpecifyKind(
            DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            DateTimeKind.Utc
        );
}
