using System.Net;

namespace Crm.Api.Tests.Leads;

/// <summary>A lead becomes contact, company and deal: once, and with all that was written on it.</summary>
public sealed class LeadConversionScenarios(CrmServer server)
{
    [Fact]
    public async Task A_lead_becomes_contact_company_and_deal_and_its_notes_come_along()
    {
        var world = await World.CreateAsync(server);
        var lead = await world.Admin.CreateAsync("leads", Aarav);
        var id = lead.Id();
        var related = new { type = "lead", id };
        await world.Admin.CreateAsync("notes", new { body = "Wants a corner room.", related });
        await world.Admin.CreateAsync(
            "activities",
            new
            {
                type = "call",
                subject = "First call",
                leadId = id,
            }
        );

        var preview = await world.Admin.ReadAsync($"leads/{id}/conversion-preview");
        preview["company"]!.Text("action").ShouldBe("create");
        preview["deal"]!["record"]!.Text("name").ShouldBe("Techverse – Aarav Sharma");

        var made = await ConvertAsync(world, id);
        var contactId = made["contact"]!.Id();
        made["contact"]!.Text("email").ShouldBe("aarav@techverse.in");
        made["company"]!.Text("domain").ShouldBe("techverse.in");
        made["deal"]!["amount"]!.GetValue<decimal>().ShouldBe(250000m);
        made["deal"]!["leadId"]!.GetValue<Guid>().ShouldBe(id);

        (await world.Admin.ReadAsync($"timeline?contactId={contactId}"))["items"]!.ToJsonString().ShouldContain("corner room");
        (await world.Admin.ReadAsync($"activities?contactId={contactId}")).Number("totalCount").ShouldBe(1);
        (await world.Admin.ReadAsync("leads")).Number("totalCount").ShouldBe(0);
        (await world.Admin.ReadAsync($"leads/{id}")).Text("stage").ShouldBe("converted");
    }

    [Fact]
    public async Task Known_people_and_companies_are_linked()
    {
        var world = await World.CreateAsync(server);
        var company = await world.Admin.CreateAsync("companies", new { name = "Techverse", domain = "techverse.in" });
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Aarav", email = "AARAV@techverse.in" });
        var lead = await world.Admin.CreateAsync("leads", Aarav);

        var preview = await world.Admin.ReadAsync($"leads/{lead.Id()}/conversion-preview");
        preview["contact"]!.Text("action").ShouldBe("link");
        var made = await ConvertAsync(world, lead.Id());

        made["contact"]!.Id().ShouldBe(contact.Id());
        made["contact"]!["companyId"]!.GetValue<Guid>().ShouldBe(company.Id());
        made["company"]!.Id().ShouldBe(company.Id());
    }

    [Fact]
    public async Task Twenty_conversions_at_once_give_one_deal()
    {
        var world = await World.CreateAsync(server);
        var lead = await world.Admin.CreateAsync("leads", Aarav);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => world.Admin.PostAsync($"leads/{lead.Id()}/convert", new { }))
        );

        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(19);
        (await world.Admin.ReadAsync("deals")).Number("totalCount").ShouldBe(1);
        (await world.Admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(1);
    }

    private static object Aarav =>
        new
        {
            firstName = "Aarav",
            lastName = "Sharma",
            company = "Techverse",
            email = "aarav@techverse.in",
            estimatedValue = 250000,
        };

    private static async Task<System.Text.Json.Nodes.JsonNode> ConvertAsync(World world, Guid id) =>
        await (await world.Admin.PostAsync($"leads/{id}/convert", new { })).ShouldBeOkAsync(HttpStatusCode.Created);
}
