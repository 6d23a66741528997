using Crm.Core.Features.Deals;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Deals;

public sealed class DealTotalsTests
{
    [Fact]
    public void Nothing_comes_to_nothing() => DealTotals.Of([]).ShouldBe(new DealTotals(0, 0, 0));

    [Fact]
    public void A_weighted_total_is_rounded_once_half_away_from_zero() =>
        DealTotals.Of([Sum(1, 50, 0.01m), Sum(1, 25, 0.02m)]).ShouldBe(new DealTotals(2, 0.03m, 0.01m));

    [Fact]
    public void Adding_up_in_groups_is_adding_up_one_by_one() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll<int[]>(cents =>
            {
                var single = cents.Select(c => Sum(1, Math.Abs(c % 101), Math.Abs((long)c) / 100m)).ToList();
                var grouped = single.GroupBy(s => s.Probability).Select(g => Sum(g.Count(), g.Key, g.Sum(s => s.Amount)));
                return DealTotals.Of(single) == DealTotals.Of(grouped);
            })
        );

    private static StageSum Sum(int count, int probability, decimal amount) => new(Guid.Empty, probability, count, amount);
}
