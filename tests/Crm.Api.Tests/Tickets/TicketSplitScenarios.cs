using System.Net;
using System.Text.Json.Nodes;
using Crm.Api.Tests.Attachments;

namespace Crm.Api.Tests.Tickets;

/// <summary>What a customer writes about two things in one ticket becomes two tickets, and one again.</summary>
public sealed class TicketSplitScenarios(CrmServer server)
{
    [Fact]
    public async Task Chosen_messages_go_on_in_a_ticket_of_their_own()
    {
        var world = await World.CreateAsync(server);
        var agent = await world.AgentAsync("mia");
        var customer = await world.CustomerAsync();
        var ticket = await agent.TicketAsync("The gate stays shut", customer.Id());
        var file = await agent.AttachedAsync("ticket", ticket.Id(), AttachmentFiles.Png, "invoice.png");
        await agent.WriteAsync(ticket, "The gate is open.");
        var invoice = await agent.CreateAsync(
            $"tickets/{ticket.Id()}/messages",
            new
            {
                body = "And the invoice is wrong.",
                visibility = "public",
                from = "customer",
                attachmentIds = new[] { file.Id() },
            }
        );
        var answer = await agent.WriteAsync(ticket, "We correct the invoice.");

        var made = await SplitAsync(agent, ticket, "The invoice of last month", invoice, answer);

        (made.Text("subject"), made["contact"]!.Id(), made.Number("number")).ShouldBe(
            ("The invoice of last month", customer.Id(), 2)
        );
        made.Text("firstRespondedAt").ShouldBe(answer.Text("createdAt"));
        made.Text("lastMessageAt").ShouldBe(answer.Text("createdAt"));
        (await BodiesAsync(agent, made)).ShouldBe(["And the invoice is wrong.", "We correct the invoice."]);
        (await BodiesAsync(agent, ticket)).ShouldBe(["The gate is open."]);
        (await agent.FilesAsync("ticket", made.Id())).Items().Single()!.Id().ShouldBe(file.Id());
        (await agent.ReadAsync($"timeline?ticketId={made.Id()}"))
            .Items()
            .Select(e => e!.Text("kind"))
            .ShouldBe(["created", "reply", "customerReply"], ignoreOrder: true);
        foreach (var one in new[] { ticket, made })
        {
            var split = (await agent.ReadAsync($"tickets/{one.Id()}/relatives"))["splits"]!.AsArray().ShouldHaveSingleItem()!;
            (split["from"]!.Id(), split["into"]!.Id(), split.Number("messages"), split["by"]!.Id()).ShouldBe(
                (ticket.Id(), made.Id(), 2, agent.Id)
            );
        }
    }

    [Fact]
    public async Task Undone_the_messages_are_back_and_the_new_ticket_is_in_the_recycle_bin()
    {
        var (_, agent, ticket, message) = await TicketWithMessageAsync();
        var made = await SplitAsync(agent, ticket, null, message);
        made.Text("subject").ShouldBe("The gate stays shut");

        var back = await (await agent.PostAsync($"tickets/{made.Id()}/split/undo")).ShouldBeOkAsync();

        back.Id().ShouldBe(ticket.Id());
        (await BodiesAsync(agent, ticket)).ShouldBe(["One", "Two"]);
        (await agent.ReadAsync("tickets?deleted=true")).Items().Single()!.Id().ShouldBe(made.Id());
        (await agent.ReadAsync($"tickets/{ticket.Id()}/relatives"))["splits"]!.AsArray().ShouldBeEmpty();
        await (await agent.PostAsync($"tickets/{ticket.Id()}/split/undo")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task What_was_worked_on_since_is_not_undone_but_can_be_merged_back()
    {
        foreach (var kind in new[] { "message", "field", "task", "file" })
        {
            var (_, agent, ticket, message) = await TicketWithMessageAsync();
            var made = await SplitAsync(agent, ticket, null, message);
            var on = new { type = "ticket", id = made.Id() };
            await (
                kind switch
                {
                    "message" => (Task)agent.WriteAsync(made, "Three"),
                    "field" => agent.PatchAsync($"tickets/{made.Id()}", new { priority = "urgent" }),
                    "task" => agent.CreateAsync("tasks", new { title = "Call", related = on }),
                    _ => agent.AttachedAsync("ticket", made.Id(), AttachmentFiles.Png),
                }
            );

            await (await agent.PostAsync($"tickets/{made.Id()}/split/undo")).ShouldBeProblemAsync(409, "worked_on");

            await (await agent.PostAsync($"tickets/{ticket.Id()}/merge", new { sourceId = made.Id() })).ShouldBeOkAsync();
            (await BodiesAsync(agent, ticket)).Take(2).ShouldBe(["One", "Two"]);
        }
    }

    [Fact]
    public async Task A_split_that_can_not_be_is_refused()
    {
        var (world, agent, ticket, message) = await TicketWithMessageAsync();
        var path = $"tickets/{ticket.Id()}/split";
        var (rep, stranger) = (await world.SalesRepAsync(), (await World.CreateAsync(server)).Admin);
        var foreign = await stranger.WriteAsync(await stranger.TicketAsync(), "Foreign");
        object Of(params Guid[] ids) => new { messageIds = ids };

        await (await agent.PostAsync(path, Of())).ShouldRefuseAsync("messageIds");
        await (await agent.PostAsync(path, Of(foreign.Id()))).ShouldRefuseAsync("messageIds");
        await (await agent.PostAsync(path, Of(Guid.NewGuid()))).ShouldRefuseAsync("messageIds");
        await (await rep.PostAsync(path, Of(message.Id()))).ShouldBeProblemAsync(403);
        await (await stranger.PostAsync(path, Of(message.Id()))).ShouldBeProblemAsync(404);

        // Two at once, or one who clicks twice: the messages move once.
        var answers = await Task.WhenAll(agent.PostAsync(path, Of(message.Id())), world.Admin.PostAsync(path, Of(message.Id())));
        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        await answers.Single(a => a.StatusCode != HttpStatusCode.Created).ShouldBeProblemAsync(409, "messages_moved");
        (await agent.ReadAsync("tickets")).Number("totalCount").ShouldBe(2);
    }

    private async Task<(World World, Person Agent, JsonObject Ticket, JsonObject Message)> TicketWithMessageAsync()
    {
        var world = await World.CreateAsync(server);
        var agent = await world.AgentAsync("mia");
        var ticket = await agent.TicketAsync();
        await agent.WriteAsync(ticket, "One");
        return (world, agent, ticket, await agent.WriteAsync(ticket, "Two"));
    }

    private static async Task<JsonObject> SplitAsync(Person who, JsonNode ticket, string? subject, params JsonNode[] messages) =>
        await who.CreateAsync(
            $"tickets/{ticket.Id()}/split",
            new { subject, messageIds = messages.Select(m => m.Id()).ToList() }
        );

    private static async Task<List<string?>> BodiesAsync(Person who, JsonNode ticket) =>
        (await who.ReadAsync($"tickets/{ticket.Id()}/messages")).Items().Select(m => m!.Text("body")).ToList();
}
