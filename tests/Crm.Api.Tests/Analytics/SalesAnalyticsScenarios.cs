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

    [Theory]
    [InlineData("from=2026-02-01&to=2026-03-31", "2025-12-01", "2026-01-31")]
    [InlineData("from=2026-02-01&to=2026-02-28", "2026-01-01", "2026-01-31")]
    [InlineData("from=2026-02-10&to=2026-02-19", "2026-01-31", "2026-02-09")]
    public async Task Each_figure_stands_beside_that_of_the_period_before(string period, string from, string to)
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        (string Stage, decimal Amount, string Started, string Closed)[] deals =
        [
            ("Won", 100.10m, "2025-11-01", "2025-12-01"),
            ("Won", 33.33m, "2026-01-01", "2026-01-31"),
            ("Lost", 70m, "2025-12-30", "2026-01-20"),
            ("Lost", 10m, "2025-12-30", "2026-02-09"),
            ("Won", 250m, "2026-02-01", "2026-02-03"),
            ("Won", 400.55m, "2026-01-15", "2026-02-15"),
            ("Lost", 90m, "2026-01-15", "2026-02-16"),
            ("Won", 1m, "2026-01-15", "2026-03-31"),
            ("Lost", 5m, "2026-01-15", "2026-04-01"),
        ];
        foreach (var (stage, amount, started, closed) in deals)
        {
            await admin.CreateAsync(
                "deals",
                new
                {
                    name = stage,
                    stageId = floor.Stage(stage),
                    amount,
                    startedAt = $"{started}T12:00:00Z",
                    closedAt = $"{closed}T12:00:00Z",
                }
            );
        }

        var sales = await ReadAsync(admin, period);

        var previous = sales["previous"]!.AsObject();
        (previous.Text("from"), previous.Text("to")).ShouldBe((from, to));
        var days = period.Split('&', '=');
        var (now, before) = (await CountedAsync(admin, days[1], days[3]), await CountedAsync(admin, from, to));
        Figures(sales).ShouldBe(now);
        Figures(previous).ShouldBe(before);
        var change = previous["change"]!.AsObject();
        for (var i = 0; i < now.Count; i++)
        {
            var moved = change[Changes[i]]?.GetValue<decimal>();
            moved.ShouldBe(
                Changes[i] == "winRate" ? now[i] - before[i]
                    : before[i] is null or 0 ? null
                    : Rounded((now[i] - before[i]) / before[i] * 100),
                Changes[i]
            );
        }
    }

    [Fact]
    public async Task Without_a_beginning_there_is_nothing_before()
    {
        var admin = (await World.CreateAsync(server)).Admin;

        (await ReadAsync(admin))["previous"].ShouldBeNull();
        (await ReadAsync(admin, "to=2026-01-31"))["previous"].ShouldBeNull();
        (await ReadAsync(admin, "from=2999-01-01"))["previous"].ShouldBeNull();
        (await ReadAsync(admin, "from=2020-01-01"))["previous"].ShouldNotBeNull();
    }

    private static readonly string[] Changes =
    [
        "wonCount",
        "wonValue",
        "lostCount",
        "lostValue",
        "winRate",
        "averageDealSize",
        "averageSalesCycleDays",
        "velocity",
    ];

    private static List<decimal?> Figures(JsonObject figures) =>
        [
            figures["won"]!.Number("count"),
            Money(figures["won"]!),
            figures["lost"]!.Number("count"),
            Money(figures["lost"]!),
            figures["winRate"]?.GetValue<decimal>(),
            figures["averageDealSize"]?.GetValue<decimal>(),
            figures["averageSalesCycleDays"]?.GetValue<decimal>(),
            figures["velocity"]?.GetValue<decimal>(),
        ];

    // The same by hand, from the deals that the list shows for these days.
    private static async Task<List<decimal?>> CountedAsync(Person person, string from, string to)
    {
        var end = DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd");
        var closed = $"closedAfter={from}T00:00:00Z&closedBefore={end}T00:00:00Z&pageSize=100";
        var won = (await person.ReadAsync($"deals?status=won&{closed}")).Items();
        var lost = (await person.ReadAsync($"deals?status=lost&{closed}")).Items();
        decimal Sum(JsonArray deals) => deals.Sum(d => d!["amount"]!.GetValue<decimal>());
        var cycles = won.Select(d =>
            (decimal)(d!["closedAt"]!.GetValue<DateTime>() - d["startedAt"]!.GetValue<DateTime>()).TotalDays
        );
        decimal? cycle = won.Count == 0 ? null : cycles.Average();
        return
        [
            won.Count,
            Sum(won),
            lost.Count,
            Sum(lost),
            won.Count + lost.Count == 0 ? null : Rounded(100m * won.Count / (won.Count + lost.Count)),
            won.Count == 0 ? null : Rounded(Sum(won) / won.Count),
            Rounded(cycle),
            Rounded(Sum(won) / cycle),
        ];
    }

    private static decimal? Rounded(decimal? value) =>
        value is { } known ? decimal.Round(known, 2, MidpointRounding.AwayFromZero) : null;

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
