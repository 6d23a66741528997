using System.Text.Json.Nodes;
using Crm.Api.Tests.Deals;

namespace Crm.Api.Tests.Analytics;

public sealed class SalesAnalyticsScenarios(CrmServer server)
{
    [Fact]
    public async Task Nothing_closed_comes_to_nothing()
    {
        var sales = await ReadAsync((await World.CreateAsync(server)).Admin);

        sales["won"]!.Number("count").ShouldBe(0);
        sales["lost"]!.Number("count").ShouldBe(0);
        sales["winRate"].ShouldBeNull();
        sales["byMonth"]!.AsArray().Count.ShouldBe(12);
        sales["byOwner"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Won_and_lost_deals_add_up_by_whatever_they_are_told_apart()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        var mia = await world.SalesRepAsync("mia");
        var floor = await SalesFloor.OfAsync(admin);
        await DealAsync(admin, floor, "Won", 100.05m, "2026-01-10", new Facts("Price", "CoHub", "Partner", mia.Id));
        await DealAsync(admin, floor, "Won", 300m, "2026-02-11", new Facts("price", "cohub", "Partner", mia.Id));
        await DealAsync(admin, floor, "Won", 50m, "2026-02-28", new Facts("Location", null, null, admin.Id));
        await DealAsync(admin, floor, "Lost", 70m, "2026-02-01", new Facts("Price", "CoHub", "Web", mia.Id));
        await DealAsync(admin, floor, "Lost", 30m, "2026-05-01", new Facts(null, null, "Web", null));
        await floor.DealAsync("Open");

        const string Period = "from=2026-01-01&to=2026-03-31";
        var sales = await ReadAsync(admin, Period);

        // Every way of telling them apart comes to what the list comes to.
        const string Closed = "closedAfter=2026-01-01T00:00:00Z&closedBefore=2026-04-01T00:00:00Z&pageSize=100";
        var won = (await admin.ReadAsync($"deals?status=won&{Closed}")).Items();
        var lost = (await admin.ReadAsync($"deals?status=lost&{Closed}")).Items();
        sales["won"]!.Number("count").ShouldBe(won.Count);
        Money(sales["won"]!).ShouldBe(won.Sum(d => d!["baseAmount"]!.GetValue<decimal>()));
        Money(sales["lost"]!).ShouldBe(lost.Sum(d => d!["baseAmount"]!.GetValue<decimal>()));
        foreach (var by in new[] { "byMonth", "byOwner", "byCompetitor", "bySource" })
        {
            sales[by]!.AsArray().Select(g => g!["won"]!.Number("count")).Sum().ShouldBe(won.Count, by);
            sales[by]!.AsArray().Select(g => Money(g!["lost"]!)).Sum().ShouldBe(70m, by);
            sales[by]!.AsArray().Select(g => Money(g!["won"]!)).Sum().ShouldBe(450.05m, by);
        }

        sales["winRate"]!.GetValue<decimal>().ShouldBe(75m);
        sales["averageDealSize"]!.GetValue<decimal>().ShouldBe(150.02m);
        Told(sales, "byMonth", "month").ShouldBe(["2026-01 1:0", "2026-02 2:1", "2026-03 0:0"]);
        Told(sales, "bySource", "name").ShouldBe(["Partner 2:0", " 1:0", "Web 0:1"], ignoreOrder: true);
        Told(sales, "byCompetitor", "name").Select(t => t.ToLowerInvariant()).ShouldBe(["cohub 2:1", " 1:0"]);
        var reasons = sales["byReason"]!.AsArray();
        reasons
            .Select(r => $"{r!.Text("status")} {r!["reason"]!.GetValue<string>().ToLowerInvariant()} {r!.Number("count")}")
            .ShouldBe(["won price 2", "won location 1", "lost price 1"]);
        sales["byOwner"]!.AsArray()[0]!["owner"]!.Id().ShouldBe(mia.Id);
        sales["byOwner"]!.AsArray()[0]!["winRate"]!.GetValue<decimal>().ShouldBe(66.67m);

        (await ReadAsync(admin, $"{Period}&ownerId={mia.Id}"))["won"]!.Number("count").ShouldBe(2);
        (await ReadAsync(admin))["lost"]!.Number("count").ShouldBe(2);
        (await ReadAsync((await World.CreateAsync(server)).Admin))["won"]!.Number("count").ShouldBe(0);
    }

    [Fact]
    public async Task Months_begin_and_end_where_the_organization_is()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await (await admin.PatchAsync("organization", new { timeZone = "Asia/Kolkata" })).ShouldBeOkAsync();
        var floor = await SalesFloor.OfAsync(admin);
        await DealAsync(admin, floor, "Won", 1m, "2026-02-28T18:29:59Z", Facts.None);
        await DealAsync(admin, floor, "Won", 1m, "2026-02-28T18:30:00Z", Facts.None);

        Told(await ReadAsync(admin, "from=2026-02-01&to=2026-03-31"), "byMonth", "month")
            .ShouldBe(["2026-02 1:0", "2026-03 1:0"]);
    }

    private sealed record Facts(string? Reason, string? Competitor, string? Source, Guid? Owner)
    {
        public static readonly Facts None = new(null, null, null, null);
    }

    private static List<string> Told(JsonObject sales, string by, string name) =>
        sales[by]!
            .AsArray()
            .Select(g => $"{g![name]?.GetValue<string>()} {g["won"]!.Number("count")}:{g["lost"]!.Number("count")}")
            .ToList();

    private static decimal Money(JsonNode sum) => sum["value"]!.GetValue<decimal>();

    private static async Task<JsonObject> ReadAsync(Person person, string query = "") =>
        (await person.ReadAsync($"analytics/sales?{query}")).AsObject();

    private static Task<JsonObject> DealAsync(
        Person person,
        SalesFloor floor,
        string stage,
        decimal amount,
        string closedAt,
        Facts facts
    ) =>
        person.CreateAsync(
            "deals",
            new
            {
                name = stage,
                stageId = floor.Stage(stage),
                amount,
                closedAt = closedAt.Length == 10 ? $"{closedAt}T12:00:00Z" : closedAt,
                winReason = stage == "Won" ? facts.Reason : null,
                lossReason = stage == "Lost" ? facts.Reason : null,
                competitor = facts.Competitor,
                source = facts.Source,
                ownerId = facts.Owner,
            }
        );
}
