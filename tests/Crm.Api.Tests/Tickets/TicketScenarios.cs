using System.Net;
using System.Text.Json.Nodes;
using Crm.Api.Tests.Imports;

namespace Crm.Api.Tests.Tickets;

public sealed class TicketScenarios(CrmServer server)
{
    [Fact]
    public async Task A_ticket_has_a_number_a_promise_and_nobody_yet()
    {
        var world = await World.CreateAsync(server);
        var company = await world.Admin.CreateAsync("companies", new { name = "Skyline" });
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Priya", companyId = company.Id() });

        var ticket = await world.Admin.CreateAsync(
            "tickets",
            new
            {
                subject = "The gate stays shut",
                contactId = contact.Id(),
                priority = "urgent",
                tags = new[] { "gate" },
            }
        );

        ticket.Number("number").ShouldBe(1);
        (ticket.Text("type"), ticket.Text("channel"), ticket.Text("status")).ShouldBe(("question", "web", "open"));
        ticket["assigneeId"].ShouldBeNull();
        ticket["contact"]!.Text("name").ShouldBe("Priya");
        ticket["company"]!.Text("name").ShouldBe("Skyline");
        ticket.Text("firstResponseDueAt").ShouldNotBeNull();
        ticket.Text("nextDueAt").ShouldBe(ticket.Text("firstResponseDueAt"));
        (await world.Admin.ReadAsync("search?q=gate%20stays&types=ticket"))
            .Items()
            .Single()!
            .Text("title")
            .ShouldBe("#1 The gate stays shut");
        (await world.Admin.ReadAsync("search?q=%231&types=ticket")).Items().Single()!.Id().ShouldBe(ticket.Id());
        (await world.Admin.ReadAsync($"timeline?ticketId={ticket.Id()}")).Items().Single()!.Text("kind").ShouldBe("created");
        (await world.Admin.ReadAsync("feed?type=ticket")).Number("totalCount").ShouldBe(1);
        (await world.Admin.ReadAsync($"tickets?tags=gate&contactId={contact.Id()}&assigneeId=none"))
            .Number("totalCount")
            .ShouldBe(1);
        (await world.Admin.ReadAsync("analytics/summary")).Number("openTickets").ShouldBe(1);
    }

    [Fact]
    public async Task Fifty_tickets_at_once_get_fifty_numbers_in_a_row()
    {
        var world = await World.CreateAsync(server);

        var made = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => world.Admin.TicketAsync($"Ticket {i}")));

        made.Select(t => t.Number("number")).Order().ShouldBe(Enumerable.Range(1, 50));
        await (await world.Admin.PostAsync("tickets", new { subject = "" })).ShouldRefuseAsync("subject");
        (await world.Admin.TicketAsync()).Number("number").ShouldBe(51);
        (await (await World.CreateAsync(server)).Admin.TicketAsync()).Number("number").ShouldBe(1);
    }

    [Fact]
    public async Task Tickets_go_in_turn_to_those_who_take_them()
    {
        var world = await World.CreateAsync(server);
        var tickets = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => world.Admin.TicketAsync($"Ticket {i}")));
        await (await Assign(world.Admin, tickets[0], """{"auto":true}""")).ShouldBeProblemAsync(409, "nobody_takes_tickets");
        var agents = await world.AgentsInTurnAsync(4);

        var given = await Task.WhenAll(
            tickets.Select(async t => await (await Assign(world.Admin, t, """{"auto":true}""")).ShouldBeOkAsync())
        );

        given
            .GroupBy(t => t["assignee"]!.Id())
            .ToDictionary(g => g.Key, g => g.Count())
            .ShouldBe(agents.ToDictionary(a => a.Id, _ => 5), ignoreOrder: true);
        var next = await world.Admin.CreateAsync("tickets", new { subject = "In turn", autoAssign = true });
        agents.Select(a => a.Id).ShouldContain(next["assignee"]!.Id());
        var mine = await agents[0].ReadAsync("notifications?kind=assigned");
        mine.Items().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_owner_is_the_assignee_by_either_name()
    {
        var world = await World.CreateAsync(server);
        var agent = await world.AgentAsync();
        var ticket = await world.Admin.TicketAsync();

        await (await Assign(world.Admin, ticket, $$"""{"assigneeId":"{{agent.Id}}"}""")).ShouldBeOkAsync();
        (await agent.ReadAsync("tickets?assigneeId=me")).Number("totalCount").ShouldBe(1);
        (await agent.ReadAsync("tickets?ownerId=me")).Number("totalCount").ShouldBe(1);
        var back = await (await Assign(world.Admin, ticket, """{"assigneeId":null}""")).ShouldBeOkAsync();
        (back["assigneeId"], back["ownerId"]).ShouldBe((null, null));
        await (await Assign(world.Admin, ticket, "{}")).ShouldRefuseAsync("assigneeId");
        await (await Assign(world.Admin, ticket, $$"""{"assigneeId":"{{Guid.NewGuid()}}"}""")).ShouldRefuseAsync("assigneeId");
        var bulk = new
        {
            action = "assign",
            ids = new[] { ticket.Id() },
            values = new { ownerId = agent.Id },
        };
        (await (await world.Admin.PostAsync("tickets/bulk", bulk)).ShouldBeOkAsync()).Number("succeeded").ShouldBe(1);
        (await agent.ReadAsync($"tickets/{ticket.Id()}"))["assignee"]!.Id().ShouldBe(agent.Id);
        (await world.Admin.ReadAsync($"timeline?ticketId={ticket.Id()}")).Items()[0]!
            .Text("title")!
            .ShouldEndWith("changed Assignee");
    }

    [Fact]
    public async Task Resolving_needs_a_word_and_reopening_takes_it_back()
    {
        var world = await World.CreateAsync(server);
        var agent = await world.AgentAsync();
        var ticket = await world.Admin.TicketAsync();

        await (await agent.PostAsync($"tickets/{ticket.Id()}/resolve", new { resolution = " " })).ShouldRefuseAsync("resolution");
        await (await agent.PatchAsync($"tickets/{ticket.Id()}", new { status = "resolved" })).ShouldRefuseAsync("resolution");
        var resolved = await agent.ResolveAsync(ticket);
        (resolved.Text("status"), resolved.Text("resolution")).ShouldBe(("resolved", "The fuse is new."));
        resolved.Text("resolvedAt").ShouldNotBeNull();
        resolved["nextDueAt"].ShouldBeNull();
        await (await agent.PostAsync($"tickets/{ticket.Id()}/resolve", new { resolution = "Again" })).ShouldBeProblemAsync(
            409,
            "resolved"
        );
        (await agent.ReadAsync($"timeline?ticketId={ticket.Id()}")).Items()[0]!.Text("body").ShouldBe("The fuse is new.");

        var reopened = await (await agent.PostAsync($"tickets/{ticket.Id()}/reopen")).ShouldBeOkAsync();
        (reopened.Text("status"), reopened["resolvedAt"], reopened["resolution"]).ShouldBe(("open", null, null));
        reopened.Text("nextDueAt").ShouldNotBeNull();
        (await (await agent.PostAsync($"tickets/{ticket.Id()}/reopen")).ShouldBeOkAsync())
            .Number("version")
            .ShouldBe(reopened.Number("version"));
    }

    [Fact]
    public async Task Reps_take_tickets_in_and_answer_and_the_desk_does_the_rest()
    {
        var world = await World.CreateAsync(server);
        var (rep, agent, viewer) = (await world.SalesRepAsync(), await world.AgentAsync(), await world.ViewerAsync());
        var ticket = await rep.TicketAsync();
        var path = $"tickets/{ticket.Id()}";

        await rep.WriteAsync(ticket, "We look into it");
        await rep.WriteAsync(ticket, "They are a good customer", "internal");
        await (await rep.PatchAsync(path, new { priority = "urgent" })).ShouldBeProblemAsync(403);
        await (await rep.PostAsync($"{path}/resolve", new { resolution = "x" })).ShouldBeProblemAsync(403);
        await (await rep.PostAsync($"{path}/reopen")).ShouldBeProblemAsync(403);
        await (await rep.PostAsync($"{path}/assign", """{"auto":true}""")).ShouldBeProblemAsync(403);
        await (await rep.DeleteAsync(path)).ShouldBeProblemAsync(403);
        await (await agent.PatchAsync(path, new { priority = "urgent" })).ShouldBeOkAsync();
        await (await agent.DeleteAsync(path)).ShouldBeProblemAsync(403);
        await (await viewer.PostAsync($"{path}/messages", new { body = "x", visibility = "internal" })).ShouldBeProblemAsync(403);
        (await viewer.ReadAsync($"{path}/messages")).Number("totalCount").ShouldBe(2);
        var bulk = new
        {
            action = "addTags",
            ids = new[] { ticket.Id() },
            values = new { tags = new[] { "x" } },
        };
        (await (await rep.PostAsync("tickets/bulk", bulk)).ShouldBeOkAsync())["failed"]![0]!.Number("status").ShouldBe(403);
        (await world.Admin.DeleteAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await agent.GetAsync($"{path}/messages")).ShouldBeProblemAsync(404);
        await (await world.Admin.PostAsync($"{path}/restore")).ShouldBeOkAsync();
    }

    [Fact]
    public async Task Another_organization_s_ids_are_refused_like_ids_of_nothing()
    {
        var world = await World.CreateAsync(server);
        var other = await World.CreateAsync(server);
        var theirs = await other.Admin.TicketAsync();
        var contact = await other.Admin.CreateAsync("contacts", new { firstName = "Theirs" });
        var deal = await other.Admin.CreateAsync("deals", new { name = "Theirs" });
        var team = await other.Admin.CreateAsync("teams", new { name = "Theirs" });
        var admin = world.Admin;

        foreach (
            var answer in new[]
            {
                await admin.GetAsync($"tickets/{theirs.Id()}"),
                await admin.GetAsync($"tickets/{theirs.Id()}/messages"),
                await admin.GetAsync($"tickets/{theirs.Id()}/canned-replies"),
                await admin.PostAsync($"tickets/{theirs.Id()}/messages", new { body = "x", visibility = "public" }),
                await admin.PostAsync($"tickets/{theirs.Id()}/resolve", new { resolution = "x" }),
                await admin.PostAsync($"tickets/{theirs.Id()}/reopen"),
            }
        )
        {
            await answer.ShouldBeProblemAsync(404);
        }

        await (await admin.PostAsync("tickets", new { subject = "x", contactId = contact.Id() })).ShouldRefuseAsync("contactId");
        await (await admin.PostAsync("tickets", new { subject = "x", teamId = team.Id() })).ShouldRefuseAsync("teamId");
        await (await admin.PostAsync("tickets", new { subject = "x", dealIds = new[] { deal.Id() } })).ShouldRefuseAsync(
            "dealIds"
        );
        await (await admin.PostAsync("tickets", new { subject = "x", assigneeId = other.Admin.Id })).ShouldRefuseAsync(
            "assigneeId"
        );
        (await admin.ReadAsync("tickets")).Number("totalCount").ShouldBe(0);
    }

    [Fact]
    public async Task What_hangs_on_a_ticket_names_it_and_goes_with_it()
    {
        var world = await World.CreateAsync(server);
        var ticket = await world.Admin.TicketAsync();
        var related = new { type = "ticket", id = ticket.Id() };

        var note = await world.Admin.CreateAsync("notes", new { body = "Look at the fuse", related });
        var task = await world.Admin.CreateAsync("tasks", new { title = "Order a fuse", related });
        var call = await world.Admin.CreateAsync(
            "activities",
            new
            {
                type = "call",
                subject = "Called",
                ticketId = ticket.Id(),
            }
        );

        task["related"]!.Text("title").ShouldBe("#1 The gate stays shut");
        call["ticket"]!.Text("name").ShouldBe("#1 The gate stays shut");
        (await world.Admin.ReadAsync($"timeline?ticketId={ticket.Id()}"))
            .Items()
            .Select(i => i!.Text("kind"))
            .ShouldBe(["call", "note", "created"], ignoreOrder: true);
        await world.Admin.DeleteAsync($"tickets/{ticket.Id()}");
        await (await world.Admin.GetAsync($"tasks/{task.Id()}")).ShouldBeProblemAsync(404);
        await (await world.Admin.GetAsync($"notes/{note.Id()}")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task With_narrowed_visibility_the_queue_is_everybody_s_and_an_assigned_ticket_its_assignee_s()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.AgentAsync("mia"), await world.AgentAsync("omar"));
        await (await world.Admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var ticket = await (await world.SalesRepAsync()).TicketAsync("A secret matter");
        (await omar.ReadAsync("tickets?assigneeId=none")).Number("totalCount").ShouldBe(1);

        await (await Assign(mia, ticket, $$"""{"assigneeId":"{{mia.Id}}"}""")).ShouldBeOkAsync();

        await (await omar.GetAsync($"tickets/{ticket.Id()}")).ShouldBeProblemAsync(404);
        await (await omar.GetAsync($"tickets/{ticket.Id()}/messages")).ShouldBeProblemAsync(404);
        (await omar.ReadAsync("tickets")).Number("totalCount").ShouldBe(0);
        (await omar.ReadAsync("search?q=secret")).Items().ShouldBeEmpty();
        (await omar.ReadAsync("feed?type=ticket")).Items().ShouldBeEmpty();
        await mia.ReadAsync($"tickets/{ticket.Id()}");
    }

    [Fact]
    public async Task List_and_page_cost_the_same_however_many_there_are()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.CustomerAsync();
        var ticket = await world.Admin.TicketAsync(contactId: contact.Id());
        await world.Admin.WriteAsync(ticket, "Hello");
        var few = await CountAsync(world, ticket);
        for (var i = 0; i < 12; i++)
        {
            var more = await world.Admin.TicketAsync($"More {i}", contact.Id());
            await world.Admin.WriteAsync(ticket, $"Message {i}");
            await world.Admin.WriteAsync(more, "Hello", "internal");
        }

        (await CountAsync(world, ticket)).ShouldBe(few);
        few.List.ShouldBeLessThanOrEqualTo(4);
        few.Page.ShouldBeLessThanOrEqualTo(3);
        few.Messages.ShouldBeLessThanOrEqualTo(6);
    }

    [Fact]
    public async Task Another_system_s_key_a_saved_view_and_an_export_know_tickets()
    {
        var admin = (await World.CreateAsync(server)).Admin;

        var made = await admin.PutAsync("tickets/by-external-id/zd-17", new { subject = "Imported" });
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await (await admin.PutAsync("tickets/by-external-id/zd-17", new { subject = "Changed" })).ShouldBeOkAsync())
            .Number("number")
            .ShouldBe(1);
        await admin.CreateAsync(
            "saved-views",
            new
            {
                entity = "ticket",
                name = "Mine",
                filter = new { assigneeId = "me", overdue = "true" },
                sort = "nextDueAt",
            }
        );
        (await admin.PostAsync("exports", new { entity = "ticket", format = "csv" })).StatusCode.ShouldBe(
            HttpStatusCode.Accepted
        );
        await (await admin.GetAsync("tickets?overdue=maybe")).ShouldRefuseAsync("overdue");
        (await admin.ReadAsync("tickets?sort=-priority,status,number,nextDueAt&overdue=true")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_of_another_desk_comes_in_with_its_own_words()
    {
        var world = await World.CreateAsync(server);
        var customer = await world.CustomerAsync();
        var file =
            "Ticket ID,Ticket Subject,Ticket Type,Ticket Priority,Ticket Status,Customer Email,Ticket Channel\n"
            + $"17,Gate,Technical issue,Critical,Pending Customer Response,{customer.Text("email")},Social media\n";

        (await world.Admin.ImportAsync("ticket", file)).Counts().ShouldBe((1, 0, 0, 0));

        var ticket = (await world.Admin.ReadAsync("tickets")).Items().Single()!;
        (ticket.Text("type"), ticket.Text("priority"), ticket.Text("status"), ticket.Text("channel")).ShouldBe(
            ("problem", "urgent", "pending", "social")
        );
        ticket["contact"]!.Id().ShouldBe(customer.Id());
        var again = await world.Admin.ImportAsync("ticket", file, new JsonObject { ["duplicates"] = "skip" });
        again.Counts().ShouldBe((0, 0, 1, 0));
    }

    private static async Task<(int List, int Page, int Messages)> CountAsync(World world, JsonNode ticket)
    {
        async Task<int> Of(string path)
        {
            await world.Admin.ReadAsync(path);
            using var commands = SqlCommands.Count();
            await world.Admin.ReadAsync(path);
            return commands.Texts.Count;
        }

        return (
            await Of("tickets?pageSize=100"),
            await Of($"tickets/{ticket.Id()}"),
            await Of($"tickets/{ticket.Id()}/messages")
        );
    }

    private static Task<HttpResponseMessage> Assign(Person who, JsonNode ticket, string body) =>
        who.PostAsync($"tickets/{ticket.Id()}/assign", body);
}
