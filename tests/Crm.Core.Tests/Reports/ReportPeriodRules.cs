using Crm.Core.Features.Reports;
using Crm.Core.Features.Reports.Schedules;
using Crm.Core.Platform.Paging;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Reports;

public sealed class ReportPeriodRules
{
    // A Wednesday.
    private static readonly DateOnly Today = new(2026, 2, 18);

    [Theory]
    [InlineData(ReportWithin.Today, "2026-02-18", "2026-02-19")]
    [InlineData(ReportWithin.Yesterday, "2026-02-17", "2026-02-18")]
    [InlineData(ReportWithin.ThisWeek, "2026-02-16", "2026-02-23")]
    [InlineData(ReportWithin.LastWeek, "2026-02-09", "2026-02-16")]
    [InlineData(ReportWithin.ThisMonth, "2026-02-01", "2026-03-01")]
    [InlineData(ReportWithin.LastMonth, "2026-01-01", "2026-02-01")]
    [InlineData(ReportWithin.NextMonth, "2026-03-01", "2026-04-01")]
    [InlineData(ReportWithin.LastQuarter, "2025-10-01", "2026-01-01")]
    [InlineData(ReportWithin.NextQuarter, "2026-04-01", "2026-07-01")]
    [InlineData(ReportWithin.LastYear, "2025-01-01", "2026-01-01")]
    [InlineData(ReportWithin.Last7Days, "2026-02-12", "2026-02-19")]
    [InlineData(ReportWithin.Last12Months, "2025-03-01", "2026-03-01")]
    public void A_stretch_of_time_begins_and_ends_by_the_calendar(ReportWithin within, string first, string before) =>
        ReportPeriods.Of(within, Today, DayOfWeek.Monday).ShouldBe((DateOnly.Parse(first), DateOnly.Parse(before)));

    [Theory]
    [InlineData(DayOfWeek.Monday, "2026-02-16")]
    [InlineData(DayOfWeek.Sunday, "2026-02-15")]
    [InlineData(DayOfWeek.Saturday, "2026-02-14")]
    [InlineData(DayOfWeek.Wednesday, "2026-02-18")]
    public void A_week_begins_when_the_organization_says(DayOfWeek weekStart, string first) =>
        ReportPeriods.StartOf(Today, ReportUnit.Week, weekStart).ShouldBe(DateOnly.Parse(first));

    [Theory]
    [InlineData("a,b", "a|b")]
    [InlineData(" a , ,b ", "a|b")]
    [InlineData("\"a, b\",c", "a, b|c")]
    [InlineData("c, \"a \"\"x\"\", b\"", "c|a \"x\", b")]
    [InlineData("\"a\" b,c", "\"a\" b|c")]
    [InlineData("\"open", "\"open")]
    [InlineData("", "")]
    public void Values_are_parted_by_commas_unless_they_are_quoted(string text, string values) =>
        string.Join('|', FilterList.Split(text)).ShouldBe(values);

    [Theory]
    [InlineData("plain")]
    [InlineData("Food, drink")]
    [InlineData("\"Quoted\" things")]
    [InlineData("12\" pipe, long")]
    public void A_value_that_is_quoted_is_read_back(string value) => FilterList.Split(FilterList.Quote(value)).ShouldBe([value]);

    [Theory]
    [InlineData(ReportEvery.Day, "2026-02-18T01:29:59Z", "2026-02-18T01:30:00Z")]
    [InlineData(ReportEvery.Day, "2026-02-18T01:30:00Z", "2026-02-19T01:30:00Z")]
    [InlineData(ReportEvery.Week, "2026-02-18T01:30:00Z", "2026-02-23T01:30:00Z")]
    [InlineData(ReportEvery.Month, "2026-02-18T01:30:00Z", "2026-03-01T01:30:00Z")]
    public void A_report_is_mailed_at_seven_where_the_organization_is(ReportEvery every, string after, string next) =>
        ReportSchedule.Next(every, Utc(after), "Asia/Kolkata", DayOfWeek.Monday).ShouldBe(Utc(next));

    private static DateTime Utc(string text) =>
        DateTime.Parse(
            text,
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AdjustToUniversal
        );
}
