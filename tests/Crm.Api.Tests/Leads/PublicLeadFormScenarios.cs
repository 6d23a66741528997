using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Crm.Api.Tests.Leads;

/// <summary>What strangers send by web forms becomes leads, and tells strangers nothing.</summary>
public sealed class PublicLeadFormScenarios(CrmServer server)
{
    private const string Site = "https://www.example.com";

    [Fact]
    public async Task What_a_visitor_sends_becomes_a_lead_of_whose_turn_it_is()
    {
        var world = await World.CreateAsync(server);
        var taker = (await world.HireAsync(1)).Single();
        var campaign = await world.Admin.CreateAsync("campaigns", new { name = "Launch" });
        var form = await FormAsync(world.Admin, new { campaignId = campaign.Id(), source = "website" });

        var answer = await SendAsync(
            form,
            new
            {
                name = " Asha  Rao ",
                email = "asha@rao.example",
                message = "Call me\nplease",
                region = "not asked for",
                ownerId = world.Admin.Id,
                utm_source = "newsletter",
                utm_content = new string('x', 300),
            }
        );

        (await answer.ShouldBeOkAsync(HttpStatusCode.Accepted)).ToJsonString().ShouldBe("""{"message":"Thank you!"}""");
        var lead = (await world.Admin.ReadAsync("leads")).Items().Single()!;
        (lead.Text("firstName"), lead.Text("lastName"), lead.Text("email")).ShouldBe(("Asha", "Rao", "asha@rao.example"));
        (lead.Text("source"), lead.Text("stage")).ShouldBe(("website", "new"));
        lead["region"].ShouldBeNull();
        lead["createdBy"].ShouldBeNull();
        lead["campaign"]!.Id().ShouldBe(campaign.Id());
        lead["utm"]!.Text("source").ShouldBe("newsletter");
        lead["utm"]!.Text("content")!.Length.ShouldBe(200);
        lead["owner"]!.Id().ShouldBe(taker.Id);
        var note = (await world.Admin.ReadAsync($"notes?relatedId={lead.Id()}")).Items().Single()!;
        note.Text("body")!.ShouldContain("Call me\nplease");
        (await taker.ReadAsync("notifications")).Items().Single()!.Text("title").ShouldBe("The CRM assigned you Asha Rao");
    }

    [Fact]
    public async Task An_ordinary_form_is_taken_as_well()
    {
        var world = await World.CreateAsync(server);
        var form = await FormAsync(world.Admin);
        using var client = server.CreateClient();
        using var body = new FormUrlEncodedContent([
            new("email", "asha@rao.example"),
            new("message", "a & b"),
            new("message", "c"),
            new("homepage_url", ""),
        ]);

        var answer = await client.PostAsync(PathOf(form), body);

        await answer.ShouldBeOkAsync(HttpStatusCode.Accepted);
        var lead = (await world.Admin.ReadAsync("leads")).Items().Single()!;
        (lead.Text("lastName"), lead.Text("source")).ShouldBe(("asha@rao.example", "webForm"));
        lead["owner"].ShouldBeNull();
        var note = (await world.Admin.ReadAsync($"notes?relatedId={lead.Id()}")).Items().Single()!;
        note.Text("body")!.ShouldContain("a & b, c");
    }

    [Fact]
    public async Task What_a_stranger_writes_stays_plain_text()
    {
        var world = await World.CreateAsync(server);
        var form = await FormAsync(world.Admin);
        var text = $"```\n@[You](user:{world.Admin.Id}) <script>x</script> [click](https://evil.example)";

        await SentAsync(
            form,
            new
            {
                name = "<img src=x>\u0000 =1+1",
                email = "a@b.example",
                message = text,
            }
        );

        var lead = (await world.Admin.ReadAsync("leads")).Items().Single()!;
        $"{lead.Text("firstName")} {lead.Text("lastName")}".ShouldBe("<img src=x> =1+1");
        var note = (await world.Admin.ReadAsync($"notes?relatedId={lead.Id()}")).Items().Single()!;
        note.ToJsonString().ShouldNotContain("<a ");
        note["mentions"]!.AsArray().ShouldBeEmpty();
        note.Text("body")!.Split("```").Length.ShouldBe(3);
        (await world.Admin.ReadAsync("notifications")).Number("totalCount").ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_is_known_gets_the_same_answer_and_is_left_as_they_are()
    {
        var world = await World.CreateAsync(server);
        var form = await FormAsync(world.Admin);
        var known = await world.Admin.CreateAsync("leads", new { firstName = "Asha", email = "asha@rao.example" });
        await world.Admin.CreateAsync("contacts", new { firstName = "Asha", email = "asha@rao.example" });

        var first = await SentAsync(form, new { email = "nobody@rao.example" });
        var second = await SentAsync(form, new { email = "ASHA@rao.example" });

        second.ToJsonString().ShouldBe(first.ToJsonString());
        (await world.Admin.ReadAsync($"leads/{known.Id()}"))["version"]!.GetValue<int>().ShouldBe(1);
        (await world.Admin.ReadAsync("leads")).Number("totalCount").ShouldBe(3);
    }

    [Fact]
    public async Task Whoever_fills_in_the_trap_is_thanked_and_makes_nothing()
    {
        var world = await World.CreateAsync(server);
        var form = await FormAsync(world.Admin);

        var answer = await SentAsync(form, new { email = "bot@bots.example", homepage_url = "https://bots.example" });

        answer.Text("message").ShouldBe("Thank you!");
        (await world.Admin.ReadAsync("leads")).Number("totalCount").ShouldBe(0);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_refused_by_the_form_s_own_names()
    {
        var world = await World.CreateAsync(server);
        var form = await FormAsync(world.Admin);

        await (await SendAsync(form, new { name = "Asha" })).ShouldRefuseAsync("email");
        await (await SendAsync(form, new { email = "  " })).ShouldRefuseAsync("email");
        await (await SendAsync(form, new { email = "no address" })).ShouldRefuseAsync("email");
        await (await SendAsync(form, new { email = new[] { "a@b.example" } })).ShouldRefuseAsync("email");
        await (await SendAsync(form, new { email = "a@b.example", message = new string('x', 4001) })).ShouldRefuseAsync(
            "message"
        );
        await (await SendAsync(form, new { email = "a@b.example", message = new string('x', 17_000) })).ShouldBeProblemAsync(413);
        await (await SendAsync(form, new[] { 1 })).ShouldBeProblemAsync(400);
        await (await SendTextAsync(form, "{", "application/json")).ShouldBeProblemAsync(400);
        await (await SendTextAsync(form, "email=%ff%fe%00", "application/x-www-form-urlencoded")).ShouldRefuseAsync("email");
        var tooMuch = "email=a%40b.example&message=" + new string('x', 64_000);
        await (await SendTextAsync(form, tooMuch, "application/x-www-form-urlencoded")).ShouldBeProblemAsync(413);
        await (await SendTextAsync(form, "hello", "text/plain")).ShouldBeProblemAsync(415);
        (await world.Admin.ReadAsync("leads")).Number("totalCount").ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_or_inactive_form_is_not_there()
    {
        var world = await World.CreateAsync(server);
        var form = await FormAsync(world.Admin);
        await (await world.Admin.PatchAsync($"lead-forms/{form.Id()}", new { isActive = false })).ShouldBeOkAsync();

        await (await SendAsync(form, new { email = "a@b.example" })).ShouldBeProblemAsync(404);
        await (await SendTextAsync(form, "{", "application/json")).ShouldBeProblemAsync(404);
        await (await SendAsync(new JsonObject { ["key"] = "unknown" }, new { email = "a@b.example" })).ShouldBeProblemAsync(404);
        await (
            await SendAsync(new JsonObject { ["key"] = new string('x', 2000) }, new { email = "a@b.example" })
        ).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task Only_allowed_sites_may_send_and_read_the_answer()
    {
        var world = await World.CreateAsync(server);
        var form = await FormAsync(world.Admin, new { allowedOrigins = new[] { Site } });
        var good = new { email = "a@b.example" };

        foreach (var origin in new[] { "https://evil.example", "http://www.example.com", "null", Site + ".evil.example" })
        {
            var refused = await SendAsync(form, good, origin);
            await refused.ShouldBeProblemAsync(403);
            refused.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
            (await PreflightAsync(form, origin)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await world.Admin.ReadAsync("leads")).Number("totalCount").ShouldBe(0);
        var preflight = await PreflightAsync(form, Site);
        preflight.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        preflight.Headers.GetValues("Access-Control-Allow-Methods").Single().ShouldBe("POST");
        preflight.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldBe("Content-Type");
        foreach (var answer in new[] { preflight, await SendAsync(form, good, Site), await SendAsync(form, new { }, Site) })
        {
            answer.Headers.GetValues("Access-Control-Allow-Origin").Single().ShouldBe(Site);
            answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
            answer.Headers.Vary.ShouldContain("Origin");
        }

        // A program that says nothing of where it comes from is no page.
        await SentAsync(form, good);
        (await world.Admin.ReadAsync("leads")).Number("totalCount").ShouldBe(2);
    }

    [Fact]
    public async Task Twenty_visitors_at_once_become_twenty_leads_given_fairly()
    {
        var world = await World.CreateAsync(server);
        var other = await World.CreateAsync(server);
        await world.HireAsync(4);
        var form = await FormAsync(world.Admin);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => SentAsync(form, new { email = $"visitor{i}@b.example" })));

        var leads = (await world.Admin.ReadAsync("leads?pageSize=50")).Items();
        leads.Count.ShouldBe(20);
        leads.GroupBy(l => l!["ownerId"]!.GetValue<Guid>()).Select(g => g.Count()).ShouldBe([5, 5, 5, 5]);
        (await other.Admin.ReadAsync("leads")).Number("totalCount").ShouldBe(0);
    }

    [Fact]
    public async Task A_deleted_campaign_loses_no_lead()
    {
        var world = await World.CreateAsync(server);
        var campaign = await world.Admin.CreateAsync("campaigns", new { name = "Launch" });
        var form = await FormAsync(world.Admin, new { campaignId = campaign.Id() });
        (await world.Admin.DeleteAsync($"campaigns/{campaign.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await SentAsync(form, new { email = "a@b.example" });

        (await world.Admin.ReadAsync("leads")).Items().Single()!["campaignId"].ShouldBeNull();
    }

    [Fact]
    public async Task One_address_may_send_so_much_to_one_form()
    {
        await using var strict = server.WithWebHostBuilder(b => b.UseSetting("Limits:LeadFormsPerMinute", "3"));
        var world = await World.CreateAsync(server);
        var form = await FormAsync(world.Admin);
        using var client = strict.CreateClient();
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await client.PostAsJsonAsync(PathOf(form), new { email = "a@b.example" });
            tries++;
        } while (answer.StatusCode == HttpStatusCode.Accepted && tries < 10);

        await answer.ShouldBeProblemAsync(429, "too_many_requests");
        answer.Headers.GetValues("RateLimit-Limit").Single().ShouldBe("3");
        var second = await FormAsync(world.Admin, new { name = "Second" });
        (await client.PostAsJsonAsync(PathOf(second), new { email = "a@b.example" })).StatusCode.ShouldBe(
            HttpStatusCode.Accepted
        );
    }

    [Theory]
    [InlineData("LeadFormsPerMinute")]
    [InlineData("RequestsPerMinute")]
    public async Task A_page_can_show_that_too_much_was_sent(string limit)
    {
        await using var strict = server.WithWebHostBuilder(b => b.UseSetting($"Limits:{limit}", "1"));
        var form = await FormAsync((await World.CreateAsync(server)).Admin, new { allowedOrigins = new[] { Site } });
        using var client = strict.CreateClient();

        // Tried again, because a new minute may begin meanwhile.
        var refused = await UntilTooManyAsync(() => SendAsync(client, form, new { email = "a@b.example" }, Site));
        await refused.ShouldBeProblemAsync(429, "too_many_requests");
        var preflight = await PreflightAsync(client, form, Site);
        preflight.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        preflight.Headers.GetValues("Access-Control-Allow-Methods").Single().ShouldBe("POST");
        preflight.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldBe("Content-Type");
        foreach (var answer in new[] { refused, preflight })
        {
            answer.Headers.GetValues("Access-Control-Allow-Origin").Single().ShouldBe(Site);
            answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
            answer.Headers.Vary.ShouldContain("Origin");
        }
    }

    [Fact]
    public async Task What_is_not_meant_for_other_sites_stays_closed_to_them()
    {
        await using var strict = server.WithWebHostBuilder(b => b.UseSetting("Limits:RequestsPerMinute", "1"));
        using var client = strict.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", Site);

        var refused = await UntilTooManyAsync(() => client.GetAsync("/api/v1/leads"));

        await refused.ShouldBeProblemAsync(429, "too_many_requests");
        refused.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    private static async Task<HttpResponseMessage> UntilTooManyAsync(Func<Task<HttpResponseMessage>> ask)
    {
        var answer = await ask();
        for (var tries = 1; tries < 10 && answer.StatusCode != HttpStatusCode.TooManyRequests; tries++)
        {
            answer = await ask();
        }

        return answer;
    }

    private static async Task<JsonObject> FormAsync(Person person, object? change = null)
    {
        var body = new JsonObject
        {
            ["name"] = "Contact page",
            ["thankYouText"] = "Thank you!",
            ["fields"] = new JsonArray(
                new JsonObject { ["name"] = "name", ["label"] = "Name" },
                new JsonObject
                {
                    ["name"] = "email",
                    ["label"] = "E-mail",
                    ["required"] = true,
                },
                new JsonObject { ["name"] = "message", ["label"] = "Message" }
            ),
        };
        foreach (var (name, value) in (JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(change ?? new { })!)
        {
            body[name] = value?.DeepClone();
        }

        return await person.CreateAsync("lead-forms", body);
    }

    private static string PathOf(JsonNode form) => $"/api/v1/public/lead-forms/{form.Text("key")}";

    private async Task<HttpResponseMessage> SendAsync(JsonNode form, object body, string? origin = null)
    {
        using var client = server.CreateClient();
        return await SendAsync(client, form, body, origin);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, JsonNode form, object body, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PathOf(form)) { Content = JsonContent.Create(body) };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await client.SendAsync(request);
    }

    private async Task<JsonObject> SentAsync(JsonNode form, object body) =>
        await (await SendAsync(form, body)).ShouldBeOkAsync(HttpStatusCode.Accepted);

    private async Task<HttpResponseMessage> SendTextAsync(JsonNode form, string body, string type)
    {
        using var client = server.CreateClient();
        using var content = new StringContent(body, Encoding.UTF8, type);
        return await client.PostAsync(PathOf(form), content);
    }

    private async Task<HttpResponseMessage> PreflightAsync(JsonNode form, string origin)
    {
        using var client = server.CreateClient();
        return await PreflightAsync(client, form, origin);
    }

    private static async Task<HttpResponseMessage> PreflightAsync(HttpClient client, JsonNode form, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, PathOf(form));
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        return await client.SendAsync(request);
    }
}
