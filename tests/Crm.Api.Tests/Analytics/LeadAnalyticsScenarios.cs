using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Analytics;

public sealed class LeadAnalyticsScenarios(CrmServer server)
{
    [Fact]
    public async Task Leads_add_up_by_whatever_they_are_told_apart()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        var mia = await world.SalesRepAsync("mia");
        var converted = await LeadAsync(admin, "website", mia.Id);
        await LeadAsync(admin, "website", mia.Id);
        await LeadAsync(admin, "event", admin.Id);
        var hot = await LeadAsync(admin, null, null);
        await (
            await admin.PutAsync($"leads/{hot.Id()}/score", new { score = 90, reason = "Asked for a price" })
        ).ShouldBeOkAsync();
        await admin.CreateAsync(
            "activities",
            new
            {
                type = "call",
                subject = "First call",
                leadId = hot.Id(),
            }
        );
        (await admin.PostAsync($"leads/{converted.Id()}/convert", new { })).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.Created
        );

        var leads = await ReadAsync(admin);

        var list = (await admin.ReadAsync("leads?stage=new,contacted,qualified,unqualified,lost,converted&pageSize=100")).Items();
        leads.Number("leads").ShouldBe(list.Count);
        leads.Number("converted").ShouldBe(1);
        leads["conversionRate"]!.GetValue<decimal>().ShouldBe(25m);
        leads.Number("touched").ShouldBe(1);
        ShouldBeGroupedLike(leads, "byStage", "stage", list);
        ShouldBeGroupedLike(leads, "bySource", "source", list);
        ShouldBeGroupedLike(leads, "byGrade", "grade", list);
        ShouldBeGroupedLike(leads, "byTemperature", "temperature", list);
        var website = leads["bySource"]!.AsArray()[0]!;
        (website.Number("converted"), website["conversionRate"]!.GetValue<decimal>()).ShouldBe((1, 50m));
        var hers = leads["byOwner"]!.AsArray().Single(o => o!["owner"]?.Id() == mia.Id)!;
        (hers.Number("count"), hers.Number("converted")).ShouldBe((2, 1));

        (await ReadAsync(admin, $"ownerId={mia.Id}")).Number("leads").ShouldBe(2);
        (await ReadAsync(admin, "to=2020-12-31")).Number("leads").ShouldBe(0);
        (await ReadAsync((await World.CreateAsync(server)).Admin)).Number("leads").ShouldBe(0);
    }

    private static void ShouldBeGroupedLike(JsonObject leads, string by, string field, JsonArray list) =>
        leads[by]!
            .AsArray()
            .Select(g => (g![field]?.GetValue<string>(), g.Number("count")))
            .ShouldBe(list.GroupBy(l => l![field]?.GetValue<string>()).Select(g => (g.Key, g.Count())), ignoreOrder: true);

    private static async Task<JsonObject> ReadAsync(Person person, string query = "") =>
        (await person.ReadAsync($"analytics/leads?{query}")).AsObject();

    private static Task<JsonObject> LeadAsync(Person person, string? source, Guid? ownerId) =>
        person.CreateAsync(
            "leads",
            new
            {
                lastName = "Rao",
                source,
                ownerId,
            }
        );
}
