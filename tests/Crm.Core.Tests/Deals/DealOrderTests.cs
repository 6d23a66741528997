using Crm.Core.Features.Deals;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Deals;

public sealed class DealOrderTests
{
    [Fact]
    public void The_first_deal_of_a_column_stands_at_zero() => DealOrder.Between(null, null).ShouldBe(0);

    [Fact]
    public void The_end_is_one_step_behind_the_last() => DealOrder.Between(7, null).ShouldBe(7 + DealOrder.Step);

    [Fact]
    public void The_beginning_is_one_step_before_the_first() => DealOrder.Between(null, 7).ShouldBe(7 - DealOrder.Step);

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 6)]
    [InlineData(-1, 0)]
    public void Neighbours_without_room_between_them_have_no_place(long previous, long next) =>
        DealOrder.Between(previous, next).ShouldBeNull();

    [Fact]
    public void A_gap_is_halved_32_times_before_it_runs_out()
    {
        var (halved, last) = (0, DealOrder.Step);
        while (DealOrder.Between(0, last) is { } place)
        {
            (halved, last) = (halved + 1, place);
        }

        halved.ShouldBe(32);
    }

    [Fact]
    public void A_place_between_two_is_strictly_between_them() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll<int, int>(
                (a, b) =>
                {
                    var (previous, next) = ((long)Math.Min(a, b), (long)Math.Max(a, b));
                    return DealOrder.Between(previous, next) is { } place
                        ? previous < place && place < next
                        : next - previous < 2;
                }
            )
        );
}
