using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Analytics;

public sealed class CustomerAnalyticsScenarios(CrmServer server)
{
    [Fact]
    public async Task Customers_add_up_as_the_lists_behind_them_do()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        var mia = await world.SalesRepAsync("mia");
        await CompanyAsync(admin, "Acme", "customer", "Retail", "IN", mia.Id);
        await CompanyAsync(admin, "Bolt", "evangelist", "Retail", "DE", mia.Id);
        await CompanyAsync(admin, "Calm", "customer", null, "IN", null, "inactive");
        await CompanyAsync(admin, "Dune", "former", "Retail", "IN", mia.Id);
        await CompanyAsync(admin, "Echo", "lead", "Energy", "US", admin.Id);
        await admin.CreateAsync("contacts", new { firstName = "Asha", lifecycleStage = "customer" });

        var numbers = await ReadAsync(admin);

        (numbers.Number("newCompanies"), numbers.Number("newContacts")).ShouldBe((5, 1));
        numbers.Number("customers").ShouldBe(await CountAsync(admin, "lifecycleStage=customer,evangelist"));
        numbers.Number("activeCustomers").ShouldBe(await CountAsync(admin, "lifecycleStage=customer,evangelist&status=active"));
        numbers.Number("lostCustomers").ShouldBe(await CountAsync(admin, "lifecycleStage=former"));
        Groups(numbers, "byIndustry", "name").ShouldBe([("Retail", 2), (null, 1)]);
        Groups(numbers, "byCountry", "name").ShouldBe([("IN", 2), ("DE", 1)]);
        numbers["byOwner"]!.AsArray().Select(o => (o!["owner"]?.Id(), o.Number("count"))).ShouldBe([(mia.Id, 2), (null, 1)]);
        var customers = numbers["byLifecycle"]!.AsArray().Single(g => g!.Text("lifecycleStage") == "customer")!;
        (customers.Number("contacts"), customers.Number("companies")).ShouldBe((1, 2));
        var months = numbers["byMonth"]!.AsArray();
        months.Count.ShouldBe(12);
        (months[^1]!.Number("contacts"), months[^1]!.Number("companies")).ShouldBe((1, 5));

        (await ReadAsync(admin, $"ownerId={mia.Id}")).Number("customers").ShouldBe(2);
        var before = await ReadAsync(admin, "to=2020-12-31");
        (before.Number("newCompanies"), before.Number("customers")).ShouldBe((0, 3));
        (await ReadAsync((await World.CreateAsync(server)).Admin)).Number("customers").ShouldBe(0);
    }

    [Fact]
    public async Task More_industries_than_a_chart_can_show_come_together_at_its_end()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        for (var i = 0; i < 23; i++)
        {
            await CompanyAsync(admin, $"Company {i}", "customer", $"Industry {i % 22:00}", null, null);
        }

        var industries = (await ReadAsync(admin))["byIndustry"]!.AsArray();

        industries.Count.ShouldBe(21);
        (industries[0]!.Text("name"), industries[0]!.Number("count")).ShouldBe(("Industry 00", 2));
        var rest = industries[^1]!;
        (rest["name"], rest.Number("count"), rest["isRest"]!.GetValue<bool>()).ShouldBe((null, 2, true));
    }

    private static IEnumerable<(string?, int)> Groups(JsonObject numbers, string by, string field) =>
        numbers[by]!.AsArray().Select(g => (g![field]?.GetValue<string>(), g.Number("count")));

    private static async Task<int> CountAsync(Person person, string filter) =>
        (await person.ReadAsync($"companies?{filter}")).Number("totalCount");

    private static async Task<JsonObject> ReadAsync(Person person, string query = "") =>
        (await person.ReadAsync($"analytics/customers?{query}")).AsObject();

    private static Task<JsonObject> CompanyAsync(
        Person person,
        string name,
        string lifecycleStage,
        string? industry,
        string? country,
        Guid? ownerId,
        string status = "active"
    ) =>
        person.CreateAsync(
            "companies",
            new
            {
                name,
                lifecycleStage,
                industry,
                status,
                ownerId,
                address = new { country },
            }
        );
}
