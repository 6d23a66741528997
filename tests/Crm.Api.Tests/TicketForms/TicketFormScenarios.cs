using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Crm.Api.Tests.Accounts;
using Crm.Api.Tests.Tickets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Crm.Api.Tests.TicketForms;

/// <summary>What strangers ask by the public form becomes tickets, and tells strangers nothing.</summary>
public sealed class TicketFormScenarios(CrmServer server)
{
    [Fact]
    public async Task What_a_stranger_asks_becomes_a_ticket_of_a_new_contact()
    {
        var world = await World.CreateAsync(server);
        var agent = await world.AgentAsync("mia", takesTickets: true);
        var team = await world.Admin.CreateAsync("teams", new { name = "Care" });
        var page = await OpenAsync(world, new { thankYouText = "Thank you!\nWe answer soon.", teamId = team.Id() });
        var address = AddressIn(world, "asha");

        var answer = await SendAsync(page, Request(address));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var thanks = await ReadAsync(new Uri(server.Server.BaseAddress, page).MakeRelative(answer));
        thanks.ShouldContain("Thank you!\nWe answer soon.");
        var ticket = (await agent.ReadAsync("tickets")).Items().Single()!;
        (ticket.Text("subject"), ticket.Text("description"), ticket.Text("channel")).ShouldBe(
            ("The gate <b>stays</b> shut", "Since Monday & now.\nPlease!", "web")
        );
        (ticket["team"]!.Id(), ticket["assignee"]!.Id(), ticket["createdBy"]).ShouldBe((team.Id(), agent.Id, null));
        var contact = await agent.ReadAsync($"contacts/{ticket["contact"]!.Id()}");
        (contact.Text("firstName"), contact.Text("lastName"), contact.Text("email"), contact.Text("source")).ShouldBe(
            ("Asha", "Rao Iyer", address, "website")
        );
        var mail = await server.WaitForMailAsync(address, "We have your request [#1]");
        mail.Text("Text")!.ShouldContain("We answer soon.");
        mail.ToJsonString().ShouldNotContain("gate");
    }

    [Fact]
    public async Task Whoever_is_known_is_linked_and_nobody_can_tell()
    {
        var world = await World.CreateAsync(server);
        var page = await OpenAsync(world);
        var known = await world.CustomerAsync();

        var one = await SendAsync(page, Request(known.Text("email")!, "Somebody Else"));
        var other = await SendAsync(page, Request(AddressIn(world, "new")));

        (one.StatusCode, one.Headers.Location).ShouldBe((other.StatusCode, other.Headers.Location));
        var tickets = (await world.Admin.ReadAsync("tickets?sort=number")).Items();
        tickets[0]!["contact"]!.Id().ShouldBe(known.Id());
        (await world.Admin.ReadAsync($"contacts/{known.Id()}")).Text("firstName").ShouldBe("Priya");
        (await world.Admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(2);
    }

    [Fact]
    public async Task The_page_shows_what_is_wrong_and_keeps_what_was_typed()
    {
        var world = await World.CreateAsync(server);
        var page = await OpenAsync(
            world,
            new { title = "Help <script>alert(1)</script>", allowedOrigins = new[] { "https://www.example.com" } }
        );
        using var client = server.CreateClient();
        var blank = await client.GetAsync(page);
        var html = await blank.Content.ReadAsStringAsync();
        html.ShouldContain("Help &lt;script&gt;");
        html.ShouldNotContain("<script");
        blank
            .Headers.GetValues("Content-Security-Policy")
            .Single()
            .ShouldContain("frame-ancestors 'self' https://www.example.com");

        var refused = await SendAsync(page, Request("\"><script>x</script>") with { Message = "" });

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var again = await refused.Content.ReadAsStringAsync();
        again.ShouldContain("This does not look like an e-mail address.");
        again.ShouldContain("This field is required.");
        again.ShouldContain("value=\"The gate &lt;b&gt;stays&lt;/b&gt; shut\"");
        again.ShouldNotContain("<script");
        var long1 = await SendAsync(page, Request("a@b.example") with { Message = new string('x', 5001) });
        (await long1.Content.ReadAsStringAsync()).ShouldContain("longer than 5,000 characters");
        var huge = await SendAsync(page, Request("a@b.example") with { Message = new string('x', 200_000) });
        ((int)huge.StatusCode).ShouldBeOneOf(400, 413);
        (await world.Admin.ReadAsync("tickets")).Number("totalCount").ShouldBe(0);
    }

    [Fact]
    public async Task A_double_click_a_machine_and_a_flood_of_mails_come_to_nothing()
    {
        var world = await World.CreateAsync(server);
        var page = await OpenAsync(world);
        var address = AddressIn(world, "asha");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SendAsync(page, Request(address))));
        (await world.Admin.ReadAsync("tickets")).Number("totalCount").ShouldBe(1);

        (await SendAsync(page, Request("robot@b.example") with { Trap = "https://x.example" })).StatusCode.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await world.Admin.ReadAsync("tickets")).Number("totalCount").ShouldBe(1);

        for (var i = 2; i <= 4; i++)
        {
            await SendAsync(page, Request(address) with { Subject = $"Request {i}" });
        }

        // The third one is the last that is confirmed.
        await server.WaitForMailAsync(address, "[#3]");
        var last = await world.Admin.TicketAsync("Answered", (await world.Admin.ReadAsync("contacts")).Items()[0]!.Id());
        await world.Admin.WriteAsync(last, "Hello");
        await server.WaitForMailAsync(address, "[#5]");
        Mailbox.Find(server, address, "[#4]").ShouldBeNull();
    }

    [Fact]
    public async Task An_app_sends_json_and_a_form_that_is_switched_off_or_turned_is_nobodys()
    {
        var world = await World.CreateAsync(server);
        var page = await OpenAsync(world);
        var key = page.Split('/')[^1];
        using var client = server.CreateClient();
        var body = new
        {
            email = "a@b.example",
            subject = "Gate",
            message = "Shut",
        };

        var taken = await client.PostAsJsonAsync($"/api/v1/public/ticket-forms/{key}", body);
        (await taken.ShouldBeOkAsync(HttpStatusCode.Accepted)).Text("message")!.ShouldStartWith("Thank you");
        await (await client.PostAsJsonAsync($"/api/v1/public/ticket-forms/{key}", new { email = "x" })).ShouldRefuseAsync(
            "subject"
        );

        await (await world.Admin.PostAsync("ticket-form/rotate")).ShouldBeOkAsync();
        await GoneAsync(key);
        key = (await world.Admin.ReadAsync("ticket-form")).Text("key")!;
        (await client.GetAsync($"/forms/{key}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await world.Admin.PatchAsync("ticket-form", new { isActive = false })).ShouldBeOkAsync();
        await GoneAsync(key);

        async Task GoneAsync(string name)
        {
            (await client.GetAsync($"/forms/{name}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await SendAsync($"/forms/{name}", Request("a@b.example"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            await (await client.PostAsJsonAsync($"/api/v1/public/ticket-forms/{name}", body)).ShouldBeProblemAsync(404);
        }
    }

    [Fact]
    public async Task Managers_make_it_and_a_stale_or_wrong_change_is_refused()
    {
        var world = await World.CreateAsync(server);
        var manager = await world.ManagerAsync();
        var form = await manager.ReadAsync("ticket-form");
        (form["isActive"]!.GetValue<bool>(), form["confirmsByMail"]!.GetValue<bool>()).ShouldBe((false, true));
        form.Text("snippet")!.ShouldContain($"<iframe src=\"{form.Text("url")}\"");
        var foreign = await (await World.CreateAsync(server)).Admin.CreateAsync("teams", new { name = "Foreign" });

        await (await manager.PatchAsync("ticket-form", new { teamId = foreign.Id() })).ShouldRefuseAsync("teamId");
        await (await manager.PatchAsync("ticket-form", new { title = new string('x', 101) })).ShouldRefuseAsync("title");
        await (
            await manager.PatchAsync("ticket-form", new { allowedOrigins = new[] { "https://a.example/path" } })
        ).ShouldRefuseAsync("allowedOrigins[0]");
        await (await manager.PatchAsync("ticket-form", new { isActive = true })).ShouldBeOkAsync();
        await (await manager.PatchAsync("ticket-form", new { isActive = false }, ifMatch: "\"1\"")).ShouldBeProblemAsync(412);
        await (await (await world.AgentAsync()).GetAsync("ticket-form")).ShouldBeProblemAsync(403);
    }

    [Fact]
    public async Task One_address_can_not_send_without_end()
    {
        await using var strict = server.WithWebHostBuilder(b => b.UseSetting("Limits:LeadFormsPerMinute", "1"));
        var page = await OpenAsync(await World.CreateAsync(server));
        using var client = strict.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        // Tried again, because a new minute may begin meanwhile.
        for (var i = 0; i < 4; i++)
        {
            using var body = Form(Request("a@b.example"));
            if ((await client.PostAsync(page, body)).StatusCode == HttpStatusCode.TooManyRequests)
            {
                return;
            }
        }

        Assert.Fail("Nothing was refused.");
    }

    private static async Task<string> OpenAsync(World world, object? settings = null)
    {
        await (await world.Admin.PatchAsync("ticket-form", new { isActive = true })).ShouldBeOkAsync();
        var form = await (await world.Admin.PatchAsync("ticket-form", settings ?? new { })).ShouldBeOkAsync();
        return new Uri(form.Text("url")!).AbsolutePath;
    }

    private static string AddressIn(World world, string name) => $"{name}@{world.Admin.Email.Split('@')[1]}";

    private static Sent Request(string email, string name = "Asha Rao Iyer") =>
        new(name, email, "The gate <b>stays</b> shut", "Since Monday & now.\nPlease!");

    private async Task<HttpResponseMessage> SendAsync(string page, Sent sent)
    {
        using var client = server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var body = Form(sent);
        return await client.PostAsync(page, body);
    }

    private async Task<string> ReadAsync(Uri address)
    {
        using var client = server.CreateClient();
        return await client.GetStringAsync(address);
    }

    private static FormUrlEncodedContent Form(Sent sent) =>
        new([
            new("name", sent.Name),
            new("email", sent.Email),
            new("subject", sent.Subject),
            new("message", sent.Message),
            new("homepage_url", sent.Trap),
        ]);

    private sealed record Sent(string Name, string Email, string Subject, string Message, string Trap = "");
}

/// <summary>Follows an answer's address.</summary>
internal static class Redirects
{
    public static Uri MakeRelative(this Uri page, HttpResponseMessage answer) => new(page, answer.Headers.Location!);
}
