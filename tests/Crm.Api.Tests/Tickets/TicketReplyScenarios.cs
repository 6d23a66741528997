using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Crm.Api.Tests.Accounts;
using Crm.Api.Tests.Attachments;
using static Crm.Api.Tests.InboundMail.IncomingMails;

namespace Crm.Api.Tests.Tickets;

/// <summary>Answers with files, and agents who do not talk at once.</summary>
public sealed class TicketReplyScenarios(CrmServer server)
{
    [Fact]
    public async Task Files_go_out_with_an_answer_and_stand_at_it()
    {
        var world = await World.CreateAsync(server);
        var agent = await world.AgentAsync("mia");
        var customer = await world.CustomerAsync();
        var ticket = await agent.TicketAsync("The gate stays shut", customer.Id());
        var plan = await agent.AttachedAsync("ticket", ticket.Id(), "the plan"u8.ToArray(), "Plan für Äsha.txt");
        await agent.AttachedAsync("ticket", ticket.Id(), "not this one"u8.ToArray(), "other.txt");

        var sent = await agent.CreateAsync($"tickets/{ticket.Id()}/messages", Reply("Here is the plan.", plan.Id()));

        sent["files"]!.AsArray().Single()!.Text("name").ShouldBe("Plan für Äsha.txt");
        var mail = await server.WaitForMailAsync(customer.Text("email")!, "Re: The gate stays shut");
        mail["Files"]!.AsArray().Single()!.Text("Name").ShouldBe("Plan für Äsha.txt");
        var note = await agent.CreateAsync(
            $"tickets/{ticket.Id()}/messages",
            new
            {
                body = "For us",
                visibility = "internal",
                attachmentIds = new[] { plan.Id() },
            }
        );
        note["mailedTo"].ShouldBeNull();
        var messages = (await agent.ReadAsync($"tickets/{ticket.Id()}/messages")).Items();
        messages.Select(m => m!["files"]!.AsArray().Single()!.Id()).ShouldBe([plan.Id(), plan.Id()]);
    }

    [Fact]
    public async Task Only_files_of_the_ticket_go_out()
    {
        var world = await World.CreateAsync(server);
        var ticket = await world.Admin.TicketAsync();
        var elsewhere = await world.Admin.AttachedAsync("ticket", (await world.Admin.TicketAsync("Other")).Id(), "x"u8.ToArray());
        var deleted = await world.Admin.AttachedAsync("ticket", ticket.Id(), "x"u8.ToArray());
        await (await world.Admin.DeleteAsync($"attachments/{deleted.Id()}")).ShouldBeOkAsync(HttpStatusCode.NoContent);
        var stranger = (await World.CreateAsync(server)).Admin;
        var foreign = await stranger.AttachedAsync("ticket", (await stranger.TicketAsync()).Id(), "x"u8.ToArray());
        var path = $"tickets/{ticket.Id()}/messages";

        foreach (var id in new[] { elsewhere.Id(), deleted.Id(), foreign.Id(), Guid.NewGuid() })
        {
            await (await world.Admin.PostAsync(path, Reply("Look", id))).ShouldRefuseAsync("attachmentIds");
        }

        var many = Enumerable.Range(0, 21).Select(_ => Guid.NewGuid()).ToArray();
        await (await world.Admin.PostAsync(path, Reply("Look", many))).ShouldRefuseAsync("attachmentIds");
        (await world.Admin.ReadAsync(path)).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_that_came_with_an_answer_stand_at_it()
    {
        var world = await World.CreateAsync(server);
        var hook = await HookAsync(world);
        var customer = await world.CustomerAsync();
        var ticket = await world.Admin.TicketAsync("Gate", customer.Id());
        var mail = Mail(customer.Text("email")!, "Re: Gate [#1]", "See the photo.");
        mail["Attachments"] = new JsonArray(
            new JsonObject { ["Name"] = "gate.png", ["Content"] = Convert.ToBase64String(AttachmentFiles.Png) }
        );

        await (await world.Admin.Http.PostAsJsonAsync(hook, mail)).ShouldBeOkAsync();

        var message = (await world.Admin.ReadAsync($"tickets/{ticket.Id()}/messages")).Items().Single()!;
        var file = message["files"]!.AsArray().Single()!;
        (file.Text("name"), file.Text("sourceId")).ShouldBe(("gate.png", message.Id().ToString()));
    }

    [Fact]
    public async Task Messages_with_many_files_cost_no_more_questions_than_one()
    {
        var world = await World.CreateAsync(server);
        var ticket = await world.Admin.TicketAsync();
        var path = $"tickets/{ticket.Id()}/messages";
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await world.Admin.AttachedAsync("ticket", ticket.Id(), "x"u8.ToArray(), $"{i}.txt")).Id());
        }

        await world.Admin.CreateAsync(path, Reply("One", ids[0]));
        var few = await CountAsync();
        await world.Admin.CreateAsync(path, Reply("Two", ids[1], ids[2]));
        await world.Admin.CreateAsync(path, Reply("Three", [.. ids]));
        (await CountAsync()).ShouldBe(few);

        async Task<int> CountAsync()
        {
            using var commands = SqlCommands.Count();
            await world.Admin.ReadAsync(path);
            return commands.Texts.Count;
        }
    }

    [Fact]
    public async Task Whoever_has_not_read_what_another_one_wrote_is_stopped()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.AgentAsync("mia"), await world.AgentAsync("omar"));
        var ticket = await mia.TicketAsync();
        var path = $"tickets/{ticket.Id()}/messages";
        object Seen(string body, string? until) =>
            new
            {
                body,
                visibility = "public",
                seenUntil = until,
            };

        var first = await mia.CreateAsync(path, Seen("On our way", ticket.Text("createdAt")));
        await (await omar.PostAsync(path, Seen("Who are you?", ticket.Text("createdAt")))).ShouldBeProblemAsync(
            409,
            "newer_messages"
        );

        // One's own words are no news, and who has read them writes on.
        await mia.CreateAsync(path, Seen("Nearly there", ticket.Text("createdAt")));
        var last = await mia.WriteAsync(ticket, "There");
        await (await omar.PostAsync(path, Seen("Thanks", first.Text("createdAt")))).ShouldBeProblemAsync(409);
        await omar.CreateAsync(path, Seen("Thanks", last.Text("createdAt")));
        await omar.CreateAsync(path, new { body = "Anyway", visibility = "internal" });
        (await mia.ReadAsync(path)).Items().Count.ShouldBe(5);
    }

    [Fact]
    public async Task Of_two_who_send_at_once_one_is_stopped()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.AgentAsync("mia"), await world.AgentAsync("omar"));
        var ticket = await mia.TicketAsync();
        var message = new
        {
            body = "On our way",
            visibility = "public",
            seenUntil = ticket.Text("createdAt"),
        };

        var answers = await Task.WhenAll(
            mia.PostAsync($"tickets/{ticket.Id()}/messages", message),
            omar.PostAsync($"tickets/{ticket.Id()}/messages", message)
        );

        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(1);
    }

    [Fact]
    public async Task Screens_learn_who_is_at_a_ticket()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.AgentAsync("mia"), await world.AgentAsync("omar"));
        var stranger = (await World.CreateAsync(server)).Admin;
        var ticket = await mia.TicketAsync();
        using var his = await Screen.OpenAsync(server, omar);
        using var strangers = await Screen.OpenAsync(server, stranger);
        var path = $"tickets/{ticket.Id()}/presence";

        await (await mia.PostAsync(path, new { doing = "replying" })).ShouldBeOkAsync(HttpStatusCode.NoContent);
        await (await mia.PostAsync(path, new { doing = "sleeping" })).ShouldBeProblemAsync(400);
        await (await mia.PostAsync(path, new { })).ShouldRefuseAsync("doing");
        await (await stranger.PostAsync(path, new { doing = "reading" })).ShouldBeProblemAsync(404);
        var foreign = (await stranger.CreateAsync("contacts", new { firstName = "Foreign" })).Id();

        var news = (await his.ReadUntilAsync(ticket.Id())).Last();
        news.Target.ShouldBe("present");
        (news.Content.Text("type"), news.Content.Text("doing"), news.Content.Text("byUserId")).ShouldBe(
            ("ticket", "replying", mia.Id.ToString())
        );
        (await strangers.ReadUntilAsync(foreign)).Count.ShouldBe(1);
        (await mia.ReadAsync($"tickets/{ticket.Id()}")).Number("version").ShouldBe(ticket.Number("version"));
    }

    private static object Reply(string body, params Guid[] files) =>
        new
        {
            body,
            visibility = "public",
            attachmentIds = files,
        };
}
