using System.Globalization;
using System.Net;
using Crm.Api.Tests.Deals;

namespace Crm.Api.Tests.Currencies;

public sealed class CurrencyScenarios(CrmServer server)
{
    private static string Day(int fromToday) =>
        DateTime.UtcNow.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Deals_count_at_the_organizations_rates_and_a_closed_one_keeps_its_rate()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        var euro = await admin.CreateAsync("currencies", new { code = "EUR", rates = Rates((-30, 1.1m), (-1, 1.25m)) });
        var open = await admin.CreateAsync(
            "deals",
            new
            {
                name = "Open",
                amount = 100.02m,
                currency = "EUR",
            }
        );
        var own = await admin.CreateAsync("deals", new { name = "Own", amount = 10.01m });
        var won = await admin.CreateAsync(
            "deals",
            new
            {
                name = "Won",
                amount = 100,
                currency = "EUR",
            }
        );
        await (await admin.PostAsync($"deals/{won.Id()}/move", new { stageId = floor.Stage("Won") })).ShouldBeOkAsync();

        open["baseAmount"]!.GetValue<decimal>().ShouldBe(125.03m);
        open["exchangeRate"]!.GetValue<decimal>().ShouldBe(1.25m);
        own["baseAmount"]!.GetValue<decimal>().ShouldBe(10.01m);
        (await TotalAsync(admin, "Qualification")).ShouldBe(135.04m);
        (await TotalAsync(admin, "Won")).ShouldBe(125m);

        var version = (await admin.ReadAsync($"deals/{open.Id()}")).Number("version");
        await (
            await admin.PatchAsync($"currencies/{euro.Id()}", new { rates = Rates((-30, 1.1m), (-1, 1.25m), (0, 2m)) })
        ).ShouldBeOkAsync();

        (await TotalAsync(admin, "Qualification")).ShouldBe(210.05m);
        (await TotalAsync(admin, "Won")).ShouldBe(125m);
        var after = await admin.ReadAsync($"deals/{open.Id()}");
        after["exchangeRate"]!.GetValue<decimal>().ShouldBe(2m);
        after.Number("version").ShouldBe(version);

        // Back to an open stage it is worth what it is worth today; its history is no history of rates.
        await (await admin.PostAsync($"deals/{won.Id()}/move", new { stageId = floor.Stage("Proposal") })).ShouldBeOkAsync();
        (await TotalAsync(admin, "Proposal")).ShouldBe(200m);

        (await admin.DeleteAsync($"currencies/{euro.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await TotalAsync(admin, "Qualification")).ShouldBe(110.03m);
    }

    [Fact]
    public async Task A_deal_that_was_closed_in_the_past_counts_at_the_rate_of_that_day()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        await admin.CreateAsync("currencies", new { code = "EUR", rates = Rates((-30, 1.1m), (-1, 1.25m)) });

        async Task<decimal> WorthAsync(int day) =>
            (
                await admin.CreateAsync(
                    "deals",
                    new
                    {
                        name = "Old",
                        stageId = floor.Stage("Won"),
                        amount = 100,
                        currency = "EUR",
                        closedAt = Day(day) + "T12:00:00Z",
                    }
                )
            )["baseAmount"]!.GetValue<decimal>();

        (await WorthAsync(-40)).ShouldBe(110m);
        (await WorthAsync(-30)).ShouldBe(110m);
        (await WorthAsync(-2)).ShouldBe(110m);
        (await WorthAsync(-1)).ShouldBe(125m);
    }

    [Fact]
    public async Task A_closed_deal_whose_amount_is_set_right_keeps_its_rate()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        var euro = await admin.CreateAsync("currencies", new { code = "EUR", rates = Rates((-30, 1.5m)) });
        var deal = await admin.CreateAsync(
            "deals",
            new
            {
                name = "A",
                amount = 100,
                currency = "EUR",
            }
        );
        await (await admin.PostAsync($"deals/{deal.Id()}/move", new { stageId = floor.Stage("Won") })).ShouldBeOkAsync();
        await (await admin.PatchAsync($"currencies/{euro.Id()}", new { rates = Rates((0, 9m)) })).ShouldBeOkAsync();

        await (await admin.PatchAsync($"deals/{deal.Id()}", new { amount = 200 })).ShouldBeOkAsync();

        (await admin.ReadAsync($"deals/{deal.Id()}"))["baseAmount"]!.GetValue<decimal>().ShouldBe(300m);
    }

    [Fact]
    public async Task Another_currency_of_the_organization_revalues_everything()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.CreateAsync("currencies", new { code = "EUR", rates = Rates((-1, 1.25m)) });
        await admin.CreateAsync(
            "deals",
            new
            {
                name = "A",
                amount = 100,
                currency = "EUR",
            }
        );
        (await TotalAsync(admin, "Qualification")).ShouldBe(125m);

        await (await admin.PatchAsync("organization", new { currency = "EUR" })).ShouldBeOkAsync();

        (await TotalAsync(admin, "Qualification")).ShouldBe(100m);
    }

    [Fact]
    public async Task What_is_no_rate_is_refused_by_name()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        await admin.CreateAsync("currencies", new { code = "EUR", rates = Rates((1, 1m)) });

        await (await admin.PostAsync("currencies", new { code = "euro" })).ShouldRefuseAsync("code");
        await (await admin.PostAsync("currencies", new { code = "USD" })).ShouldRefuseAsync("code");
        await (await admin.PostAsync("currencies", new { code = "EUR" })).ShouldBeProblemAsync(409);
        await (await admin.PostAsync("currencies", new { code = "INR", rates = Rates((2, 1m)) })).ShouldRefuseAsync(
            "rates[0].date"
        );
        await (await admin.PostAsync("currencies", new { code = "INR", rates = Rates((0, 0m)) })).ShouldRefuseAsync(
            "rates[0].rate"
        );
        await (await admin.PostAsync("currencies", new { code = "INR", rates = Rates((0, 1m), (0, 2m)) })).ShouldRefuseAsync(
            "rates"
        );
        await (await admin.PostAsync("currencies", new { code = "INR", rates = (object?)null })).ShouldRefuseAsync("rates");
        await (await admin.PostAsync("currencies", new { code = "INR", rates = new object?[] { null } })).ShouldBeProblemAsync(
            400
        );
        await (
            await admin.PostAsync(
                "deals",
                new
                {
                    name = "x",
                    amount = 1,
                    baseAmount = 1,
                }
            )
        ).ShouldRefuseAsync("baseAmount");
        await (await admin.PostAsync("deals", new { name = "x", exchangeRate = 1 })).ShouldRefuseAsync("exchangeRate");
        var rep = await world.SalesRepAsync("mia");
        (await rep.ReadAsync("currencies")).Number("totalCount").ShouldBe(1);
        await (await rep.PostAsync("currencies", new { code = "INR" })).ShouldBeProblemAsync(403);
    }

    [Fact]
    public async Task A_worth_beyond_what_an_amount_can_be_is_refused_and_nothing_changes()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var currency = await admin.CreateAsync("currencies", new { code = "EUR", rates = Rates((-1, 2m)) });
        await admin.CreateAsync(
            "deals",
            new
            {
                name = "Big",
                amount = 4_000_000_000_000m,
                currency = "EUR",
            }
        );

        await (
            await admin.PostAsync(
                "deals",
                new
                {
                    name = "x",
                    amount = 6_000_000_000_000m,
                    currency = "EUR",
                }
            )
        ).ShouldRefuseAsync("amount");
        await (await admin.PatchAsync($"currencies/{currency.Id()}", new { rates = Rates((-1, 3m)) })).ShouldRefuseAsync("rates");

        (await TotalAsync(admin, "Qualification")).ShouldBe(8_000_000_000_000m);
        (await admin.ReadAsync($"currencies/{currency.Id()}"))["rates"]![0]!["rate"]!.GetValue<decimal>().ShouldBe(2m);
    }

    private static object[] Rates(params (int Day, decimal Rate)[] rates) =>
        rates.Select(r => (object)new { date = Day(r.Day), rate = r.Rate }).ToArray();

    private static async Task<decimal> TotalAsync(Person person, string stage) =>
        (await person.ReadAsync("deals/board"))["stages"]!.AsArray().Single(s => s!.Text("name") == stage)![
            "total"
        ]!.GetValue<decimal>();
}
