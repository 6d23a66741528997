using System.Text.Json.Nodes;
using Crm.Api.Tests.Deals;

namespace Crm.Api.Tests.Forecast;

/// <summary>Money adds up exactly: whatever was sold at whatever rates, every place says the same.</summary>
public sealed class MoneyScenarios(CrmServer server)
{
    private static readonly string[] Currencies = ["USD", "EUR", "JPY"];
    private static readonly string[] Categories = ["pipeline", "bestCase", "commit", "omitted"];
    private static readonly string[] Stages = ["Qualification", "Needs analysis", "Proposal", "Negotiation", "Won", "Lost"];

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    public async Task Board_list_forecast_dashboard_and_campaign_agree_to_the_cent(int seed)
    {
        var dice = new Random(seed);
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        var campaign = await admin.CreateAsync("campaigns", new { name = "Launch", actualSpend = 100 });
        var products = new List<JsonObject>();
        foreach (var currency in Currencies)
        {
            products.Add(
                await admin.CreateAsync(
                    "products",
                    new
                    {
                        name = $"Desk {currency}",
                        unitPrice = Price(dice),
                        currency,
                    }
                )
            );
        }

        var euro = await admin.CreateAsync("currencies", new { code = "EUR", rates = Rate(dice) });
        await admin.CreateAsync("currencies", new { code = "JPY", rates = Rate(dice) });
        for (var i = 0; i < 24; i++)
        {
            await SellAsync(admin, floor, dice, products, campaign.Id());
        }

        // What is open is worth something else now, what is closed is not.
        await (await admin.PatchAsync($"currencies/{euro.Id()}", new { rates = Rate(dice) })).ShouldBeOkAsync();

        var deals = (await admin.ReadAsync("deals?pageSize=100")).Items().Select(d => d!.AsObject()).ToList();
        deals.Count.ShouldBe(24);
        deals.ShouldAllBe(d => d["baseAmount"]!.GetValue<decimal>() == Rounded(Money(d, "amount") * Money(d, "exchangeRate")));
        deals.Where(d => d["lineItems"]!.AsArray().Count > 0).ShouldAllBe(d => Money(d, "amount") == LinesOf(d));

        foreach (var stage in Stages)
        {
            var column = await floor.ColumnAsync(stage);
            var here = deals.Where(d => d["stage"]!.Text("name") == stage).ToList();
            column.Number("count").ShouldBe(here.Count);
            Money(column, "total").ShouldBe(here.Sum(d => Money(d, "baseAmount")));
            Money(column, "weightedTotal").ShouldBe(Weighted(here));
        }

        var (open, won) = (In(deals, "open"), In(deals, "won"));
        var summary = await admin.ReadAsync("analytics/summary");
        Money(summary, "pipelineValue").ShouldBe(open.Sum(d => Money(d, "baseAmount")));
        Money(summary, "weightedPipelineValue").ShouldBe(Weighted(open));
        Money(summary, "wonValue").ShouldBe(won.Sum(d => Money(d, "baseAmount")));
        summary["dealsByStage"]!.AsArray().Sum(s => Money(s!, "value")).ShouldBe(Money(summary, "pipelineValue"));

        var counted = open.Where(d => d.Text("forecastCategory") != "omitted").ToList();
        foreach (var period in new[] { "month", "quarter", "year" })
        {
            var forecast = await admin.ReadAsync($"deals/forecast?period={period}&groupBy=category");
            var periods = forecast["periods"]!.AsArray().Select(p => p!["total"]!).ToList();
            (periods.Sum(p => Money(p, "amount")) + Money(forecast["undated"]!, "amount")).ShouldBe(
                counted.Sum(d => Money(d, "baseAmount"))
            );
            periods.Sum(p => Money(p, "won")).ShouldBe(won.Sum(d => Money(d, "baseAmount")));
            periods.ShouldAllBe(p => Money(p, "pipeline") + Money(p, "bestCase") + Money(p, "commit") == Money(p, "amount"));
        }

        var brought = won.Where(d => d["campaignId"] is not null).Sum(d => Money(d, "baseAmount"));
        var metrics = (await admin.ReadAsync($"campaigns/{campaign.Id()}"))["metrics"]!;
        Money(metrics, "revenue").ShouldBe(brought);
        var campaigns = (await admin.ReadAsync("analytics/campaigns"))["total"]!;
        Money(campaigns, "revenue").ShouldBe(brought);
        var sales = await admin.ReadAsync("analytics/sales");
        Money(sales["won"]!, "value").ShouldBe(won.Sum(d => Money(d, "baseAmount")));
        sales["byOwner"]!.AsArray().Sum(o => Money(o!["won"]!, "value")).ShouldBe(Money(sales["won"]!, "value"));
    }

    private static Task<JsonObject> SellAsync(
        Person admin,
        SalesFloor floor,
        Random dice,
        List<JsonObject> products,
        Guid campaignId
    )
    {
        var currency = dice.Next(Currencies.Length);
        var year = DateTime.UtcNow.Year;
        var lines = Enumerable
            .Range(0, dice.Next(4))
            .Select(_ => new
            {
                productId = products[currency].Id(),
                quantity = dice.Next(1, 2000) / 100m,
                unitPrice = Price(dice),
                discountPercent = dice.Next(0, 10_000) / 100m,
            })
            .ToList();
        return admin.CreateAsync(
            "deals",
            new
            {
                name = "Deal",
                currency = Currencies[currency],
                amount = lines.Count == 0 ? Price(dice) : (decimal?)null,
                lineItems = lines,
                probability = dice.Next(101),
                stageId = floor.Stage(Stages[dice.Next(Stages.Length)]),
                forecastCategory = Categories[dice.Next(Categories.Length)],
                expectedCloseDate = dice.Next(5) == 0
                    ? null
                    : $"{year + dice.Next(2)}-{dice.Next(1, 13):00}-{dice.Next(1, 29):00}",
                campaignId = dice.Next(2) == 0 ? campaignId : (Guid?)null,
            }
        );
    }

    private static List<JsonObject> In(IEnumerable<JsonObject> deals, string status) =>
        deals.Where(d => d.Text("status") == status).ToList();

    private static decimal LinesOf(JsonObject deal) =>
        deal["lineItems"]!
            .AsArray()
            .Sum(l => Rounded(Money(l!, "quantity") * Money(l!, "unitPrice") * (1 - (Money(l!, "discountPercent") / 100))));

    private static decimal Weighted(IEnumerable<JsonObject> deals) =>
        Rounded(deals.Sum(d => Money(d, "baseAmount") * d.Number("probability")) / 100);

    private static object[] Rate(Random dice) => [new { date = "2020-01-01", rate = dice.Next(1, 300_000_000) / 100_000_000m }];

    private static decimal Price(Random dice) => dice.Next(1, 10_000_000) / 100m;

    private static decimal Rounded(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero);

    private static decimal Money(JsonNode node, string name) => node[name]!.GetValue<decimal>();
}
