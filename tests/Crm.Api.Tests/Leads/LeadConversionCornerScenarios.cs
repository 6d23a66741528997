using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Leads;

/// <summary>What comes along when a lead is converted, and what refuses a conversion without having done half of it.</summary>
public sealed class LeadConversionCornerScenarios(CrmServer server)
{
    [Fact]
    public async Task Tasks_and_consents_come_along_to_the_contact()
    {
        var world = await World.CreateAsync(server);
        var lead = await world.Admin.CreateAsync(
            "leads",
            new
            {
                lastName = "Sharma",
                email = "aarav@techverse.example",
                consents = new[] { new { channel = "email", status = "granted" } },
            }
        );
        var task = await world.Admin.CreateAsync(
            "tasks",
            new { title = "Send the floor plan", related = new { type = "lead", id = lead.Id() } }
        );

        var contact = (await ConvertAsync(world.Admin, lead.Id()))["contact"]!;

        contact["consents"]![0]!.Text("channel").ShouldBe("email");
        contact["consents"]![0]!.Text("status").ShouldBe("granted");
        var related = (await world.Admin.ReadAsync($"tasks/{task.Id()}"))["related"]!;
        related.Text("type").ShouldBe("contact");
        related.Id().ShouldBe(contact.Id());
    }

    [Fact]
    public async Task Without_a_deal_there_are_contact_and_company_only()
    {
        var world = await World.CreateAsync(server);
        var lead = await world.Admin.CreateAsync("leads", Priya());

        var made = await ConvertAsync(world.Admin, lead.Id(), new { createDeal = false });

        made["deal"].ShouldBeNull();
        made["contact"]!.Text("lifecycleStage").ShouldBe("lead");
        (await world.Admin.ReadAsync("deals")).Number("totalCount").ShouldBe(0);
        (await world.Admin.ReadAsync($"leads/{lead.Id()}"))["convertedDealId"].ShouldBeNull();
    }

    [Fact]
    public async Task A_long_location_and_a_long_name_of_two_unit_characters_convert()
    {
        var world = await World.CreateAsync(server);
        var company = string.Concat(Enumerable.Repeat("🏢", 99)) + "x";
        var lead = await world.Admin.CreateAsync(
            "leads",
            new
            {
                lastName = "Rao",
                company,
                location = new string('n', 150),
            }
        );

        var made = await ConvertAsync(world.Admin, lead.Id());

        made["contact"]!["address"]!["city"].ShouldBeNull();
        var name = made["deal"]!.Text("name")!;
        name.Length.ShouldBeLessThanOrEqualTo(200);
        name.ShouldStartWith("🏢");
        char.IsHighSurrogate(name[^1]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("pipelineId")]
    [InlineData("companyId")]
    public async Task An_id_of_another_organization_is_refused_and_nothing_is_half_done(string field)
    {
        var others = await World.CreateAsync(server);
        var theirs =
            field == "companyId"
                ? await others.Admin.CreateAsync("companies", new { name = "Theirs" })
                : (await others.Admin.ReadAsync("pipelines"))["items"]![0]!;
        var world = await World.CreateAsync(server);
        var lead = await world.Admin.CreateAsync("leads", Priya());

        var answer = await world.Admin.PostAsync(
            $"leads/{lead.Id()}/convert",
            new JsonObject { [field] = theirs.Id().ToString() }
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"\"{field}\"");
        foreach (var kind in new[] { "contacts", "companies", "deals" })
        {
            (await world.Admin.ReadAsync(kind)).Number("totalCount").ShouldBe(0, kind);
        }

        (await world.Admin.ReadAsync($"leads/{lead.Id()}")).Text("stage").ShouldBe("new");
    }

    [Fact]
    public async Task Whoever_holds_an_older_version_converts_nothing()
    {
        var world = await World.CreateAsync(server);
        var lead = await world.Admin.CreateAsync("leads", Priya());
        await (await world.Admin.PatchAsync($"leads/{lead.Id()}", new { jobTitle = "Head of sales" })).ShouldBeOkAsync();

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/leads/{lead.Id()}/convert")
        {
            Content = JsonContent.Create(new { }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        var answer = await world.Admin.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await world.Admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(0);
    }

    [Fact]
    public async Task A_contact_that_the_rep_does_not_see_is_neither_linked_nor_told()
    {
        var world = await World.CreateAsync(server);
        await (await world.Admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var hidden = await world.Admin.CreateAsync("contacts", new { firstName = "Priya", email = "priya@finedge.example" });
        await world.Admin.CreateAsync("companies", new { name = "Finedge", domain = "finedge.example" });
        var mia = await world.SalesRepAsync("mia");
        var lead = await mia.CreateAsync("leads", Priya());

        (await mia.ReadAsync($"leads/{lead.Id()}/conversion-preview"))["contact"]!.Text("action").ShouldBe("create");
        var made = await ConvertAsync(mia, lead.Id());

        made["contact"]!.Id().ShouldNotBe(hidden.Id());
        (await world.Admin.ReadAsync($"contacts/{hidden.Id()}")).Number("version").ShouldBe(1);
    }

    [Fact]
    public async Task A_mailbox_that_anybody_may_have_says_nothing_about_the_company()
    {
        var world = await World.CreateAsync(server);
        await world.Admin.CreateAsync("companies", new { name = "A mail service", domain = "gmail.com" });
        var lead = await world.Admin.CreateAsync("leads", new { lastName = "Menon", email = "priya.menon@gmail.com" });

        (await world.Admin.ReadAsync($"leads/{lead.Id()}/conversion-preview"))["company"].ShouldBeNull();
        (await ConvertAsync(world.Admin, lead.Id()))["company"].ShouldBeNull();
    }

    private static object Priya() =>
        new
        {
            firstName = "Priya",
            company = "Finedge",
            email = "priya@finedge.example",
        };

    private static async Task<JsonNode> ConvertAsync(Person who, Guid id, object? how = null) =>
        await (await who.PostAsync($"leads/{id}/convert", how ?? new { })).ShouldBeOkAsync(HttpStatusCode.Created);
}
