using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Crm.Api.Tests.Accounts;
using Crm.Api.Tests.Attachments;
using static Crm.Api.Tests.InboundMail.IncomingMails;

namespace Crm.Api.Tests.Tickets;

/// <summary>Two tickets become one conversation, and two again.</summary>
public sealed class TicketMergeScenarios(CrmServer server)
{
    [Fact]
    public async Task Everything_of_the_other_ticket_goes_on_in_the_one_that_stays()
    {
        var world = await World.CreateAsync(server);
        var agent = await world.AgentAsync("mia");
        var customer = await world.CustomerAsync();
        var (stays, goes) = await TwoTicketsAsync(agent, customer);
        var on = new { type = "ticket", id = goes.Id() };
        var task = await agent.CreateAsync("tasks", new { title = "Order a fuse", related = on });
        var file = await agent.AttachedAsync("ticket", goes.Id(), AttachmentFiles.Png, "gate.png");
        await agent.WriteAsync(goes, "Which gate is it?");
        await agent.WriteAsync(goes, "They call every day.", "internal");

        var merged = await MergeAsync(agent, stays, goes);

        (merged.Text("subject"), merged.Text("description"), merged["tags"]!.AsArray().Count).ShouldBe(
            ("The gate stays shut", "Since Monday.", 1)
        );
        (await BodiesAsync(agent, stays)).ShouldBe(["We look into it.", "Which gate is it?", "They call every day."]);
        (await agent.ReadAsync($"tasks/{task.Id()}"))["related"]!.Id().ShouldBe(stays.Id());
        (await agent.FilesAsync("ticket", stays.Id())).Items().Single()!.Id().ShouldBe(file.Id());
        var kin = await agent.ReadAsync($"tickets/{stays.Id()}/relatives");
        var part = kin["merged"]!.AsArray().ShouldHaveSingleItem()!;
        (part.Id(), part.Number("number"), part.Text("description"), part["contact"]!.Id(), part["by"]!.Id()).ShouldBe(
            (goes.Id(), 2, "It beeps twice.", customer.Id(), agent.Id)
        );
        var timeline = (await agent.ReadAsync($"timeline?ticketId={stays.Id()}")).Items();
        timeline.Count(e => e!.Text("kind") == "merged").ShouldBe(1);
        timeline.Count(e => e!.Text("kind") is "reply" or "internalNote").ShouldBe(3);

        var gone = await (await agent.GetAsync($"tickets/{goes.Id()}")).ShouldBeProblemAsync(404, "merged");
        gone["mergedInto"]!.Id().ShouldBe(stays.Id());
        gone["mergedInto"]!.Text("name").ShouldBe("#1 The gate stays shut");
        (await agent.ReadAsync("tickets")).Number("totalCount").ShouldBe(1);
        await (await world.Admin.PostAsync($"tickets/{goes.Id()}/restore")).ShouldBeProblemAsync(404);
        var write = new { body = "Still here?", visibility = "public" };
        await (await agent.PostAsync($"tickets/{goes.Id()}/messages", write)).ShouldBeProblemAsync(404, "merged");
    }

    [Fact]
    public async Task Undone_each_has_its_own_and_what_came_since_stays()
    {
        var world = await World.CreateAsync(server);
        var agent = await world.AgentAsync("mia");
        var (stays, goes) = await TwoTicketsAsync(agent, await world.CustomerAsync());
        await agent.WriteAsync(goes, "Which gate is it?");
        var (lastOfStays, lastOfGoes) = (await LastAsync(agent, stays), await LastAsync(agent, goes));
        var mergeId = (await MergeAsync(agent, stays, goes)).Text("mergeId");
        (await LastAsync(agent, stays)).ShouldBe(lastOfGoes);

        var undone = await (await agent.PostAsync($"merges/{mergeId}/undo")).ShouldBeOkAsync();

        (undone.Text("entity"), undone["source"]!.Id()).ShouldBe(("ticket", goes.Id()));
        (await BodiesAsync(agent, stays)).ShouldBe(["We look into it."]);
        (await BodiesAsync(agent, goes)).ShouldBe(["Which gate is it?"]);
        (await LastAsync(agent, stays)).ShouldBe(lastOfStays);
        (await LastAsync(agent, goes)).ShouldBe(lastOfGoes);
        (await agent.ReadAsync($"tickets/{stays.Id()}/relatives"))["merged"]!.AsArray().ShouldBeEmpty();
        await (await agent.PostAsync($"merges/{mergeId}/undo")).ShouldBeProblemAsync(409, "already_undone");

        mergeId = (await MergeAsync(agent, stays, goes)).Text("mergeId");
        await agent.WriteAsync(stays, "Both gates are open.");
        await (await agent.PostAsync($"merges/{mergeId}/undo")).ShouldBeOkAsync();
        (await BodiesAsync(agent, stays)).ShouldBe(["We look into it.", "Both gates are open."]);

        mergeId = (await MergeAsync(agent, stays, goes)).Text("mergeId");
        await (await world.Admin.DeleteAsync($"tickets/{stays.Id()}")).ShouldBeOkAsync(System.Net.HttpStatusCode.NoContent);
        await (await world.Admin.PostAsync($"merges/{mergeId}/undo")).ShouldBeProblemAsync(409, "survivor_gone");
    }

    [Fact]
    public async Task An_answer_to_a_ticket_that_is_part_of_another_one_lands_there()
    {
        var world = await World.CreateAsync(server);
        var hook = await HookAsync(world, new { address = "support@in.example" });
        var agent = await world.AgentAsync("mia");
        var customer = await world.CustomerAsync();
        var address = customer.Text("email")!;
        var (stays, goes) = await TwoTicketsAsync(agent, customer);
        var third = await agent.TicketAsync("All of it", customer.Id());
        await agent.WriteAsync(goes, "Which gate is it?");
        var reply = await server.WaitForMailAsync(address, "Re: The reader beeps");
        await MergeAsync(agent, stays, goes);
        await MergeAsync(agent, third, stays);

        var marked = Mail(address, "no number", "By the mark");
        marked["OriginalRecipient"] = reply.Text("ReplyTo");
        (await SendAsync(world, hook, marked)).Text("outcome").ShouldBe("message");
        (await SendAsync(world, hook, Mail(address, "Re: x [#2]", "By number"))).Text("outcome").ShouldBe("message");

        (await BodiesAsync(agent, third))[^2..].ShouldBe(["By the mark", "By number"]);
        var kin = await agent.ReadAsync($"tickets/{third.Id()}/relatives");
        kin["merged"]!.AsArray().Select(m => m!.Number("number")).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_merge_that_would_lose_something_is_refused()
    {
        var world = await World.CreateAsync(server);
        var agent = await world.AgentAsync("mia");
        var (stays, goes) = await TwoTicketsAsync(agent, await world.CustomerAsync());
        var foreign = await (await World.CreateAsync(server)).Admin.TicketAsync("Foreign");
        var rep = await world.SalesRepAsync();
        object Source(JsonNode ticket) => new { sourceId = ticket.Id() };

        await (await rep.PostAsync($"tickets/{stays.Id()}/merge", Source(goes))).ShouldBeProblemAsync(403);
        await (await agent.PostAsync($"tickets/{stays.Id()}/merge", Source(stays))).ShouldRefuseAsync("sourceId");
        await (await agent.PostAsync($"tickets/{stays.Id()}/merge", Source(foreign))).ShouldRefuseAsync("sourceId");
        await agent.ResolveAsync(stays);
        await (await agent.PostAsync($"tickets/{stays.Id()}/merge", Source(goes))).ShouldBeProblemAsync(409, "resolved");

        // The other way round a solved one becomes part of what is still open, and says how it was solved when it is parted.
        var merged = await MergeAsync(agent, goes, stays);
        (merged.Text("status"), merged.Text("resolution")).ShouldBe(("open", null));
        await (await rep.PostAsync($"merges/{merged.Text("mergeId")}/undo")).ShouldBeProblemAsync(403);
        await (await agent.PostAsync($"merges/{merged.Text("mergeId")}/undo")).ShouldBeOkAsync();
        (await agent.ReadAsync($"tickets/{stays.Id()}")).Text("resolution").ShouldBe("The fuse is new.");
    }

    [Fact]
    public async Task Two_who_merge_at_once_lose_nothing()
    {
        var world = await World.CreateAsync(server);
        var agent = await world.AgentAsync("mia");
        var (one, other) = await TwoTicketsAsync(agent, await world.CustomerAsync());

        var answers = await Task.WhenAll(
            agent.PostAsync($"tickets/{one.Id()}/merge", new { sourceId = other.Id() }),
            world.Admin.PostAsync($"tickets/{other.Id()}/merge", new { sourceId = one.Id() })
        );

        answers.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
        (await agent.ReadAsync("tickets")).Number("totalCount").ShouldBe(1);
    }

    private static async Task<(JsonObject Stays, JsonObject Goes)> TwoTicketsAsync(Person agent, JsonObject customer)
    {
        var stays = await agent.CreateAsync(
            "tickets",
            new
            {
                subject = "The gate stays shut",
                description = "Since Monday.",
                contactId = customer.Id(),
            }
        );
        var goes = await agent.CreateAsync(
            "tickets",
            new
            {
                subject = "The reader beeps",
                description = "It beeps twice.",
                contactId = customer.Id(),
                tags = new[] { "gate" },
            }
        );
        await agent.WriteAsync(stays, "We look into it.");
        return (stays, goes);
    }

    private static async Task<JsonObject> MergeAsync(Person who, JsonNode survivor, JsonNode source) =>
        await (await who.PostAsync($"tickets/{survivor.Id()}/merge", new { sourceId = source.Id() })).ShouldBeOkAsync();

    private static async Task<List<string?>> BodiesAsync(Person who, JsonNode ticket) =>
        (await who.ReadAsync($"tickets/{ticket.Id()}/messages")).Items().Select(m => m!.Text("body")).ToList();

    private static async Task<string?> LastAsync(Person who, JsonNode ticket) =>
        (await who.ReadAsync($"tickets/{ticket.Id()}")).Text("lastMessageAt");

    private static async Task<JsonObject> SendAsync(World world, string hook, JsonObject mail) =>
        await (await world.Admin.Http.PostAsJsonAsync(hook, mail)).ShouldBeOkAsync();
}
