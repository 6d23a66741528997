using System.Text.Json;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Deals;

public sealed class DealRhythmScenarios(CrmServer server)
{
    [Fact]
    public async Task The_first_open_task_is_what_comes_next_be_it_overdue()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var deal = await DealAsync(rep, 1);
        (await SeenAsync(rep, deal)).Text("nextActivityAt").ShouldBeNull();

        await TaskAsync(rep, deal, Ago(-3));
        var late = await TaskAsync(rep, deal, Ago(2));
        var done = await TaskAsync(rep, deal, Ago(5));
        await (await rep.PostAsync($"tasks/{done.Id()}/complete")).ShouldBeOkAsync();

        (await SeenAsync(rep, deal)).Text("nextActivityAt").ShouldBe(late.Text("dueAt"));
        await (await rep.PostAsync($"tasks/{late.Id()}/complete")).ShouldBeOkAsync();
        (
            DateTime.Parse((await SeenAsync(rep, deal)).Text("nextActivityAt")!).ToUniversalTime() - DateTime.UtcNow
        ).TotalDays.ShouldBeInRange(2.9, 3.1);
    }

    [Fact]
    public async Task A_follow_up_that_was_planned_with_the_contact_is_a_step_of_the_deal_too()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var deal = await DealAsync(rep, 30);
        var contact = await rep.CreateAsync("contacts", new { firstName = "Priya" });
        (await SeenAsync(rep, deal))["isQuiet"]!.GetValue<bool>().ShouldBeTrue();

        var followUpAt = Ago(-4);
        await ActivityAsync(
            rep,
            new
            {
                type = "email",
                direction = "outbound",
                contactId = contact.Id(),
                dealId = deal.Id(),
                followUpAt,
            },
            Ago(20)
        );

        var seen = await SeenAsync(rep, deal);
        DateTime.Parse(seen.Text("nextActivityAt")!).ToUniversalTime().ShouldBe(followUpAt, TimeSpan.FromSeconds(1));
        seen["isQuiet"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Silence_is_counted_from_the_last_two_way_touch_and_paused_by_a_planned_step()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var deal = await DealAsync(rep, 30);
        await QuietAsync(rep, deal, 30);

        // A mail that only went out is no touch; nobody knows whether it was read. One that came in is.
        await ActivityAsync(
            rep,
            new
            {
                type = "email",
                direction = "outbound",
                dealId = deal.Id(),
            },
            Ago(2)
        );
        (await QuietAsync(rep, deal, 30)).Text("lastTouchAt").ShouldBeNull();
        await ActivityAsync(
            rep,
            new
            {
                type = "email",
                direction = "inbound",
                dealId = deal.Id(),
            },
            Ago(16)
        );
        (await QuietAsync(rep, deal, 16)).Text("lastTouchAt").ShouldNotBeNull();

        // What was missed is no plan; what is planned is, and rests the deal.
        await TaskAsync(rep, deal, Ago(1));
        await QuietAsync(rep, deal, 16);
        var planned = await TaskAsync(rep, deal, Ago(-2));
        await LivelyAsync(rep, deal, 16);
        await (await rep.PostAsync($"tasks/{planned.Id()}/complete")).ShouldBeOkAsync();
        await QuietAsync(rep, deal, 16);

        await ActivityAsync(rep, new { type = "call", dealId = deal.Id() }, Ago(0));
        await LivelyAsync(rep, deal, 0);
    }

    [Fact]
    public async Task A_closed_deal_is_over_and_what_others_did_unseen_counts()
    {
        var world = await World.CreateAsync(server);
        await (await world.Admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var mia = await world.SalesRepAsync("mia");
        var floor = await SalesFloor.OfAsync(mia);
        var deal = await DealAsync(mia, 30);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Hidden" });

        await ActivityAsync(
            world.Admin,
            new
            {
                type = "call",
                contactId = contact.Id(),
                dealId = deal.Id(),
            },
            Ago(1)
        );

        await LivelyAsync(mia, deal, 1);
        var won = await DealAsync(mia, 60);
        await (await floor.MoveAsync(won.Id(), "Won")).ShouldBeOkAsync();
        (await SeenAsync(mia, won))["isQuiet"]!.GetValue<bool>().ShouldBeFalse();
    }

    /// <summary>Expects the deal to be quiet everywhere: on its page, in the list, on the board, and in the queue of the day.</summary>
    private static Task<JsonNode> QuietAsync(Person person, JsonObject deal, int days) => ShouldBeAsync(person, deal, days, true);

    private static Task<JsonNode> LivelyAsync(Person person, JsonObject deal, int days) =>
        ShouldBeAsync(person, deal, days, false);

    private static async Task<JsonNode> ShouldBeAsync(Person person, JsonObject deal, int days, bool isQuiet)
    {
        var page = await SeenAsync(person, deal);
        var listed = (await person.ReadAsync("deals")).Items().Single(d => d!.Id() == deal.Id())!;
        var onBoard = (await person.ReadAsync("deals/board"))["stages"]!
            .AsArray()
            .SelectMany(s => s!["deals"]!.AsArray())
            .Single(d => d!.Id() == deal.Id())!;
        foreach (var seen in new[] { page, listed, onBoard })
        {
            seen["isQuiet"]!.GetValue<bool>().ShouldBe(isQuiet);
            seen.Number("quietDays").ShouldBe(days);
            seen.Text("nextActivityAt").ShouldBe(page.Text("nextActivityAt"));
        }

        var queue = (await person.ReadAsync("today")).Items().Where(i => i!.Text("kind") == "quietDeal");
        queue.Any(i => i!["related"]!.Id() == deal.Id()).ShouldBe(isQuiet);
        return page;
    }

    private static async Task<JsonNode> SeenAsync(Person person, JsonObject deal) => await person.ReadAsync($"deals/{deal.Id()}");

    private static DateTime Ago(double days) => DateTime.UtcNow.AddDays(-days).AddMinutes(-1);

    private static Task<JsonObject> DealAsync(Person person, double days) =>
        person.CreateAsync("deals", new { name = "Tower B", startedAt = Ago(days) });

    private static Task<JsonObject> TaskAsync(Person person, JsonObject deal, DateTime dueAt) =>
        person.CreateAsync(
            "tasks",
            new
            {
                title = "Call",
                dueAt,
                related = new { type = "deal", id = deal.Id() },
            }
        );

    private static Task<JsonObject> ActivityAsync(Person person, object what, DateTime occurredAt)
    {
        var body = (JsonObject)JsonSerializer.SerializeToNode(what)!;
        body["subject"] = "Talk";
        body["occurredAt"] = occurredAt;
        return person.CreateAsync("activities", body);
    }
}
