using Crm.Core.Features.Analytics;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Analytics;

public sealed class AnalyticsDaysTests
{
    private static readonly DateTime Now = new(2026, 11, 29, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2026-11-01", "2026-11-30", "2026-10-01", "2026-10-29")] // a month that runs: as many days as have passed
    [InlineData("2026-10-01", "2026-10-31", "2026-09-01", "2026-09-30")]
    [InlineData("2026-10-01", "2026-12-31", "2026-07-01", "2026-08-29")]
    [InlineData("2026-01-01", "2026-12-31", "2025-01-01", "2025-11-29")]
    [InlineData("2026-09-01", "2026-11-29", "2026-06-03", "2026-08-31")] // no whole months: as many days
    [InlineData("2026-02-01", "2026-02-10", "2026-01-22", "2026-01-31")]
    [InlineData("2026-11-29", null, "2026-11-28", "2026-11-28")]
    [InlineData("2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28")]
    public void The_period_before_is_of_the_same_kind(string first, string? last, string from, string to)
    {
        var before = Days(first, last).Previous(Now).ShouldNotBeNull();

        (before.First, before.Last).ShouldBe((Day(from), Day(to)));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "2026-10-31")]
    [InlineData("2026-11-30", "2026-12-31")]
    public void Without_a_beginning_or_before_it_there_is_none(string? first, string? last) =>
        Days(first, last).Previous(Now).ShouldBeNull();

    [Fact]
    public void Of_two_months_the_second_of_which_has_not_begun_only_the_days_that_have_passed_count()
    {
        var before = Days("2026-03-01", "2026-04-30").Previous(new DateTime(2026, 3, 31, 12, 0, 0, DateTimeKind.Utc))!;

        (before.First, before.Last).ShouldBe((Day("2026-01-01"), Day("2026-01-31")));
    }

    private static AnalyticsDays Days(string? first, string? last) =>
        new(first is null ? null : Day(first), last is null ? null : Day(last), "UTC");

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
