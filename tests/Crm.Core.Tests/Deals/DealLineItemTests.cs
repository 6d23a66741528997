using System.Numerics;
using Crm.Core.Features.Deals;
using Crm.Core.Platform.Money;
using Crm.Core.Platform.Records;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Deals;

public sealed class DealLineItemTests
{
    private static readonly Gen<DealLineItem> Lines =
        from quantity in Gen.Choose(1, int.MaxValue)
        from price in Gen.Choose(0, int.MaxValue)
        from discount in Gen.Choose(0, 10_000)
        select Line(quantity / 10_000m, price / 100m, discount / 100m);

    [Theory]
    [InlineData("2", "1500", "0", "3000")]
    [InlineData("2", "1500", "10", "2700")]
    [InlineData("3", "9.99", "100", "0")]
    [InlineData("1", "0.01", "50", "0.01")] // half a cent goes away from zero
    [InlineData("1", "0.03", "50", "0.02")] // and not to the even one
    [InlineData("0.0001", "49.99", "0", "0")]
    [InlineData("0.0001", "50", "0", "0.01")]
    [InlineData("2.5", "19.99", "12.5", "43.73")]
    public void A_total_is_rounded_half_away_from_zero(string quantity, string price, string discount, string total) =>
        Line(Number(quantity), Number(price), Number(discount)).Total.ShouldBe(Number(total));

    [Fact]
    public void The_largest_values_are_multiplied_exactly() =>
        DealLineItem
            .TotalOf(DealLineItem.MaxQuantity - 0.0001m, MoneyAmount.Max, 0.01m)
            .ShouldBe(Exactly(DealLineItem.MaxQuantity - 0.0001m, MoneyAmount.Max, 0.01m));

    [Fact]
    public void Lines_come_to_the_sum_of_what_fractions_come_to() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Lines.ListOf().ToArbitrary(),
                lines =>
                    DealLineItem.Sum(lines) == lines.Sum(l => Exactly(l.Quantity, l.UnitPrice, l.DiscountPercent))
                    && lines.All(l => l.Total <= decimal.Ceiling(l.Quantity * l.UnitPrice * 100) / 100)
            )
        );

    [Theory]
    [InlineData("0", false)]
    [InlineData("-1", false)]
    [InlineData("0.0001", true)]
    [InlineData("0.00001", false)]
    [InlineData("1000000000", true)]
    [InlineData("1000000000.0001", false)]
    public void A_quantity_is_above_zero_and_bounded(string quantity, bool may) =>
        DealLineItem.IsQuantity(Number(quantity)).ShouldBe(may);

    [Theory]
    [InlineData("0", true)]
    [InlineData("100", true)]
    [InlineData("100.01", false)]
    [InlineData("-0.01", false)]
    [InlineData("33.333", false)]
    public void A_discount_is_a_percentage(string percent, bool may) => DealLineItem.IsDiscount(Number(percent)).ShouldBe(may);

    [Fact]
    public void A_line_is_told_in_one_sentence()
    {
        Line(2, 1500, 10).Describe().ShouldBe("Desk: 2 × 1500.00 − 10 % = 2700.00");
        Line(1.5m, 10, 0).Describe().ShouldBe("Desk: 1.5 × 10.00 = 15.00");
    }

    // Another way: with the digits of each decimal as a fraction, however large.
    private static decimal Exactly(decimal quantity, decimal price, decimal discount)
    {
        var (top, bottom) = (BigInteger.One, BigInteger.One);
        foreach (var factor in new[] { quantity, price, 100 - discount })
        {
            var bits = decimal.GetBits(factor);
            var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
            top *= digits;
            bottom *= BigInteger.Pow(10, (bits[3] >> 16) & 0xff);
        }

        // In cents the hundred of percent falls away.
        var cents = BigInteger.DivRem(top, bottom, out var rest);
        return (decimal)(rest * 2 >= bottom ? cents + 1 : cents) / 100m;
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DealLineItem Line(decimal quantity, decimal unitPrice, decimal discount) =>
        new()
        {
            ProductId = Guid.Empty,
            Product = new NamedRef(Guid.Empty, "Desk"),
            Quantity = quantity,
            UnitPrice = unitPrice,
            DiscountPercent = discount,
        };
}
