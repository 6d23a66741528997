using System.Text.Json.Nodes;
using Crm.Api.Tests.Exports;

namespace Crm.Api.Tests.Deals;

public sealed class DealLineScenarios(CrmServer server)
{
    [Fact]
    public async Task Lines_take_names_and_prices_from_the_catalogue_and_make_the_amount()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var desk = await ProductAsync(admin, "Desk", 12500.05m);
        var room = await ProductAsync(admin, "Meeting room", null);

        var deal = await admin.CreateAsync(
            "deals",
            new
            {
                name = "Tower B",
                lineItems = new object[]
                {
                    new { productId = desk, quantity = 3 },
                    new
                    {
                        productId = room,
                        quantity = 0.5,
                        unitPrice = 99.99,
                        discountPercent = 7.5,
                    },
                },
            }
        );

        Lines(deal).ShouldBe("Desk 3 × 12500.05 − 0 = 37500.15, Meeting room 0.5 × 99.99 − 7.5 = 46.25");
        deal["amount"]!.GetValue<decimal>().ShouldBe(37546.40m);
        await admin.PatchAsync($"products/{desk}", new { name = "Standing desk", unitPrice = 1 });
        var later = await admin.ReadAsync($"deals/{deal.Id()}");
        Lines(later).ShouldStartWith("Standing desk 3 × 12500.05");
        later["amount"]!.GetValue<decimal>().ShouldBe(37546.40m);
    }

    [Fact]
    public async Task An_amount_is_held_against_the_lines_only_where_the_request_names_it()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var desk = await ProductAsync(admin, "Desk", 100);
        var deal = await admin.CreateAsync("deals", new { name = "Tower B", amount = 5000 });
        var address = $"deals/{deal.Id()}";

        // Nothing was said of the amount: what it was before is no contradiction.
        var sold = await (await admin.PatchAsync(address, new { lineItems = new[] { Line(desk, 2) } })).ShouldBeOkAsync();
        sold["amount"]!.GetValue<decimal>().ShouldBe(200);
        var more = await (await admin.PatchAsync(address, new { lineItems = new[] { Line(desk, 3) } })).ShouldBeOkAsync();
        more["amount"]!.GetValue<decimal>().ShouldBe(300);
        await (await admin.PatchAsync(address, new { name = "Tower C", competitor = "Metro" })).ShouldBeOkAsync();

        // As it is, or as it will be, it may be sent along; anything else is refused by name.
        await (await admin.PatchAsync(address, new { amount = 300, lineItems = new[] { Line(desk, 3) } })).ShouldBeOkAsync();
        await (await admin.PatchAsync(address, new { amount = 400, lineItems = new[] { Line(desk, 4) } })).ShouldBeOkAsync();
        await (await admin.PatchAsync(address, new { amount = 400 })).ShouldBeOkAsync();
        await (await admin.PatchAsync(address, new { amount = 399 })).ShouldRefuseAsync("amount");
        await (await admin.PatchAsync(address, new { amount = 400, lineItems = new[] { Line(desk, 5) } })).ShouldRefuseAsync(
            "amount"
        );

        // Without lines the amount stays until somebody says otherwise.
        var bare = await (await admin.PatchAsync(address, new { lineItems = Array.Empty<object>() })).ShouldBeOkAsync();
        bare["amount"]!.GetValue<decimal>().ShouldBe(400);
        var changed = await (await admin.PatchAsync(address, new { amount = 7 })).ShouldBeOkAsync();
        changed["amount"]!.GetValue<decimal>().ShouldBe(7);
    }

    [Fact]
    public async Task A_deal_put_by_its_external_id_follows_its_lines()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var desk = await ProductAsync(admin, "Desk", 100);
        await admin.PutAsync("deals/by-external-id/erp-7", new { name = "Tower B", amount = 1 });

        var put = await admin.PutAsync(
            "deals/by-external-id/erp-7",
            new { name = "Tower B", lineItems = new[] { Line(desk, 2) } }
        );

        (await put.ShouldBeOkAsync())["amount"]!.GetValue<decimal>().ShouldBe(200);
    }

    [Fact]
    public async Task Lines_that_cannot_be_are_refused_one_by_one()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var desk = await ProductAsync(admin, "Desk", 100);
        var room = await ProductAsync(admin, "Room", null);
        async Task RefusedAsync(object line, string field) =>
            await (await admin.PostAsync("deals", new { name = "A", lineItems = new[] { line } })).ShouldRefuseAsync(field);

        await RefusedAsync(new { quantity = 1 }, "lineItems[0].productId");
        await RefusedAsync(new { productId = Guid.NewGuid() }, "lineItems[0].productId");
        await RefusedAsync(new { productId = room }, "lineItems[0].unitPrice");
        await RefusedAsync(new { productId = desk, quantity = 0 }, "lineItems[0].quantity");
        await RefusedAsync(new { productId = desk, discountPercent = 100.01 }, "lineItems[0].discountPercent");
        await RefusedAsync(new { productId = desk, unitPrice = 1.005 }, "lineItems[0].unitPrice");
    }

    [Fact]
    public async Task An_export_names_the_products_of_lines()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var desk = await ProductAsync(admin, "Desk", 100);
        await admin.CreateAsync("deals", new { name = "Tower B", lineItems = new[] { Line(desk, 2), Line(desk, 1.5m) } });

        var rows = await admin.CsvAsync(await admin.ExportAsync(new { entity = "deal", format = "csv" }));

        rows.ShouldHaveSingleItem()["Line items"]
            .ShouldBe(
                "Desk (quantity 2, unit price 100, discount percent 0, total 200); "
                    + "Desk (quantity 1.5, unit price 100, discount percent 0, total 150)"
            );
    }

    private static object Line(Guid productId, decimal quantity) => new { productId, quantity };

    private static async Task<Guid> ProductAsync(Person person, string name, decimal? unitPrice) =>
        (await person.CreateAsync("products", new { name, unitPrice })).Id();

    private static string Lines(JsonNode deal) =>
        string.Join(
            ", ",
            deal["lineItems"]!
                .AsArray()
                .Select(l =>
                    $"{l!["product"]!.Text("name")} {l["quantity"]} × {l["unitPrice"]} − {l["discountPercent"]} = {l["total"]}"
                )
        );
}
