using System.Text.Json.Nodes;
using Crm.Api.Tests.Deals;

namespace Crm.Api.Tests.Analytics;

public sealed class CampaignAnalyticsScenarios(CrmServer server)
{
    [Fact]
    public async Task What_came_of_a_campaign_is_what_its_own_page_says()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        var launch = await admin.CreateAsync("campaigns", new { name = "Launch", actualSpend = 200 });
        var fair = await admin.CreateAsync("campaigns", new { name = "Fair", actualSpend = 100 });
        await admin.CreateAsync("campaigns", new { name = "Only planned" });
        foreach (var campaign in new[] { launch, launch, fair })
        {
            await admin.CreateAsync("leads", new { lastName = "Rao", campaignId = campaign.Id() });
        }

        await admin.CreateAsync(
            "deals",
            new
            {
                name = "Won",
                stageId = floor.Stage("Won"),
                amount = 500.5m,
                closedAt = "2026-02-01T12:00:00Z",
                campaignId = launch.Id(),
            }
        );

        var all = await ReadAsync(admin);
        var results = all["byCampaign"]!.AsArray();
        results.Select(c => c!.Text("name")).ShouldBe(["Launch", "Fair"]);
        foreach (var result in results)
        {
            var own = (await admin.ReadAsync($"campaigns/{result!.Id()}"))["metrics"]!;
            JsonNode.DeepEquals(result!["metrics"], own).ShouldBeTrue($"{result} {own}");
        }

        all["spend"]!.GetValue<decimal>().ShouldBe(300m);
        all["total"]!.Number("leads").ShouldBe(3);
        all["total"]!["revenue"]!.GetValue<decimal>().ShouldBe(500.5m);
        all["total"]!["roi"]!.GetValue<decimal>().ShouldBe(66.83m);

        var january = await ReadAsync(admin, "from=2026-01-01&to=2026-01-31");
        january["total"]!.Number("wonDeals").ShouldBe(0);
        (await ReadAsync(admin, "from=2026-02-01&to=2026-02-28"))["total"]!.Number("wonDeals").ShouldBe(1);
        (await ReadAsync((await World.CreateAsync(server)).Admin))["byCampaign"]!.AsArray().ShouldBeEmpty();
    }

    private static async Task<JsonObject> ReadAsync(Person person, string query = "") =>
        (await person.ReadAsync($"analytics/campaigns?{query}")).AsObject();
}
