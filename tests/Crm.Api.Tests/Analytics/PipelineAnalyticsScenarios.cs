using System.Text.Json.Nodes;
using Crm.Api.Tests.Deals;

namespace Crm.Api.Tests.Analytics;

public sealed class PipelineAnalyticsScenarios(CrmServer server)
{
    [Fact]
    public async Task Stages_come_to_what_the_board_shows()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        await floor.DealAsync("A", "Qualification", 100.05m);
        await floor.DealAsync("B", "Qualification", 50m);
        await floor.DealAsync("C", "Proposal", 1000m);
        await DealAsync(admin, floor, new { startedAt = "2026-01-01T00:00:00Z", expectedCloseDate = "2026-01-31" });

        var pipeline = await ReadAsync(admin);

        var board = (await admin.ReadAsync("deals/board"))["stages"]!.AsArray();
        foreach (var stage in pipeline["byStage"]!.AsArray().Select(s => s!.AsObject()))
        {
            var column = board.Single(c => c!.Text("name") == stage.Text("stage"))!;
            stage.Number("count").ShouldBe(column.Number("count"));
            Money(stage, "value").ShouldBe(column["total"]!.GetValue<decimal>());
            Money(stage, "weightedValue").ShouldBe(column["weightedTotal"]!.GetValue<decimal>());
        }

        pipeline["open"]!.Number("count").ShouldBe(4);
        pipeline.Number("overdue").ShouldBe((await admin.ReadAsync("deals?expectedCloseBefore=2026-02-01")).Items().Count);
        var first = Stage(pipeline, "Qualification");
        first.Number("overdue").ShouldBe(1);
        var days = (await admin.ReadAsync($"deals?stageId={floor.Stage("Qualification")}"))
            .Items()
            .Average(d => d!.Number("daysInStage"));
        ((double)Money(first, "averageAgeDays")).ShouldBe(days, 0.7);
        Stage(pipeline, "Negotiation")["averageAgeDays"].ShouldBeNull();
    }

    [Fact]
    public async Task Moves_tell_how_many_deals_went_on()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        var deals = new List<JsonObject>();
        for (var i = 0; i < 4; i++)
        {
            deals.Add(await floor.DealAsync($"Deal {i}"));
        }

        await (await floor.MoveAsync(deals[0].Id(), "Proposal")).ShouldBeOkAsync();
        await (await floor.MoveAsync(deals[0].Id(), "Qualification")).ShouldBeOkAsync();
        await (await floor.MoveAsync(deals[0].Id(), "Won")).ShouldBeOkAsync();
        await (await floor.MoveAsync(deals[1].Id(), "Lost", reason: "Price")).ShouldBeOkAsync();

        var pipeline = await ReadAsync(admin);
        var first = Stage(pipeline, "Qualification");
        (first.Number("left"), first.Number("advanced"), first.Number("back"), first.Number("lost")).ShouldBe((3, 2, 0, 1));
        Money(first, "conversionRate").ShouldBe(66.67m);
        var proposal = Stage(pipeline, "Proposal");
        (proposal.Number("left"), proposal.Number("back")).ShouldBe((1, 1));
        Money(proposal, "conversionRate").ShouldBe(0m);
        pipeline["created"]!.Number("count").ShouldBe(4);
        pipeline["won"]!.Number("count").ShouldBe(1);
        pipeline["lost"]!.Number("count").ShouldBe(1);

        var past = await ReadAsync(admin, "to=2020-12-31");
        past["created"]!.Number("count").ShouldBe(0);
        past["open"]!.Number("count").ShouldBe(2);
        Stage(past, "Qualification").Number("left").ShouldBe(0);
        Stage(past, "Qualification")["conversionRate"].ShouldBeNull();
    }

    private static JsonObject Stage(JsonObject pipeline, string name) =>
        pipeline["byStage"]!.AsArray().Single(s => s!.Text("stage") == name)!.AsObject();

    private static decimal Money(JsonObject of, string name) => of[name]!.GetValue<decimal>();

    private static async Task<JsonObject> ReadAsync(Person person, string query = "") =>
        (await person.ReadAsync($"analytics/pipeline?{query}")).AsObject();

    private static Task<JsonObject> DealAsync(Person person, SalesFloor floor, object more)
    {
        var deal = System.Text.Json.JsonSerializer.SerializeToNode(more)!.AsObject();
        deal["name"] = "Old";
        deal["stageId"] = floor.Stage("Qualification").ToString();
        return person.CreateAsync("deals", deal);
    }
}
