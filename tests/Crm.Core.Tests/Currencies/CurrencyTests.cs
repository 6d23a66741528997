using Crm.Core.Features.Currencies;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Currencies;

public sealed class CurrencyTests
{
    private static readonly DateOnly First = new(2026, 1, 10);

    [Theory]
    [InlineData(-5, 80)]
    [InlineData(0, 80)]
    [InlineData(4, 80)]
    [InlineData(5, 83.25)]
    [InlineData(500, 83.25)]
    public void A_day_counts_at_the_newest_rate_on_or_before_it_else_at_the_earliest(int day, double rate) =>
        With((0, 80m), (5, 83.25m)).RateOn(First.AddDays(day)).ShouldBe((decimal)rate);

    [Fact]
    public void Without_rates_one_counts_as_one() => With().RateOn(First).ShouldBe(1m);

    private static Currency With(params (int Day, decimal Rate)[] rates)
    {
        var currency = new Currency();
        currency.Describe(
            new CurrencyInput
            {
                Code = "USD",
                Rates = rates.Select(r => new CurrencyRateInput { Date = First.AddDays(r.Day), Rate = r.Rate }).ToList(),
            }
        );
        return currency;
    }
}
