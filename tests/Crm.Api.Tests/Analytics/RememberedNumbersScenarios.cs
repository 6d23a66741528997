using System.Text.Json.Nodes;
using Crm.Api.Tests.Deals;

namespace Crm.Api.Tests.Analytics;

/// <summary>Sums are remembered as long as nothing changes: they are never older than what they add up, nor anybody else's.</summary>
public sealed class RememberedNumbersScenarios(CrmServer server)
{
    [Fact]
    public async Task Each_change_shows_at_once_also_on_another_node()
    {
        await using var other = server.Restart();
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        var floor = await SalesFloor.OfAsync(admin);
        var elsewhere = other.CreateClient();
        elsewhere.DefaultRequestHeaders.Authorization = admin.Http.DefaultRequestHeaders.Authorization;
        var euro = await admin.CreateAsync("currencies", new { code = "EUR", rates = Rate(1.5m) });
        var deal = await admin.CreateAsync(
            "deals",
            new
            {
                name = "Tower",
                amount = 100,
                currency = "EUR",
            }
        );
        await ShouldBeAsync(openDeals: 1, pipelineValue: 150, wonDeals: 0);

        await (await admin.PatchAsync($"currencies/{euro.Id()}", new { rates = Rate(2m) })).ShouldBeOkAsync();
        await ShouldBeAsync(openDeals: 1, pipelineValue: 200, wonDeals: 0);

        await admin.DeleteAsync($"deals/{deal.Id()}");
        await ShouldBeAsync(openDeals: 0, pipelineValue: 0, wonDeals: 0);

        await (await admin.PostAsync($"deals/{deal.Id()}/restore")).ShouldBeOkAsync();
        await ShouldBeAsync(openDeals: 1, pipelineValue: 200, wonDeals: 0);

        await (await admin.PostAsync($"deals/{deal.Id()}/move", new { stageId = floor.Stage("Won") })).ShouldBeOkAsync();
        await ShouldBeAsync(openDeals: 0, pipelineValue: 0, wonDeals: 1);

        async Task ShouldBeAsync(int openDeals, decimal pipelineValue, int wonDeals)
        {
            foreach (var http in new[] { admin.Http, elsewhere, admin.Http })
            {
                var summary = await (await http.GetAsync("/api/v1/analytics/summary")).ReadAsync();
                summary.Number("openDeals").ShouldBe(openDeals);
                summary["pipelineValue"]!.GetValue<decimal>().ShouldBe(pipelineValue);
                summary.Number("wonDeals").ShouldBe(wonDeals);
                var board = await (await http.GetAsync("/api/v1/deals/board")).ReadAsync();
                board["stages"]!.AsArray().Single(s => s!.Text("name") == "Won")!.Number("count").ShouldBe(wonDeals);
            }
        }
    }

    [Fact]
    public async Task Nobody_gets_what_was_added_up_for_others()
    {
        var world = await World.CreateAsync(server);
        await (await world.Admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var (mia, omar) = (await world.SalesRepAsync("mia"), await world.SalesRepAsync("omar"));
        await mia.CreateAsync("deals", new { name = "Hers", amount = 10 });
        await omar.CreateAsync("deals", new { name = "His", amount = 5 });
        await omar.CreateAsync("leads", new { lastName = "Rao" });

        (await world.Admin.ReadAsync("analytics/summary")).Number("openDeals").ShouldBe(2);
        (await mia.ReadAsync("analytics/summary"))["pipelineValue"]!.GetValue<decimal>().ShouldBe(10);
        (await omar.ReadAsync("analytics/summary"))["pipelineValue"]!.GetValue<decimal>().ShouldBe(5);
        (await mia.ReadAsync("analytics/leads")).ToJsonString().ShouldNotContain("\"count\":1");
        (await OpenAsync(mia)).ShouldBe(1);
        (await OpenAsync(world.Admin)).ShouldBe(2);
        (await world.Admin.ReadAsync($"analytics/summary?ownerId={omar.Id}"))["pipelineValue"]!.GetValue<decimal>().ShouldBe(5);
        (await world.Admin.ReadAsync("analytics/summary?ownerId=me")).Number("openDeals").ShouldBe(0);
        (await (await World.CreateAsync(server)).Admin.ReadAsync("analytics/summary")).Number("openDeals").ShouldBe(0);
    }

    private static async Task<int> OpenAsync(Person person) =>
        (await person.ReadAsync("deals/board"))["stages"]!.AsArray().Sum(s => s!.Number("count"));

    private static JsonArray Rate(decimal rate) =>
        [new JsonObject { ["date"] = DateOnly.FromDateTime(DateTime.UtcNow).ToString("O"), ["rate"] = rate }];
}
