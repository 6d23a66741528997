using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Crm.Api.Tests.Accounts;
using Crm.Api.Tests.Attachments;
using Crm.Api.Tests.Tickets;
using static Crm.Api.Tests.InboundMail.IncomingMails;

namespace Crm.Api.Tests.InboundMail;

public sealed class InboundMailScenarios(CrmServer server)
{
    [Fact]
    public async Task An_answer_lands_in_its_ticket_and_reopens_it()
    {
        var world = await World.CreateAsync(server);
        var hook = await HookAsync(world, new { address = "support@in.example" });
        var agent = await world.AgentAsync("mia");
        var customer = await world.CustomerAsync();
        var address = customer.Text("email")!;
        var ticket = await world.Admin.TicketAsync("The gate stays shut", customer.Id());
        await agent.WriteAsync(ticket, "We are on our way.");
        await agent.ResolveAsync(ticket, "The fuse is new.");
        var reply = await server.WaitForMailAsync(address, "Re: The gate stays shut");
        reply.Text("ReplyTo")!.ShouldStartWith("support+t");

        var mail = Mail(address, "AW: something else", "It is shut again.\n\nOn Monday Mia wrote:\n> We are on our way.");
        mail["OriginalRecipient"] = reply.Text("ReplyTo");
        (await SendAsync(hook, mail)).Text("outcome").ShouldBe("message");

        var messages = (await agent.ReadAsync($"tickets/{ticket.Id()}/messages")).Items();
        var last = messages[^1]!;
        (last.Text("from"), last.Text("visibility"), last.Text("body")).ShouldBe(("customer", "public", "It is shut again."));
        (await agent.ReadAsync($"tickets/{ticket.Id()}")).Text("status").ShouldBe("open");

        // The same by what it says it answers, and by the number; a stranger's number is none.
        var referenced = Mail(address, "no number", "By reference");
        referenced["Headers"]!
            .AsArray()
            .Add(new JsonObject { ["Name"] = "References", ["Value"] = $"<a@b> <{reply.Text("Reference")}.x@crm>" });
        (await SendAsync(hook, referenced)).Text("outcome").ShouldBe("message");
        (await SendAsync(hook, Mail(address, "Re: x [#1]", "By number"))).Text("outcome").ShouldBe("message");
        (await SendAsync(hook, Mail("stranger@evil.example", "Re: x [#1]", "Let me in"))).Text("outcome").ShouldBe("ticket");
        (await agent.ReadAsync($"tickets/{ticket.Id()}/messages")).ToJsonString().ShouldNotContain("Let me in");
    }

    [Fact]
    public async Task An_answer_to_a_mail_from_a_record_stands_on_its_timeline()
    {
        var world = await World.CreateAsync(server);
        var hook = await HookAsync(world);
        var customer = await world.CustomerAsync();
        var address = customer.Text("email")!;
        var related = new { type = "contact", id = customer.Id() };
        await world.Admin.CreateAsync(
            "emails",
            new
            {
                related,
                subject = "Your offer",
                body = "Here",
            }
        );
        var sent = await server.WaitForMailAsync(address, "Your offer");

        var answer = Mail(address, "Re: Your offer", "Thank you!");
        answer["Headers"]!
            .AsArray()
            .Add(new JsonObject { ["Name"] = "In-Reply-To", ["Value"] = $"<{sent.Text("Reference")}.x@crm>" });
        var receipt = await SendAsync(hook, answer);

        receipt.Text("outcome").ShouldBe("activity");
        var activity = await world.Admin.ReadAsync($"activities/{receipt.Text("id")}");
        (activity.Text("type"), activity.Text("direction"), activity.Text("body")).ShouldBe(("email", "inbound", "Thank you!"));
        activity["contactId"]!.GetValue<Guid>().ShouldBe(customer.Id());
        var told = (await world.Admin.ReadAsync($"timeline?contactId={customer.Id()}&kind=email")).Items();
        told.Count.ShouldBe(2);
        told[0]!.Text("title")!.ShouldStartWith("The customer wrote an e-mail");
    }

    [Fact]
    public async Task A_stranger_becomes_what_the_organization_chooses()
    {
        var world = await World.CreateAsync(server);
        var hook = await HookAsync(world);
        var ticket = await SendAsync(hook, Mail("new@stranger.example", "A package is missing", "Where is it?", "Nia Okoro"));
        ticket.Text("outcome").ShouldBe("ticket");
        var made = await world.Admin.ReadAsync($"tickets/{ticket.Text("id")}");
        (made.Text("subject"), made.Text("channel"), made["contact"]!.Text("name")).ShouldBe(
            ("A package is missing", "email", "Nia Okoro")
        );

        await HookAsync(world, new { strangers = "contact", customers = "activity" });
        (await SendAsync(hook, Mail("other@stranger.example", "Hello", "Hi"))).Text("outcome").ShouldBe("activity");
        (await SendAsync(hook, Mail("new@stranger.example", "Hello again", "Hi"))).Text("outcome").ShouldBe("activity");
        await HookAsync(world, new { strangers = "refuse" });
        (await SendAsync(hook, Mail("third@stranger.example", "Hello", "Hi"))).Text("outcome").ShouldBe("refused");

        (await world.Admin.ReadAsync("tickets")).Number("totalCount").ShouldBe(1);
        (await world.Admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(2);
    }

    [Fact]
    public async Task A_mail_that_is_handed_in_again_or_many_times_at_once_does_nothing_twice()
    {
        var world = await World.CreateAsync(server);
        var hook = await HookAsync(world);
        var mail = Mail("new@stranger.example", "Hello", "Hi").ToJsonString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SendAsync(hook, JsonNode.Parse(mail)!.AsObject())));

        answers.Select(a => a.Text("id")).Distinct().Count().ShouldBe(1);
        (await world.Admin.ReadAsync("tickets")).Number("totalCount").ShouldBe(1);
        (await world.Admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(1);
    }

    [Theory]
    [InlineData("Auto-Submitted", "auto-replied")]
    [InlineData("Precedence", "bulk")]
    [InlineData("X-Autoreply", "yes")]
    [InlineData("Return-Path", "<>")]
    [InlineData("List-Id", "<news.example>")]
    public async Task What_a_machine_wrote_makes_nothing(string header, string value)
    {
        var world = await World.CreateAsync(server);
        var hook = await HookAsync(world);
        var mail = Mail("away@customer.example", "Out of office", "I am away");
        mail["Headers"]!.AsArray().Add(new JsonObject { ["Name"] = header, ["Value"] = value });

        (await SendAsync(hook, mail)).Text("outcome").ShouldBe("automatic");

        (await world.Admin.ReadAsync("tickets")).Number("totalCount").ShouldBe(0);
        (await world.Admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(0);
    }

    [Fact]
    public async Task Files_of_a_mail_are_kept_and_hostile_ones_left_out()
    {
        var world = await World.CreateAsync(server);
        var hook = await HookAsync(world);
        var mail = Mail("new@stranger.example", "Photo", "");
        mail["HtmlBody"] = "<p>Look <b>here</b></p><script>alert(1)</script><img src=x onerror=alert(1)>&lt;script&gt;";
        mail["Attachments"] = new JsonArray(File("../photo.png", AttachmentFiles.Png), File("virus.exe", [1, 2, 3]));

        var receipt = await SendAsync(hook, mail);

        var id = Guid.Parse(receipt.Text("id")!);
        var file = (await world.Admin.FilesAsync("ticket", id)).Items().Single()!;
        (file.Text("name"), file.Text("contentType"), file["by"]).ShouldBe(("photo.png", "image/png", null));
        (await world.Admin.Http.GetByteArrayAsync($"/api/v1/attachments/{file.Id()}/content")).ShouldBe(AttachmentFiles.Png);
        (await world.Admin.ReadAsync($"tickets/{id}")).Text("description").ShouldBe("Look here\n<script>");
    }

    [Fact]
    public async Task SendGrids_form_is_read_as_well()
    {
        var world = await World.CreateAsync(server);
        var hook = await HookAsync(world);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Message-ID: <1@sender>\nSubject: Hello\nX-Long: one\n two\n"), "headers" },
            { new StringContent("Nia Okoro <nia@stranger.example>"), "from" },
            { new StringContent("Hello"), "subject" },
            { new StringContent("Where is my package?"), "text" },
            { new StringContent("""{"to":["support@in.example"],"from":"nia@stranger.example"}"""), "envelope" },
        };
        form.Add(new ByteArrayContent(AttachmentFiles.Png), "attachment1", "photo.png");
        using var http = server.CreateClient();

        var answer = await (await http.PostAsync(hook, form)).ShouldBeOkAsync();

        answer.Text("outcome").ShouldBe("ticket");
        var ticket = await world.Admin.ReadAsync($"tickets/{answer.Text("id")}");
        (ticket.Text("description"), ticket["contact"]!.Text("name")).ShouldBe(("Where is my package?", "Nia Okoro"));
        (await world.Admin.FilesAsync("ticket", ticket.Id())).Items().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_key_that_was_turned_takes_nothing_and_the_new_one_does()
    {
        var world = await World.CreateAsync(server);
        var hook = await HookAsync(world);
        await (await (await world.ManagerAsync()).GetAsync("organization/inbound-email")).ShouldBeProblemAsync(403);
        var turned = await (await world.Admin.PostAsync("organization/inbound-email/rotate")).ShouldBeOkAsync();
        using var http = server.CreateClient();

        await (await http.PostAsJsonAsync(hook, Mail("a@b.example", "x", "x"))).ShouldBeProblemAsync(404);
        await (await http.PostAsJsonAsync("/api/v1/inbound/email/nobody", Mail("a@b.example", "x", "x"))).ShouldBeProblemAsync(
            404
        );
        var path = new Uri(turned.Text("url")!).AbsolutePath;
        path.ShouldEndWith(turned.Text("key")!);
        (await SendAsync(path, Mail("a@b.example", "x", "x"))).Text("outcome").ShouldBe("ticket");
        await (await http.PostAsync(path, new StringContent("[", null, "application/json"))).ShouldBeProblemAsync(400);
        await (await http.PostAsync(path, new StringContent("[]", null, "application/json"))).ShouldBeProblemAsync(400);
        await (await http.PostAsync(path, new StringContent("x", null, "text/plain"))).ShouldBeProblemAsync(415);
        (await SendAsync(path, [])).Text("outcome").ShouldBe("refused");
    }

    private static JsonObject File(string name, byte[] content) =>
        new() { ["Name"] = name, ["Content"] = Convert.ToBase64String(content) };

    private async Task<JsonObject> SendAsync(string hook, JsonObject mail)
    {
        using var http = server.CreateClient();
        return await (await http.PostAsJsonAsync(hook, mail)).ShouldBeOkAsync();
    }
}
