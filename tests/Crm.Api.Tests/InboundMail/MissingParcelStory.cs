using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Crm.Api.Tests.Tickets;
using static Crm.Api.Tests.InboundMail.IncomingMails;

namespace Crm.Api.Tests.InboundMail;

/// <summary>A parcel is missing: from the customer's mail to the customer's rating, with a real mail server on the way.</summary>
public sealed class MissingParcelStory
{
    [Fact]
    public async Task A_mail_becomes_a_ticket_that_is_answered_resolved_and_rated_and_the_company_s_timeline_tells_it_all()
    {
        using var smtp = SmtpServer.Find();
        await using var server = await CrmServer.StartAsync(settings: smtp.Settings);
        using var http = server.CreateClient();
        var world = await World.CreateAsync(server);
        var hook = await HookAsync(world, new { address = "support@in.example" });
        var mia = await world.AgentAsync("mia", takesTickets: true);
        var (company, customer, address) = await CustomerAsync(world);
        var deal = await world.Admin.CreateAsync(
            "deals",
            new
            {
                name = "Shelves",
                contactId = customer.Id(),
                companyId = company.Id(),
            }
        );
        await world.Admin.CreateAsync(
            "activities",
            new
            {
                type = "call",
                subject = "Welcome call",
                contactId = customer.Id(),
            }
        );

        // The mail comes in: a ticket of the right person, given to the agent in turn.
        await SendAsync(http, hook, Mail(address, "My parcel is missing", "It was due on Monday."));
        var ticket = (await mia.ReadAsync("tickets")).Items().ShouldHaveSingleItem()!.AsObject();
        ticket.Text("subject").ShouldBe("My parcel is missing");
        ticket.Text("contactId").ShouldBe(customer.Id().ToString());
        ticket.Text("assigneeId").ShouldBe(mia.Id.ToString());
        (await mia.ReadAsync($"deals?contactId={customer.Id()}")).Items().ShouldHaveSingleItem()!.Id().ShouldBe(deal.Id());
        (await mia.ReadAsync($"activities?contactId={customer.Id()}")).Items().ShouldHaveSingleItem();

        // A note inside, which tells a colleague; an answer outside.
        await (
            await mia.PostAsync(
                $"tickets/{ticket.Id()}/messages",
                new
                {
                    body = "The carrier lost it again.",
                    visibility = "internal",
                    mentions = new[] { world.Admin.Id },
                }
            )
        ).ShouldBeOkAsync(System.Net.HttpStatusCode.Created);
        (await world.Admin.ReadAsync("notifications")).Items().ShouldContain(n => n!.Text("kind") == "mention");
        await mia.WriteAsync(ticket, "We are sending another one today.");
        var answer = await smtp.WaitForAsync(address);
        answer.Part("text/plain").ShouldContain("We are sending another one today.");

        // The customer answers that mail, as mail programs do: into the same ticket.
        var thanks = Mail(address, answer.Header("Subject")!, "Thank you, it is here.");
        thanks["Headers"]!.AsArray().Add(new JsonObject { ["Name"] = "In-Reply-To", ["Value"] = answer.Header("Message-ID") });
        (await SendAsync(http, hook, thanks)).Text("outcome").ShouldBe("message");
        (await mia.ReadAsync("tickets")).Number("totalCount").ShouldBe(1);

        // Resolved: the mailbox holds answer and solution, and not the note.
        await mia.ResolveAsync(ticket, "A new parcel was delivered.");
        var mails = await WaitForMailsAsync(smtp, address, 2);
        var all = string.Join('\n', mails.Select(m => m.Part("text/plain")));
        all.ShouldContain("A new parcel was delivered.");
        all.ShouldNotContain("The carrier lost it again.");

        // The rating comes back by the link of that mail, once.
        var start = all.IndexOf("rate?token=", StringComparison.Ordinal) + "rate?token=".Length;
        var survey = $"/api/v1/public/ticket-surveys/{all[start..].Split('\n')[0].Trim()}";
        await (await http.PostAsJsonAsync(survey, new { rating = 5, comment = "Quick!" })).ShouldBeOkAsync();
        (await mia.ReadAsync($"tickets/{ticket.Id()}"))["satisfaction"]!.Number("rating").ShouldBe(5);

        // And the company's timeline tells it all, in order.
        var told = (
            await mia.ReadAsync($"timeline?companyId={company.Id()}&include=people,deals,tickets,subsidiaries&pageSize=100")
        ).Items();
        var order = told.Reverse().Select(t => t!).ToList();
        int At(string kind, string part) =>
            order.FindIndex(t =>
                t.Text("kind") == kind && (t.Text("body") ?? t.Text("title"))!.Contains(part, StringComparison.Ordinal)
            );
        int[] steps =
        [
            At("call", "Welcome call"),
            At("internalNote", "The carrier lost it again."),
            At("reply", "We are sending another one today."),
            At("customerReply", "Thank you, it is here."),
        ];
        steps.ShouldAllBe(i => i >= 0, string.Join('\n', order.Select(t => t.ToJsonString())));
        steps.ShouldBe(steps.Order());
        order.Count(t => t.Text("kind") == "call").ShouldBe(1);
        var own = (await mia.ReadAsync($"timeline?companyId={company.Id()}")).Items();
        own.ShouldAllBe(t => t!["related"]!.Id() == company.Id());
    }

    [Fact]
    public async Task A_timeline_includes_only_what_there_is_around_its_record()
    {
        await using var server = await CrmServer.StartAsync();
        var world = await World.CreateAsync(server);
        var lead = await world.Admin.CreateAsync("leads", new { lastName = "Rao" });
        var contact = await world.Admin.CreateAsync("contacts", new { lastName = "Rao" });

        await (await world.Admin.GetAsync($"timeline?leadId={lead.Id()}&include=deals")).ShouldRefuseAsync("include");
        await (await world.Admin.GetAsync($"timeline?contactId={contact.Id()}&include=people")).ShouldRefuseAsync("include");
        (await world.Admin.ReadAsync($"timeline?contactId={contact.Id()}&include=deals,tickets")).Items().ShouldHaveSingleItem();
    }

    private static async Task<(JsonObject Company, JsonObject Customer, string Address)> CustomerAsync(World world)
    {
        var company = await world.Admin.CreateAsync("companies", new { name = "Feather Works" });
        var address = $"priya@{Guid.NewGuid():N}.example";
        var customer = await world.Admin.CreateAsync(
            "contacts",
            new
            {
                firstName = "Priya",
                lastName = "Menon",
                email = address,
                companyId = company.Id(),
            }
        );
        return (company, customer, address);
    }

    private static async Task<JsonObject> SendAsync(HttpClient http, string hook, JsonObject mail) =>
        await (await http.PostAsJsonAsync(hook, mail)).ShouldBeOkAsync();

    private static async Task<IReadOnlyList<ReceivedMail>> WaitForMailsAsync(SmtpServer smtp, string address, int count)
    {
        for (var i = 0; i < 400 && smtp.Received(address).Count < count; i++)
        {
            await Task.Delay(50);
        }

        var mails = smtp.Received(address);
        mails.Count.ShouldBe(count);
        return mails;
    }
}
