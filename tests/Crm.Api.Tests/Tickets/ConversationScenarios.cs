using System.Text.Json.Nodes;
using Crm.Api.Tests.Accounts;

namespace Crm.Api.Tests.Tickets;

/// <summary>Customers get answers and solutions by mail, and never an internal note.</summary>
public sealed class ConversationScenarios(CrmServer server)
{
    [Fact]
    public async Task The_customer_gets_the_answer_and_the_solution_and_never_the_note()
    {
        var world = await World.CreateAsync(server);
        var agent = await world.AgentAsync("mia");
        var customer = await world.CustomerAsync();
        var address = customer.Text("email")!;
        var ticket = await world.Admin.TicketAsync("The gate stays shut", customer.Id());

        var note = await agent.WriteAsync(ticket, "They complain every week, secretly", "internal");
        var reply = await agent.WriteAsync(ticket, "We are on our way.\n\nPlease wait at the gate.");
        var resolved = await agent.ResolveAsync(ticket, "The fuse was broken; it is new.");

        (note["mailedTo"], reply.Text("mailedTo")).ShouldBe((null, address));
        reply.Text("bodyHtml")!.ShouldContain("<p>We are on our way.</p>");
        reply["by"]!.Text("displayName").ShouldBe("mia");
        resolved.Text("firstRespondedAt").ShouldBe(reply.Text("createdAt"));
        var answer = await server.WaitForMailAsync(address, "Re: The gate stays shut [#1]");
        answer.Text("Text")!.ShouldContain("Please wait at the gate.");
        var solution = await server.WaitForMailAsync(address, "Resolved: The gate stays shut [#1]");
        solution.Text("Text")!.ShouldContain("The fuse was broken; it is new.");
        Everything(server).ShouldNotContain("secretly");
        (await agent.ReadAsync($"tickets/{ticket.Id()}/messages"))
            .Items()
            .Select(m => m!.Text("visibility"))
            .ShouldBe(["internal", "public"]);
        (await agent.ReadAsync($"timeline?ticketId={ticket.Id()}"))
            .Items()
            .Select(m => m!.Text("kind"))
            .ShouldBe(["updated", "reply", "internalNote", "created"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_note_mentions_people_and_a_public_word_does_not()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.AgentAsync("mia"), await world.AgentAsync("omar"));
        var ticket = await world.Admin.TicketAsync();

        var note = await mia.WriteAsync(ticket, $"Can you look, @[omar](user:{omar.Id})?", "internal");
        await mia.WriteAsync(ticket, $"@[omar](user:{omar.Id}) looks into it");

        note["mentions"]![0]!.Id().ShouldBe(omar.Id);
        var told = (await omar.ReadAsync("notifications")).Items().Single()!;
        told.Text("title").ShouldBe("mia mentioned you on #1 The gate stays shut");
        told["related"]!.Text("type").ShouldBe("ticket");
    }

    [Fact]
    public async Task Many_people_are_looked_up_at_once_and_a_stranger_is_refused()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.AgentAsync("mia"), await world.AgentAsync("omar"));
        var stranger = (await World.CreateAsync(server)).Admin;
        var ticket = await world.Admin.TicketAsync();
        var path = $"tickets/{ticket.Id()}/messages";
        object Note(params Guid[] mentions) =>
            new
            {
                body = "Look",
                visibility = "internal",
                mentions,
            };

        await (await world.Admin.PostAsync(path, Note(mia.Id, stranger.Id))).ShouldRefuseAsync("mentions");
        (await CommandsAsync(Note(mia.Id, omar.Id))).ShouldBe(await CommandsAsync(Note(mia.Id)));

        async Task<int> CommandsAsync(object note)
        {
            using var commands = SqlCommands.Count();
            await world.Admin.CreateAsync(path, note);
            // What is told is a row for each; that somebody is still here is noted now and then.
            return commands.Texts.Count(t => t.StartsWith("SELECT", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_the_customer_says_opens_a_ticket_that_waited_for_it()
    {
        var world = await World.CreateAsync(server);
        var agent = await world.AgentAsync("mia");
        var customer = await world.CustomerAsync();
        var ticket = await world.Admin.CreateAsync(
            "tickets",
            new
            {
                subject = "Gate",
                contactId = customer.Id(),
                assigneeId = agent.Id,
                status = "pending",
            }
        );

        var said = await world.Admin.CreateAsync(
            $"tickets/{ticket.Id()}/messages",
            new
            {
                body = "It opens now!",
                visibility = "public",
                from = "customer",
            }
        );

        said["contact"]!.Text("name").ShouldBe("Priya Nair");
        said["mailedTo"].ShouldBeNull();
        var now = await agent.ReadAsync($"tickets/{ticket.Id()}");
        (now.Text("status"), now["firstRespondedAt"]).ShouldBe(("open", null));
        (await agent.ReadAsync("notifications?kind=customerReply")).Number("totalCount").ShouldBe(1);
        await (
            await agent.PostAsync(
                $"tickets/{ticket.Id()}/messages",
                new
                {
                    body = "x",
                    visibility = "internal",
                    from = "customer",
                }
            )
        ).ShouldRefuseAsync("visibility");
        await (await agent.PostAsync($"tickets/{ticket.Id()}/messages", new { body = "x" })).ShouldRefuseAsync("visibility");
        await (
            await agent.PostAsync($"tickets/{ticket.Id()}/messages", new { body = " ", visibility = "public" })
        ).ShouldRefuseAsync("body");
    }

    [Fact]
    public async Task The_customer_says_once_how_it_went()
    {
        var world = await World.CreateAsync(server);
        var customer = await world.CustomerAsync();
        var ticket = await world.Admin.TicketAsync("Gate", customer.Id());
        await world.Admin.ResolveAsync(ticket);
        var key = await KeyAsync(world, customer);
        using var nobody = server.CreateClient();

        var asked = await (await nobody.GetAsync(key)).ShouldBeOkAsync();
        asked.Number("number").ShouldBe(1);
        asked["isAnswered"]!.GetValue<bool>().ShouldBeFalse();
        await (await SayAsync(nobody, key, """{"rating":6}""")).ShouldRefuseAsync("rating");
        await (await SayAsync(nobody, key, """{"rating":4,"comment":"Quick!"}""")).ShouldBeOkAsync();
        await (await SayAsync(nobody, key, """{"rating":1}""")).ShouldBeProblemAsync(409, "answered");
        await (await nobody.GetAsync(key + "x")).ShouldBeProblemAsync(404);
        var rated = await world.Admin.ReadAsync($"tickets/{ticket.Id()}");
        rated["satisfaction"]!.Number("rating").ShouldBe(4);
        rated["satisfaction"]!.Text("comment").ShouldBe("Quick!");

        await (await world.Admin.PostAsync($"tickets/{ticket.Id()}/reopen")).ShouldBeOkAsync();
        await (await nobody.GetAsync(key)).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task Nobody_is_asked_when_the_organization_does_not_want_to_know()
    {
        var world = await World.CreateAsync(server);
        await (await world.Admin.PatchAsync("service-levels", new { asksForRating = false })).ShouldBeOkAsync();
        var customer = await world.CustomerAsync();
        await world.Admin.ResolveAsync(await world.Admin.TicketAsync("Gate", customer.Id()));

        var mail = await server.WaitForMailAsync(customer.Text("email")!, "Resolved: Gate");
        mail.Text("Text")!.ShouldNotContain("rate?token=");
    }

    [Fact]
    public async Task Canned_replies_speak_the_ticket_s_words_and_know_no_others()
    {
        var world = await World.CreateAsync(server);
        var agent = await world.AgentAsync("mia");
        var ticket = await world.Admin.TicketAsync("Gate", (await world.CustomerAsync()).Id());

        await world.Admin.CreateAsync(
            "canned-replies",
            new
            {
                title = "Photo",
                body = "Hello {{contact.firstName}}, a photo for #{{ ticket.number }}, please. {{agent.name}}",
            }
        );
        await world.Admin.CreateAsync(
            "canned-replies",
            new
            {
                title = "Old",
                body = "x",
                isActive = false,
            }
        );

        var filled = (await agent.ReadAsync($"tickets/{ticket.Id()}/canned-replies")).Items().Single()!;
        filled.Text("body").ShouldBe("Hello Priya, a photo for #1, please. mia");
        await (
            await world.Admin.PostAsync("canned-replies", new { title = "Secret", body = "{{contact.password}}" })
        ).ShouldRefuseAsync("body");
        await (await world.Admin.PostAsync("canned-replies", new { title = "PHOTO", body = "x" })).ShouldBeProblemAsync(409);
        await (await agent.PostAsync("canned-replies", new { title = "Mine", body = "x" })).ShouldBeProblemAsync(403);
    }

    private async Task<string> KeyAsync(World world, JsonNode customer)
    {
        var mail = await server.WaitForMailAsync(customer.Text("email")!, "Resolved:");
        var text = mail.Text("Text")!;
        var start = text.IndexOf("rate?token=", StringComparison.Ordinal) + "rate?token=".Length;
        return $"/api/v1/public/ticket-surveys/{text[start..].Split('\n')[0].Trim()}";
    }

    private static Task<HttpResponseMessage> SayAsync(HttpClient who, string key, string body) =>
        who.PostAsync(key, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

    private static string Everything(CrmServer server) =>
        string.Concat(Directory.EnumerateFiles(Path.Combine(server.DataFolder, "mail")).Select(File.ReadAllText));
}
