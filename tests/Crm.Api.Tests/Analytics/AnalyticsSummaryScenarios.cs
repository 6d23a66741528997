using System.Text.Json.Nodes;
using Crm.Api.Tests.Deals;

namespace Crm.Api.Tests.Analytics;

public sealed class AnalyticsSummaryScenarios(CrmServer server)
{
    [Fact]
    public async Task Nothing_comes_to_nothing_and_no_rate_has_a_base()
    {
        var summary = await SummaryAsync((await World.CreateAsync(server)).Admin);

        foreach (var name in new[] { "contacts", "companies", "leads", "hotLeads", "convertedLeads", "openDeals", "wonDeals" })
        {
            summary.Number(name).ShouldBe(0);
        }

        summary.Number("openTickets").ShouldBe(0);
        summary.Number("overdueTasks").ShouldBe(0);
        summary["pipelineValue"]!.GetValue<decimal>().ShouldBe(0);
        foreach (var name in new[] { "leadConversionRate", "winRate", "averageDealSize", "averageSalesCycleDays" })
        {
            summary.ContainsKey(name).ShouldBeTrue();
            summary[name].ShouldBeNull();
        }

        summary["dealsByStage"]!.AsArray().Count.ShouldBe(4);
        summary["topDeals"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Deals_count_now_while_open_and_in_their_period_when_closed()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        await floor.DealAsync("A", "Qualification", 100.05m);
        await floor.DealAsync("B", "Proposal", 1000m);
        await ClosedAsync(admin, floor, "Won", 300m, "2026-01-01T00:00:00Z", "2026-01-11T12:00:00Z");
        await ClosedAsync(admin, floor, "Won", 100.01m, "2026-02-01T00:00:00Z", "2026-02-06T00:00:00Z");
        await ClosedAsync(admin, floor, "Lost", 50m, "2026-01-01T00:00:00Z", "2026-01-20T00:00:00Z");

        var ever = await SummaryAsync(admin);
        ever.Number("openDeals").ShouldBe(2);
        Money(ever, "pipelineValue").ShouldBe(1100.05m);
        Money(ever, "weightedPipelineValue").ShouldBe(510.01m);
        ever.Number("wonDeals").ShouldBe(2);
        Money(ever, "wonValue").ShouldBe(400.01m);
        ever.Number("lostDeals").ShouldBe(1);
        Money(ever, "winRate").ShouldBe(66.67m);
        Money(ever, "averageDealSize").ShouldBe(200.01m);
        Money(ever, "averageSalesCycleDays").ShouldBe(7.75m);
        ever["topDeals"]!.AsArray().Select(d => d!.Text("name")).ShouldBe(["B", "A"]);
        var stage = ever["dealsByStage"]!.AsArray().Single(s => s!.Text("stage") == "Proposal")!;
        stage.Number("count").ShouldBe(1);
        stage["value"]!.GetValue<decimal>().ShouldBe(1000m);

        var january = await SummaryAsync(admin, "from=2026-01-01&to=2026-01-31");
        january.Number("wonDeals").ShouldBe(1);
        Money(january, "winRate").ShouldBe(50m);
        january.Number("openDeals").ShouldBe(2);
    }

    [Fact]
    public async Task Days_are_those_of_the_organization_and_the_last_one_counts()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await (await admin.PatchAsync("organization", new { timeZone = "Asia/Kolkata" })).ShouldBeOkAsync();
        var floor = await SalesFloor.OfAsync(admin);
        await ClosedAsync(admin, floor, "Won", 1m, "2026-01-01T00:00:00Z", "2026-03-10T18:29:59Z");
        await ClosedAsync(admin, floor, "Won", 1m, "2026-01-01T00:00:00Z", "2026-03-10T18:30:00Z");

        (await SummaryAsync(admin, "from=2026-03-10&to=2026-03-10")).Number("wonDeals").ShouldBe(1);
        (await SummaryAsync(admin, "from=2026-03-11&to=2026-03-11")).Number("wonDeals").ShouldBe(1);
    }

    [Fact]
    public async Task Leads_count_with_those_that_were_converted_and_campaigns_agree()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        var campaign = await admin.CreateAsync("campaigns", new { name = "Launch", actualSpend = 200 });
        var hot = await LeadAsync(admin, campaign.Id(), "website");
        await LeadAsync(admin, campaign.Id(), "website");
        await LeadAsync(admin, null, "event");
        await (
            await admin.PutAsync($"leads/{hot.Id()}/score", new { score = 90, reason = "Asked for a price" })
        ).ShouldBeOkAsync();

        var before = await SummaryAsync(admin);
        before.Number("hotLeads").ShouldBe(1);
        var made = await admin.PostAsync($"leads/{hot.Id()}/convert", new { amount = 500 });
        made.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        var deal = JsonNode.Parse(await made.Content.ReadAsStringAsync())!["deal"]!;
        await (await floor.MoveAsync(deal.Id(), "Won")).ShouldBeOkAsync();

        var after = await SummaryAsync(admin);
        after.Number("leads").ShouldBe(3);
        after.Number("convertedLeads").ShouldBe(1);
        after.Number("hotLeads").ShouldBe(0);
        Money(after, "leadConversionRate").ShouldBe(33.33m);
        after["leadsBySource"]!
            .AsArray()
            .Select(s => (s!.Text("source"), s!.Number("count")))
            .ShouldBe([("website", 2), ("event", 1)]);
        after["topCampaigns"]!.AsArray().Single()!.Number("leads").ShouldBe(2);
        var metrics = (await admin.ReadAsync($"campaigns/{campaign.Id()}"))["metrics"]!.AsObject();
        metrics.Number("leads").ShouldBe(2);
        metrics.Number("hotLeads").ShouldBe(0);
        metrics.Number("convertedLeads").ShouldBe(1);
        metrics.Number("wonDeals").ShouldBe(1);
        Money(metrics, "revenue").ShouldBe(500m);
        Money(metrics, "roi").ShouldBe(150m);
        Money(metrics, "costPerLead").ShouldBe(100m);
    }

    [Fact]
    public async Task Another_owner_another_team_and_another_organization_count_apart()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");
        await mia.CreateAsync("contacts", new { lastName = "Hers" });
        await world.Admin.CreateAsync("contacts", new { lastName = "His" });

        (await SummaryAsync(world.Admin)).Number("contacts").ShouldBe(2);
        (await SummaryAsync(world.Admin, $"ownerId={mia.Id}")).Number("contacts").ShouldBe(1);
        (await SummaryAsync(mia, "ownerId=me")).Number("contacts").ShouldBe(1);
        (await SummaryAsync(world.Admin, $"teamId={Guid.CreateVersion7()}")).Number("contacts").ShouldBe(0);
        (await SummaryAsync((await World.CreateAsync(server)).Admin)).Number("contacts").ShouldBe(0);
    }

    [Fact]
    public async Task A_parameter_that_can_not_be_used_is_named()
    {
        var admin = (await World.CreateAsync(server)).Admin;

        await (await admin.GetAsync("analytics/summary?from=yesterday")).ShouldRefuseAsync("from");
        await (await admin.GetAsync("analytics/summary?from=2026-02-01&to=2026-01-31")).ShouldRefuseAsync("to");
        await (await admin.GetAsync("analytics/summary?ownerId=x")).ShouldRefuseAsync("ownerId");
        await (await admin.GetAsync("analytics/summary?teamId=x")).ShouldRefuseAsync("teamId");
        await (await admin.GetAsync("analytics/summary?period=month")).ShouldRefuseAsync("period");
    }

    private static decimal Money(JsonObject of, string name) => of[name]!.GetValue<decimal>();

    private static async Task<JsonObject> SummaryAsync(Person person, string query = "") =>
        (await person.ReadAsync($"analytics/summary?{query}")).AsObject();

    private static Task<JsonObject> LeadAsync(Person person, Guid? campaignId, string source) =>
        person.CreateAsync(
            "leads",
            new
            {
                lastName = "Rao",
                campaignId,
                source,
            }
        );

    private static Task<JsonObject> ClosedAsync(
        Person person,
        SalesFloor floor,
        string stage,
        decimal amount,
        string startedAt,
        string closedAt
    ) =>
        person.CreateAsync(
            "deals",
            new
            {
                name = stage,
                stageId = floor.Stage(stage),
                amount,
                startedAt,
                closedAt,
            }
        );
}
