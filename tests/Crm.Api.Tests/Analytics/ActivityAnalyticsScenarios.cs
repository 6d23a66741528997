using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Analytics;

public sealed class ActivityAnalyticsScenarios(CrmServer server)
{
    [Fact]
    public async Task Work_adds_up_by_type_person_and_day()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        var mia = await world.SalesRepAsync("mia");
        var company = await admin.CreateAsync("companies", new { name = "Acme" });
        await LogAsync(admin, company.Id(), "call", "2026-03-10T10:00:00Z");
        await LogAsync(admin, company.Id(), "call", "2026-03-10T23:59:59Z");
        await LogAsync(mia, company.Id(), "meeting", "2026-03-12T00:00:00Z");
        await LogAsync(mia, company.Id(), "meeting", "2026-05-12T00:00:00Z");
        var done = await TaskAsync(admin, mia.Id, "2026-03-01T00:00:00Z");
        await TaskAsync(admin, mia.Id, "2026-03-01T00:00:00Z");
        await TaskAsync(admin, admin.Id, "2099-03-01T00:00:00Z");
        await (await mia.PostAsync($"tasks/{done.Id()}/complete", new { })).ShouldBeOkAsync();

        var march = await ReadAsync(admin, "from=2026-03-10&to=2026-03-12");
        march.Number("activities").ShouldBe(3);
        march["byType"]!.AsArray().Select(t => (t!.Text("type"), t!.Number("count"))).ShouldBe([("call", 2), ("meeting", 1)]);
        march["byDay"]!
            .AsArray()
            .Select(d => (d!.Text("day"), d!.Number("count")))
            .ShouldBe([("2026-03-10", 2), ("2026-03-11", 0), ("2026-03-12", 1)]);

        var ever = await ReadAsync(admin);
        ever.Number("activities").ShouldBe((await admin.ReadAsync("activities")).Number("totalCount"));
        ever.Number("completedTasks").ShouldBe((await admin.ReadAsync("tasks?status=completed")).Number("totalCount"));
        ever.Number("overdueTasks").ShouldBe((await admin.ReadAsync("tasks?due=overdue")).Number("totalCount"));
        ever.Number("openTasks").ShouldBe(2);
        var hers = ever["byOwner"]!.AsArray().Single(o => o!["owner"]!.Id() == mia.Id)!;
        (
            hers.Number("activities"),
            hers.Number("completedTasks"),
            hers.Number("openTasks"),
            hers.Number("overdueTasks")
        ).ShouldBe((2, 1, 1, 1));

        (await ReadAsync(admin, $"ownerId={admin.Id}")).Number("activities").ShouldBe(2);
        (await ReadAsync((await World.CreateAsync(server)).Admin)).Number("activities").ShouldBe(0);
    }

    [Theory]
    [InlineData("summary", 18)]
    [InlineData("sales", 12)]
    [InlineData("pipeline", 12)]
    [InlineData("leads", 11)]
    [InlineData("campaigns", 9)]
    [InlineData("activities", 11)]
    [InlineData("customers", 15)]
    public async Task Numbers_cost_as_many_commands_of_much_as_of_little(string name, int most)
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        var company = await admin.CreateAsync("companies", new { name = "Acme" });
        await AddAsync(admin, company.Id());
        for (var i = 0; i < 3; i++)
        {
            // A full page of the feed: from then on it costs the same.
            await AddAsync(await world.SalesRepAsync($"first{i}"), company.Id());
        }

        await admin.ReadAsync($"analytics/{name}?from=2026-01-02");
        var before = await CommandsOfAsync(admin, $"analytics/{name}?from=2026-01-01");
        var few = before.Count;
        for (var i = 0; i < 5; i++)
        {
            await AddAsync(await world.SalesRepAsync($"rep{i}"), company.Id());
        }

        var after = await CommandsOfAsync(admin, $"analytics/{name}?from=2026-01-01");
        after.Count.ShouldBe(few, string.Join("\n", after.Except(before)));
        few.ShouldBeLessThanOrEqualTo(most);

        var again = await CommandsOfAsync(admin, $"analytics/{name}?from=2026-01-01");
        again.Count.ShouldBeLessThan(few, "Nothing changed: what was added up is remembered.");
    }

    private static async Task AddAsync(Person person, Guid companyId)
    {
        await person.CreateAsync("deals", new { name = "Deal", amount = 1 });
        await person.CreateAsync("leads", new { lastName = "Rao" });
        await person.CreateAsync("companies", new { name = "One more" });
        await person.CreateAsync("tickets", new { subject = "Help" });
        await TaskAsync(person, person.Id, "2026-03-01T00:00:00Z");
        await LogAsync(person, companyId, "call", "2026-03-10T10:00:00Z");
    }

    private static async Task<List<string>> CommandsOfAsync(Person person, string path)
    {
        using var commands = SqlCommands.Count();
        await person.ReadAsync(path);
        // Now and then it is noted that somebody is still here.
        return commands.Texts.Where(t => !t.StartsWith("UPDATE", StringComparison.Ordinal)).ToList();
    }

    private static async Task<JsonObject> ReadAsync(Person person, string query = "") =>
        (await person.ReadAsync($"analytics/activities?{query}")).AsObject();

    private static Task<JsonObject> LogAsync(Person person, Guid companyId, string type, string occurredAt) =>
        person.CreateAsync(
            "activities",
            new
            {
                type,
                subject = "Talk",
                companyId,
                occurredAt,
            }
        );

    private static Task<JsonObject> TaskAsync(Person person, Guid assigneeId, string dueAt) =>
        person.CreateAsync(
            "tasks",
            new
            {
                title = "Call",
                assigneeId,
                dueAt,
            }
        );
}
