using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Deals;

public sealed class DealMoveScenarios(CrmServer server)
{
    [Fact]
    public async Task A_move_takes_the_probability_of_the_stage_and_stands_in_history_and_story()
    {
        var world = await World.CreateAsync(server);
        var asha = await world.SalesRepAsync("Asha");
        var floor = await SalesFloor.OfAsync(asha);
        var deal = await floor.DealAsync("Tower B");

        var moved = await (
            await asha.PostAsync(
                $"deals/{deal.Id()}/move",
                new
                {
                    stageId = floor.Stage("Negotiation"),
                    reason = "They asked",
                    notes = "By phone",
                }
            )
        ).ShouldBeOkAsync();

        moved.Number("probability").ShouldBe(75);
        moved.Number("version").ShouldBe(2);
        var change = (await asha.ReadAsync($"deals/{deal.Id()}/stage-history")).Items().Single()!;
        change["fromStage"]!.Text("name").ShouldBe("Qualification");
        change["toStage"]!.Id().ShouldBe(floor.Stage("Negotiation"));
        change["by"]!.Text("displayName").ShouldBe("Asha");
        (change.Text("reason"), change.Text("notes")).ShouldBe(("They asked", "By phone"));
        change.Number("daysInPreviousStage").ShouldBe(0);
        var feed = await world.Admin.ReadAsync($"feed?by={asha.Id}&type=deal");
        feed.Items()[0]!.Text("title").ShouldBe("Asha moved Tower B to Negotiation");
        var told = (await asha.ReadAsync($"timeline?dealId={deal.Id()}")).Items()[0]!;
        told.Text("title").ShouldBe("Asha moved this record to Negotiation");
        told["changes"]!.AsArray().Single(c => c!.Text("field") == "stageId")!.Text("from").ShouldBe("Qualification");
        (await world.Admin.ReadAsync($"audit?entityId={deal.Id()}")).Items()[0]!
            .Text("title")
            .ShouldBe("Asha moved Tower B to Negotiation");
    }

    [Fact]
    public async Task Moving_to_a_lost_stage_without_a_reason_is_refused_and_changes_nothing()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(rep);
        var deal = await floor.DealAsync("A");

        await (await floor.MoveAsync(deal.Id(), "Lost")).ShouldRefuseAsync("reason");
        await (await floor.MoveAsync(deal.Id(), "Lost", reason: "  ")).ShouldRefuseAsync("reason");

        (await rep.ReadAsync($"deals/{deal.Id()}")).Number("version").ShouldBe(1);
        (await rep.ReadAsync($"deals/{deal.Id()}/stage-history")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Won_and_lost_close_a_deal_with_the_reason_and_open_clears_it()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(rep);
        var deal = await floor.DealAsync("A");

        var won = await (await floor.MoveAsync(deal.Id(), "Won", reason: "Best fit")).ShouldBeOkAsync();
        (won.Text("status"), won.Text("winReason"), won.Text("lossReason")).ShouldBe(("won", "Best fit", null));
        won.Text("closedAt").ShouldNotBeNull();
        won.Number("probability").ShouldBe(100);
        var lost = await (await floor.MoveAsync(deal.Id(), "Lost", reason: "Price")).ShouldBeOkAsync();
        (lost.Text("status"), lost.Text("winReason"), lost.Text("lossReason")).ShouldBe(("lost", null, "Price"));
        var open = await (await floor.MoveAsync(deal.Id(), "Proposal")).ShouldBeOkAsync();
        (open.Text("status"), open.Text("lossReason"), open.Text("closedAt")).ShouldBe(("open", null, null));
        (await rep.ReadAsync($"deals/{deal.Id()}/stage-history")).Items().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Deals_stand_where_they_are_put_also_when_gaps_run_out()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(rep);
        var (a, b, c) = (await floor.DealAsync("A"), await floor.DealAsync("B"), await floor.DealAsync("C"));
        (await floor.NamesAsync("Qualification")).ShouldBe("A B C");

        await (await floor.MoveAsync(c.Id(), "Qualification", a.Id())).ShouldBeOkAsync();
        (await floor.NamesAsync("Qualification")).ShouldBe("C A B");
        await (await floor.MoveAsync(c.Id(), "Qualification")).ShouldBeOkAsync();
        (await floor.NamesAsync("Qualification")).ShouldBe("A B C");

        // The one behind A goes before C, again and again: the gap before C is halved each time.
        for (var i = 0; i < 40; i++)
        {
            await (await floor.MoveAsync((i % 2 == 0 ? a : b).Id(), "Qualification", c.Id())).ShouldBeOkAsync();
            (await floor.NamesAsync("Qualification")).ShouldBe(i % 2 == 0 ? "B A C" : "A B C");
        }

        (await rep.ReadAsync($"deals/{a.Id()}/stage-history")).Items().ShouldBeEmpty();
        (await rep.ReadAsync($"deals/{c.Id()}")).Number("version").ShouldBe(3);
    }

    [Fact]
    public async Task A_neighbour_that_is_not_there_is_refused()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(rep);
        var (a, won) = (await floor.DealAsync("A"), await floor.DealAsync("W", "Won"));

        await (await floor.MoveAsync(a.Id(), "Proposal", won.Id())).ShouldRefuseAsync("beforeDealId");
        await (await floor.MoveAsync(a.Id(), "Qualification", a.Id())).ShouldRefuseAsync("beforeDealId");
        await (await rep.PostAsync($"deals/{a.Id()}/move", new { })).ShouldRefuseAsync("stageId");
        var nowhere = new { stageId = Guid.CreateVersion7() };
        await (await rep.PostAsync($"deals/{a.Id()}/move", nowhere)).ShouldRefuseAsync("stageId");
    }

    [Fact]
    public async Task Fifty_moves_at_once_leave_one_order_and_one_history_row_a_move()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(rep);
        var target = await floor.DealAsync("Target", "Negotiation");
        var deals = new List<Guid>();
        for (var i = 0; i < 50; i++)
        {
            deals.Add((await floor.DealAsync($"D{i}", i % 2 == 0 ? "Qualification" : "Proposal")).Id());
        }

        var answers = await Task.WhenAll(deals.Select(id => floor.MoveAsync(id, "Negotiation", target.Id())));

        answers.Select(a => a.StatusCode).Distinct().ShouldBe([HttpStatusCode.OK]);
        var path = $"deals?stageId={floor.Stage("Negotiation")}&sort=position&pageSize=100";
        var standing = (await rep.ReadAsync(path)).Items();
        standing.Count.ShouldBe(51);
        standing.Select(d => d!["position"]!.GetValue<long>()).Distinct().Count().ShouldBe(51);
        standing[50]!.Id().ShouldBe(target.Id());
        standing[50]!.Number("version").ShouldBe(1);
        foreach (var id in deals)
        {
            (await rep.ReadAsync($"deals/{id}/stage-history")).Items().Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Moves_of_one_deal_at_once_come_one_after_the_other()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(rep);
        var deal = await floor.DealAsync("Contested");
        string[] stages = ["Needs analysis", "Proposal", "Negotiation", "Won"];

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => floor.MoveAsync(deal.Id(), stages[i % 4])));

        answers.Select(a => a.StatusCode).Distinct().ShouldBe([HttpStatusCode.OK]);
        var history = (await rep.ReadAsync($"deals/{deal.Id()}/stage-history")).Items();
        history.Zip(history.Skip(1)).ShouldAllBe(p => p.First!["fromStage"]!.Id() == p.Second!["toStage"]!.Id());
        var now = await rep.ReadAsync($"deals/{deal.Id()}");
        now["stageId"]!.GetValue<Guid>().ShouldBe(history[0]!["toStage"]!.Id());
        now.Number("version").ShouldBeGreaterThan(history.Count);
    }

    [Fact]
    public async Task Of_two_people_with_the_same_card_the_second_moves_nothing()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");
        var floor = await SalesFloor.OfAsync(world.Admin);
        var deal = await floor.DealAsync("A");

        var first = await MoveSeenAsync(world.Admin, deal, floor.Stage("Proposal"));
        await (await MoveSeenAsync(mia, deal, floor.Stage("Won"))).ShouldBeProblemAsync(412);

        var moved = await first.ShouldBeOkAsync();
        var now = await mia.ReadAsync($"deals/{deal.Id()}");
        (now.Text("status"), now["stage"]!.Text("name")).ShouldBe(("open", "Proposal"));
        (await mia.ReadAsync($"deals/{deal.Id()}/stage-history")).Items().Count.ShouldBe(1);
        await (await MoveSeenAsync(mia, moved, floor.Stage("Negotiation"))).ShouldBeOkAsync();
        // Who names no version moves whatever is there.
        await (await floor.MoveAsync(deal.Id(), "Won")).ShouldBeOkAsync();
    }

    private static async Task<HttpResponseMessage> MoveSeenAsync(Person person, JsonObject seen, Guid stageId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/deals/{seen.Id()}/move");
        request.Content = System.Net.Http.Json.JsonContent.Create(new { stageId });
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen.Number("version")}\"");
        return await person.Http.SendAsync(request);
    }
}
