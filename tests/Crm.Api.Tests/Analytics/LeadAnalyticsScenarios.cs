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

    [Fact]
    public async Task Time_to_first_touch_follows_the_activities()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var (early, late, never) = (
            await LeadAsync(admin, null, null),
            await LeadAsync(admin, null, null),
            await LeadAsync(admin, null, null)
        );
        var first = await CallAsync(admin, early.Id(), After(early, 2));
        await CallAsync(admin, early.Id(), After(early, 30));
        await CallAsync(admin, late.Id(), After(late, 5));

        await ShouldBeTouchedAsync(admin, [early, late], 3.5m);
        (await admin.ReadAsync($"leads/{early.Id()}")).Text("firstTouchedAt").ShouldBe(first.Text("occurredAt"));

        // An earlier one is logged later; one turns out to be with somebody else; one is deleted, and restored.
        var earlier = await CallAsync(admin, late.Id(), After(late, 1));
        await ShouldBeTouchedAsync(admin, [early, late], 1.5m);
        await (await admin.PatchAsync($"activities/{earlier.Id()}", new { leadId = never.Id() })).ShouldBeOkAsync();
        await ShouldBeTouchedAsync(admin, [early, late, never], 2.67m);
        await admin.DeleteAsync($"activities/{first.Id()}");
        await ShouldBeTouchedAsync(admin, [early, late, never], 12m);
        await (await admin.PostAsync($"activities/{first.Id()}/restore", new { })).ShouldBeOkAsync();
        await ShouldBeTouchedAsync(admin, [early, late, never], 2.67m);
    }

    [Fact]
    public async Task Many_that_are_untouched_again_cost_no_more_commands_than_few()
    {
        var admin = (await World.CreateAsync(server)).Admin;

        (await CommandsAsync(12)).ShouldBe(await CommandsAsync(3));

        (await ReadAsync(admin)).Number("touched").ShouldBe(0);

        async Task<int> CommandsAsync(int leads)
        {
            var calls = new List<Guid>();
            for (var i = 0; i < leads; i++)
            {
                var lead = await LeadAsync(admin, null, null);
                calls.Add((await CallAsync(admin, lead.Id(), After(lead, i))).Id());
            }

            (await ReadAsync(admin)).Number("touched").ShouldBe(leads);
            using var commands = SqlCommands.Count();
            await (await admin.PostAsync("activities/bulk", new { action = "delete", ids = calls })).ShouldBeOkAsync();
            return commands.Texts.Count(t => t.Contains("FirstTouch", StringComparison.Ordinal));
        }
    }

    private static DateTime After(JsonObject lead, int hours) =>
        DateTime.Parse(lead.Text("createdAt")!, null, System.Globalization.DateTimeStyles.RoundtripKind).AddHours(hours);

    private static Task<JsonObject> CallAsync(Person person, Guid leadId, DateTime occurredAt) =>
        person.CreateAsync(
            "activities",
            new
            {
                type = "call",
                subject = "Call",
                leadId,
                occurredAt,
            }
        );

    private static async Task ShouldBeTouchedAsync(Person person, IReadOnlyList<JsonObject> touched, decimal hours)
    {
        var leads = await ReadAsync(person);
        leads.Number("touched").ShouldBe(touched.Count);
        leads["timeToFirstTouchHours"]!.GetValue<decimal>().ShouldBe(hours, 0.01m);
        (await person.ReadAsync("leads?firstTouchedAfter=2000-01-01T00:00:00Z"))
            .Items()
            .Select(l => l!.Id())
            .ShouldBe(touched.Select(l => l.Id()), ignoreOrder: true);
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
