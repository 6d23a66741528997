using Crm.Core.Features.Leads;
using Crm.Core.Features.Leads.Scoring;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Leads;

public sealed class LeadScaleTests
{
    [Theory]
    [InlineData(0, LeadTemperature.Cold)]
    [InlineData(39, LeadTemperature.Cold)]
    [InlineData(40, LeadTemperature.Warm)]
    [InlineData(70, LeadTemperature.Warm)]
    [InlineData(71, LeadTemperature.Hot)]
    [InlineData(100, LeadTemperature.Hot)]
    public void Temperatures_change_at_the_bounds_of_the_contract(int score, LeadTemperature temperature) =>
        LeadScale.TemperatureOf(score).ShouldBe(temperature);

    [Theory]
    [InlineData(0, LeadGrade.D)]
    [InlineData(24, LeadGrade.D)]
    [InlineData(25, LeadGrade.C)]
    [InlineData(49, LeadGrade.C)]
    [InlineData(50, LeadGrade.B)]
    [InlineData(74, LeadGrade.B)]
    [InlineData(75, LeadGrade.A)]
    [InlineData(100, LeadGrade.A)]
    public void Grades_change_at_their_bounds(int score, LeadGrade grade) => LeadScale.GradeOf(score).ShouldBe(grade);

    [Fact]
    public void Any_sum_is_cut_to_the_scale() =>
        Prop.ForAll<long>(points =>
                LeadScale.Clamp(points)
                == (
                    points < 0 ? 0
                    : points > 100 ? 100
                    : points
                )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_higher_score_is_never_a_worse_grade_or_a_colder_lead() =>
        Prop.ForAll(
                Gen.Choose(0, 100).Two().ToArbitrary(),
                pair =>
                {
                    var (low, high) = (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2));
                    return LeadScale.GradeOf(high) <= LeadScale.GradeOf(low)
                        && LeadScale.TemperatureOf(high) <= LeadScale.TemperatureOf(low);
                }
            )
            .QuickCheckThrowOnFailure();
}
