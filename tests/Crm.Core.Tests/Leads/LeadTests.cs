using Crm.Core.Features.Leads;
using Crm.Core.Features.Leads.Scoring;
using Crm.Core.Platform.Errors;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Leads;

public sealed class LeadTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 9, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void A_converted_lead_is_converted_once_and_no_longer_changes()
    {
        var lead = new Lead();
        lead.Describe(new LeadInput { FirstName = "A" }, null, Now);
        lead.MarkConverted(Guid.CreateVersion7(), null, Guid.CreateVersion7(), null, Now);

        lead.Stage.ShouldBe(LeadStage.Converted);
        lead.ConvertedAt.ShouldBe(Now);
        lead.IsListed.ShouldBeFalse();
        lead.StageChanges.Select(c => (c.FromStage, c.ToStage))
            .ShouldBe([(null, LeadStage.New), (LeadStage.New, LeadStage.Converted)]);
        Action[] changes =
        [
            () => lead.Describe(new LeadInput { FirstName = "B" }, null, Now),
            () => lead.MoveTo(LeadStage.Lost, null, null, Now),
            () => lead.Overrule(1, null, null, Now),
            () => lead.ReturnToRules(new LeadVerdict(1, []), Now),
            () => lead.MarkConverted(Guid.CreateVersion7(), null, null, null, Now),
        ];
        foreach (var change in changes)
        {
            Should.Throw<Failure>(change).Code.ShouldBe("converted");
        }
    }

    [Fact]
    public void The_turn_serves_everybody_within_one_however_many_leads_and_takers_there_are() =>
        Prop.ForAll(
                Gen.Choose(1, 12).ToArbitrary(),
                Gen.Choose(0, 200).ToArbitrary(),
                (takers, leads) =>
                {
                    var row = Enumerable.Range(0, takers).Select(_ => Guid.NewGuid()).Order().ToList();
                    var turn = new LeadTurn();
                    var served = Enumerable.Range(0, leads).Select(_ => turn.Next(row)).ToLookup(g => g);
                    var counts = row.Select(r => served[r].Count()).ToList();
                    return counts.Max() - counts.Min() <= 1 && counts.Sum() == leads;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Who_leaves_the_row_is_skipped_and_the_turn_goes_on_behind_them()
    {
        var row = Enumerable.Range(0, 3).Select(_ => Guid.NewGuid()).Order().ToList();
        var turn = new LeadTurn();
        turn.Next(row).ShouldBe(row[0]);
        turn.Next(row).ShouldBe(row[1]);

        turn.Next([row[0], row[2]]).ShouldBe(row[2]);
        turn.Next([row[0], row[2]]).ShouldBe(row[0]);
        turn.Next(row).ShouldBe(row[1]);
    }
}
