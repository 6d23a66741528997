using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Api.Tests.Deals;

namespace Crm.Api.Tests.Today;

public sealed class TodayScenarios(CrmServer server)
{
    [Fact]
    public async Task Nothing_to_do_is_an_empty_queue()
    {
        var viewer = await (await World.CreateAsync(server)).ViewerAsync();

        var queue = await viewer.ReadAsync("today");

        queue.Items().ShouldBeEmpty();
        queue["counts"]!.Number("overdueTask").ShouldBe(0);
    }

    [Fact]
    public async Task The_queue_begins_with_what_is_latest_and_most_pressing()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        await NoonAsync(rep);
        await TaskAsync(rep, "a day late", Ago(1));
        await TaskAsync(rep, "ten days late", Ago(10));
        await TaskAsync(rep, "a day late but urgent", Ago(1), "urgent");
        await TaskAsync(rep, "in two hours", DateTime.UtcNow.AddHours(2));
        await TaskAsync(rep, "in three hours but urgent", DateTime.UtcNow.AddHours(3), "urgent");
        await TaskAsync(rep, "in four hours", DateTime.UtcNow.AddHours(4));
        await TaskAsync(rep, "in two days", Ago(-2));
        await LeadAsync(rep, "Priya", 85);
        await LeadAsync(rep, "Aarav", 95);
        await LeadAsync(rep, "Warm", 60);
        await DealAsync(rep, "Quiet for long", 60);
        await DealAsync(rep, "Quiet", 20);
        await DealAsync(rep, "Fresh", 3);

        var queue = await rep.ReadAsync("today");

        Titles(queue)
            .ShouldBe([
                "ten days late",
                "a day late but urgent",
                "a day late",
                "in three hours but urgent",
                "in two hours",
                "in four hours",
                "Aarav",
                "Priya",
                "Quiet for long",
                "Quiet",
            ]);
        var counts = queue["counts"]!;
        (counts.Number("overdueTask"), counts.Number("dueTask")).ShouldBe((3, 3));
        (counts.Number("hotLead"), counts.Number("quietDeal")).ShouldBe((2, 2));
        var scores = queue.Items().Select(i => i!.Number("score")).ToList();
        scores.ShouldBe(scores.OrderDescending());
        Reason(queue, "ten days late").ShouldBe("10 days overdue");
        Reason(queue, "a day late but urgent").ShouldBe("1 day overdue, urgent");
        Reason(queue, "in two hours").ShouldBe("Due today");
        Reason(queue, "Priya").ShouldBe("Score 85, nobody has been in touch yet");
        Reason(queue, "Quiet").ShouldBe("Silent for 20 days; Qualification expects 7");
    }

    [Fact]
    public async Task A_task_comes_with_its_record_and_leaves_when_it_is_done()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var contact = await rep.CreateAsync("contacts", new { firstName = "Priya" });
        var task = await TaskAsync(rep, "Call", Ago(2), related: new { type = "contact", id = contact.Id() });

        var item = (await rep.ReadAsync("today")).Items().Single()!;

        item.Text("kind").ShouldBe("overdueTask");
        item["task"]!.Id().ShouldBe(task.Id());
        (item["related"]!.Text("type"), item["related"]!.Text("title")).ShouldBe(("contact", "Priya"));
        item.Text("at").ShouldBe(task.Text("dueAt"));
        await (await rep.PostAsync($"tasks/{task.Id()}/complete")).ShouldBeOkAsync();
        (await rep.ReadAsync("today")).Items().ShouldBeEmpty();
        await (await rep.PostAsync($"tasks/{task.Id()}/reopen")).ShouldBeOkAsync();
        (await rep.ReadAsync("today")).Items().Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_day_is_the_caller_s_own()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var zone = await NoonAsync(rep);
        var midnight = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, zone).Date.AddDays(1);
        await TaskAsync(rep, "last minute", TimeZoneInfo.ConvertTimeToUtc(midnight.AddMinutes(-1), zone));
        await TaskAsync(rep, "tomorrow", TimeZoneInfo.ConvertTimeToUtc(midnight, zone));

        Titles(await rep.ReadAsync("today")).ShouldBe(["last minute"]);
    }

    [Fact]
    public async Task Everybody_has_a_queue_of_their_own()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.SalesRepAsync("mia"), await world.SalesRepAsync("omar"));
        await world.Admin.CreateAsync(
            "tasks",
            new
            {
                title = "For Mia",
                dueAt = Ago(1),
                assigneeId = mia.Id,
            }
        );
        await LeadAsync(omar, "Omar's lead", 90);
        await DealAsync(omar, "Omar's deal", 60);

        Titles(await mia.ReadAsync("today")).ShouldBe(["For Mia"]);
        Titles(await omar.ReadAsync("today")).ShouldBe(["Omar's lead", "Omar's deal"]);
        (await world.Admin.ReadAsync("today")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lead_waits_again_two_days_after_the_last_contact()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var touched = await LeadAsync(rep, "Touched", 90, Ago(1));
        var waits = await LeadAsync(rep, "Waits", 80, Ago(3));
        var called = await LeadAsync(rep, "Called", 85);
        await LeadAsync(rep, "Lost", 99, stage: "lost");

        Titles(await rep.ReadAsync("today")).ShouldBe(["Called", "Waits"]);
        await CallAsync(rep, new { leadId = called.Id() }, Ago(0));
        await CallAsync(rep, new { leadId = touched.Id() }, Ago(5));
        await CallAsync(rep, new { leadId = waits.Id() }, Ago(2.5));

        var item = (await rep.ReadAsync("today")).Items().Single()!;
        item["related"]!.Id().ShouldBe(waits.Id());
        item.Text("reason").ShouldBe("Score 80, last contact 2 days ago");
    }

    [Fact]
    public async Task A_deal_is_quiet_as_its_stage_expects_and_rests_while_something_is_planned()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        await DealAsync(rep, "Seven days", 7.5);
        var called = await DealAsync(rep, "Called", 30);
        var planned = await DealAsync(rep, "Planned", 30);
        await DealAsync(rep, "Patient stage", 20, "Negotiation");
        await DealAsync(rep, "Patience over", 23, "Negotiation");
        var related = new { type = "deal", id = planned.Id() };
        await TaskAsync(rep, "Missed", Ago(400), related: related);
        await CallAsync(rep, new { dealId = called.Id() }, Ago(9));

        Quiet(await rep.ReadAsync("today")).ShouldBe(["Planned", "Patience over", "Called"]);
        await CallAsync(rep, new { dealId = called.Id() }, Ago(0));
        var task = await TaskAsync(rep, "Visit", Ago(-5), related: related);

        Quiet(await rep.ReadAsync("today")).ShouldBe(["Patience over"]);
        await (await rep.PostAsync($"tasks/{task.Id()}/complete")).ShouldBeOkAsync();
        Quiet(await rep.ReadAsync("today")).ShouldBe(["Planned", "Patience over"]);
    }

    [Fact]
    public async Task A_stage_that_expects_nothing_counts_as_two_weeks_and_closed_deals_are_over()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(rep);
        var stages = floor.Pipeline["stages"]!.DeepClone().AsArray();
        stages.Single(s => s!.Text("name") == "Proposal")!["expectedDays"] = null;
        await (await rep.PatchAsync($"pipelines/{floor.PipelineId}", new { stages })).ShouldBeOkAsync();
        await DealAsync(rep, "Two weeks", 14.5, "Proposal");
        await DealAsync(rep, "Longer", 15.5, "Proposal");
        await DealAsync(rep, "Won", 90, "Won");

        var queue = await rep.ReadAsync("today");

        Quiet(queue).ShouldBe(["Longer"]);
        Reason(queue, "Longer").ShouldBe("Silent for 15 days; Proposal expects 14");
    }

    [Fact]
    public async Task What_others_did_unseen_counts_as_well()
    {
        var world = await World.CreateAsync(server);
        await (await world.Admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var mia = await world.SalesRepAsync("mia");
        var deal = await DealAsync(mia, "Mia's deal", 30);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Hidden" });
        Quiet(await mia.ReadAsync("today")).ShouldBe(["Mia's deal"]);

        await CallAsync(world.Admin, new { contactId = contact.Id(), dealId = deal.Id() }, Ago(0));

        Quiet(await mia.ReadAsync("today")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_queue_ends_at_a_hundred_counts_the_rest_and_takes_few_commands()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        await NoonAsync(rep);
        await TaskAsync(rep, "One", Ago(1));
        await LeadAsync(rep, "One", 90);
        await DealAsync(rep, "One", 60);
        var few = await CommandsAsync(rep);
        few.ShouldBeLessThanOrEqualTo(6);
        for (var i = 0; i < 60; i++)
        {
            await TaskAsync(rep, $"Late {i}", Ago(1 + i));
            await TaskAsync(rep, $"Due {i}", DateTime.UtcNow.AddHours(1));
            await DealAsync(rep, $"Deal {i}", 60 + i, i % 2 == 0 ? "Qualification" : "Proposal");
        }

        var queue = await rep.ReadAsync("today");

        queue.Items().Count.ShouldBe(100);
        (queue["counts"]!.Number("overdueTask"), queue["counts"]!.Number("dueTask")).ShouldBe((61, 60));
        queue["counts"]!.Number("quietDeal").ShouldBe(61);
        // What does not fit is counted by a command of its own; nothing else depends on how much there is.
        (await CommandsAsync(rep)).ShouldBeLessThanOrEqualTo(few + 4);
    }

    private static DateTime Ago(double days) => DateTime.UtcNow.AddDays(-days);

    /// <summary>Sets the caller's time zone to one where it is about noon, so that some hours are left of the day.</summary>
    private static async Task<TimeZoneInfo> NoonAsync(Person person)
    {
        // The names of these zones count the other way round: Etc/GMT-5 is five hours ahead.
        var ahead = 12 - DateTime.UtcNow.Hour;
        var name = ahead == 0 ? "UTC" : $"Etc/GMT{(ahead > 0 ? "-" : "+")}{Math.Abs(ahead)}";
        await (await person.PatchAsync("auth/me", new { timeZone = name })).ShouldBeOkAsync();
        return TimeZoneInfo.FindSystemTimeZoneById(name);
    }

    private static Task<JsonObject> TaskAsync(
        Person person,
        string title,
        DateTime dueAt,
        string priority = "medium",
        object? related = null
    ) =>
        person.CreateAsync(
            "tasks",
            new
            {
                title,
                dueAt,
                priority,
                related,
            }
        );

    private static async Task<JsonObject> LeadAsync(
        Person person,
        string firstName,
        int score,
        DateTime? lastContactedAt = null,
        string stage = "new"
    )
    {
        var lead = await person.CreateAsync(
            "leads",
            new
            {
                firstName,
                lastContactedAt,
                stage,
            }
        );
        var answer = await person.PutAsync($"leads/{lead.Id()}/score", new { score, reason = "Known well" });
        await answer.ShouldBeOkAsync();
        return lead;
    }

    private static async Task<JsonObject> DealAsync(Person person, string name, double days, string stage = "Qualification")
    {
        var floor = await SalesFloor.OfAsync(person);
        return await person.CreateAsync(
            "deals",
            new
            {
                name,
                stageId = floor.Stage(stage),
                startedAt = Ago(days),
            }
        );
    }

    private static Task<JsonObject> CallAsync(Person person, object on, DateTime occurredAt)
    {
        var body = (JsonObject)JsonSerializer.SerializeToNode(on)!;
        body["type"] = "call";
        body["subject"] = "Call";
        body["occurredAt"] = occurredAt;
        return person.CreateAsync("activities", body);
    }

    private static List<string> Titles(JsonObject queue) =>
        queue.Items().Select(i => i!["task"]?.Text("title") ?? i["related"]!.Text("title")!).ToList();

    private static List<string> Quiet(JsonObject queue) =>
        queue.Items().Where(i => i!.Text("kind") == "quietDeal").Select(i => i!["related"]!.Text("title")!).ToList();

    private static string? Reason(JsonObject queue, string title) =>
        queue.Items().Single(i => (i!["task"]?.Text("title") ?? i["related"]!.Text("title")) == title)!.Text("reason");

    private static async Task<int> CommandsAsync(Person person)
    {
        using var commands = SqlCommands.Count();
        await person.ReadAsync("today");
        return commands.Texts.Count;
    }
}
