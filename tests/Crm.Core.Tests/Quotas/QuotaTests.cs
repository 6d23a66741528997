using System.Globalization;
using Crm.Core.Features.Quotas;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Quotas;

public sealed class QuotaTests
{
    private static readonly Guid Asha = Guid.NewGuid();
    private static readonly Guid Ben = Guid.NewGuid();
    private static readonly Guid Sales = Guid.NewGuid();
    private static readonly DateOnly October = new(2026, 10, 1);
    private static readonly DateOnly Year = new(2026, 1, 1);

    [Theory]
    [InlineData("2026-Q1", "2026-01-01", 3)]
    [InlineData("2026-Q4", "2026-10-01", 3)]
    [InlineData("2026-01", "2026-01-01", 1)]
    [InlineData("2026-12", "2026-12-01", 1)]
    public void A_period_is_read_and_written_alike(string text, string start, int months)
    {
        var period = QuotaPeriod.Parse(text)!;

        period.ShouldBe(new QuotaPeriod(DateOnly.Parse(start, CultureInfo.InvariantCulture), months));
        period.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-Q5")]
    [InlineData("2026-q4")]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("1999-01")]
    [InlineData("2026-Q4\n")]
    public void Anything_else_is_no_period(string? text) => QuotaPeriod.Parse(text).ShouldBeNull();

    [Fact]
    public void A_quarter_is_its_own_quota_else_the_sum_of_its_months()
    {
        Book((Asha, "2026-Q4", 90), (Asha, "2026-10", 10)).OfPerson(Asha, October, 3).ShouldBe(90);
        Book((Asha, "2026-10", 10), (Asha, "2026-12", 20)).OfPerson(Asha, October, 3).ShouldBe(30);
        Book((Asha, "2026-10", 10), (Asha, "2027-01", 20)).OfPerson(Asha, October, 3).ShouldBe(10);
        Book((Ben, "2026-Q4", 90)).OfPerson(Asha, October, 3).ShouldBeNull();
    }

    [Fact]
    public void A_month_has_no_part_of_its_quarter() => Book((Asha, "2026-Q4", 90)).OfPerson(Asha, October, 1).ShouldBeNull();

    [Fact]
    public void A_year_is_the_sum_of_its_quarters() =>
        Book((Asha, "2026-Q1", 1), (Asha, "2026-02", 500), (Asha, "2026-05", 20), (Asha, "2026-Q4", 300))
            .OfPerson(Asha, Year, 12)
            .ShouldBe(321);

    [Fact]
    public void A_team_is_its_own_quota_else_the_sum_of_its_members()
    {
        OfTeam(Book((Sales, "2026-Q4", 500), (Asha, "2026-Q4", 90))).ShouldBe(500);
        OfTeam(Book((Sales, "2026-10", 500), (Asha, "2026-Q4", 90))).ShouldBe(500);
        OfTeam(Book((Asha, "2026-Q4", 90), (Ben, "2026-11", 10))).ShouldBe(100);
        OfTeam(Book()).ShouldBeNull();
    }

    private static decimal? OfTeam(QuotaBook book) => book.OfTeam(Sales, [Asha, Ben], October, 3);

    private static QuotaBook Book(params (Guid Holder, string Period, decimal Amount)[] quotas) =>
        new(quotas.Select(q => new QuotaAmount(q.Holder, q.Period, q.Amount)));
}
