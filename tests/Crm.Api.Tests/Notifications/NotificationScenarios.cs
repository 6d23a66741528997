using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Notifications;

public sealed class NotificationScenarios(CrmServer server)
{
    [Fact]
    public async Task A_mention_notifies_once_and_only_those_who_see_the_record()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.SalesRepAsync("mia"), await world.SalesRepAsync("omar"));
        await (await world.Admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha", ownerId = mia.Id });
        var body = $"Please look, @[Mia](user:{mia.Id}) and @[Omar](user:{omar.Id})";
        var note = await WriteAsync(world.Admin, contact.Id(), body, mentions: [mia.Id]);

        note["mentions"]!.AsArray().Select(m => m!.Text("displayName")).ShouldBe(["mia", "omar"]);
        var told = (await ListAsync(mia, "kind=mention")).Single();
        told.Text("title")!.ShouldEndWith(" mentioned you on Asha");
        told["related"]!.Text("title").ShouldBe("Asha");
        told["by"]!.Id().ShouldBe(world.Admin.Id);
        (await ListAsync(omar)).ShouldBeEmpty();

        await (await world.Admin.PatchAsync($"notes/{note.Id()}", new { body = body + "!" })).ShouldBeOkAsync();
        (await ListAsync(mia, "kind=mention")).Count.ShouldBe(1);
        (await ListAsync(world.Admin)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_notifies_the_author_and_an_unknown_person_can_not_be_mentioned()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        var head = await WriteAsync(mia, contact.Id(), "question");

        var reply = await world.Admin.CreateAsync("notes", new { body = "answer", parentId = head.Id() });
        (await ListAsync(mia, "kind=reply")).Single().Text("body").ShouldBe("answer");
        var second = await mia.CreateAsync("notes", new { body = "thanks", parentId = reply.Id() });
        Guid.Parse(second.Text("parentId")!).ShouldBe(head.Id());
        (await world.Admin.ReadAsync($"notes?parentId={head.Id()}")).Items().Count.ShouldBe(2);

        var answer = await mia.PostAsync(
            "notes",
            new
            {
                body = "x",
                related = new { type = "contact", id = contact.Id() },
                mentions = new[] { Guid.NewGuid() },
            }
        );
        await answer.ShouldRefuseAsync("mentions");
    }

    [Fact]
    public async Task An_assignment_by_somebody_else_notifies_the_new_owner()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        await mia.CreateAsync("contacts", new { firstName = "Own" });
        (await ListAsync(mia)).ShouldBeEmpty();

        await (await world.Admin.PatchAsync($"contacts/{contact.Id()}", new { ownerId = mia.Id })).ShouldBeOkAsync();
        var one = (await ListAsync(mia, "kind=assigned&unread=true")).Single();
        one["related"]!.Id().ShouldBe(contact.Id());

        await (await mia.PostAsync($"notifications/{one.Id()}/read")).ShouldBeOkAsync();
        (await ListAsync(mia, "unread=true")).ShouldBeEmpty();
        (await ListAsync(mia)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Snoozed_ones_stay_away_and_nobody_else_touches_mine()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");
        await world.Admin.CreateAsync("contacts", new { firstName = "Asha", ownerId = mia.Id });
        var one = (await ListAsync(mia)).Single();

        await (await world.Admin.PostAsync($"notifications/{one.Id()}/read")).ShouldBeProblemAsync(404);
        await (await mia.PostAsync($"notifications/{one.Id()}/snooze", new { until = "2020-01-01T00:00:00Z" })).ShouldRefuseAsync(
            "until"
        );
        var until = DateTime.UtcNow.AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        await (await mia.PostAsync($"notifications/{one.Id()}/snooze", new { until })).ShouldBeOkAsync();
        (await ListAsync(mia)).ShouldBeEmpty();

        await world.Admin.CreateAsync("contacts", new { firstName = "Omar", ownerId = mia.Id });
        (await (await mia.PostAsync("notifications/read-all")).ShouldBeOkAsync()).Number("read").ShouldBe(1);
        (await ListAsync(mia, "unread=true")).ShouldBeEmpty();
    }

    private static async Task<List<JsonNode>> ListAsync(Person person, string query = "") =>
        (await person.ReadAsync($"notifications?{query}")).Items().Select(n => n!).ToList();

    private static Task<JsonObject> WriteAsync(Person person, Guid contact, string body, params Guid[] mentions) =>
        person.CreateAsync(
            "notes",
            new
            {
                body,
                mentions,
                related = new { type = "contact", id = contact },
            }
        );
}
