using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Timeline;

/// <summary>A value that was changed by mistake gets back what it was, from the place that tells of the change.</summary>
public sealed class PutBackScenarios(CrmServer server)
{
    [Fact]
    public async Task A_former_value_is_put_back_and_that_is_told_too()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("Mia");
        var acme = await world.Admin.CreateAsync("companies", new { name = "Acme" });
        var contact = await world.Admin.CreateAsync(
            "contacts",
            new
            {
                firstName = "Asha",
                title = "Buyer",
                companyId = acme.Id(),
                tags = new[] { "vip" },
                address = new { city = "Pune", country = "IN" },
            }
        );
        var path = $"contacts/{contact.Id()}";
        await (
            await mia.PatchAsync(path, """{"title":"Head","companyId":null,"tags":["cold"],"address":{"city":"Goa"}}""")
        ).ShouldBeOkAsync();
        await (await mia.PatchAsync(path, new { firstName = "Ashaa" })).ShouldBeOkAsync();

        var entry = await EntryAsync(world.Admin, contact, "title");
        foreach (var field in entry["changes"]!.AsArray().Select(c => c!.Text("field")!))
        {
            entry["reversible"]!.AsArray().Select(f => f!.GetValue<string>()).ShouldContain(field);
            await PutBackAsync(world.Admin, entry, field);
        }

        var now = await world.Admin.ReadAsync(path);
        now.Text("title").ShouldBe("Buyer");
        now["company"]!.Id().ShouldBe(acme.Id());
        now["tags"]!.AsArray().Select(t => t!.GetValue<string>()).ShouldBe(["vip"]);
        now["address"]!.Text("city").ShouldBe("Pune");
        now["address"]!.Text("country").ShouldBe("IN");
        // What others changed meanwhile stays.
        now.Text("firstName").ShouldBe("Ashaa");
        (await EntryAsync(world.Admin, contact, "title"))["by"]!.Id().ShouldBe(world.Admin.Id);
    }

    [Fact]
    public async Task What_has_changed_again_since_is_said_before_it_is_lost()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("Mia");
        var contact = await world.Admin.CreateAsync("contacts", new { lastName = "Rao", title = "Buyer" });
        var path = $"contacts/{contact.Id()}";
        await (await world.Admin.PatchAsync(path, new { title = "Head", ownerId = mia.Id })).ShouldBeOkAsync();
        var entry = await EntryAsync(world.Admin, contact, "title");
        await (await mia.PatchAsync(path, new { title = "Chief", ownerId = (Guid?)null })).ShouldBeOkAsync();
        var latest = await EntryAsync(world.Admin, contact, "title");

        var refused = await (await TryAsync(world.Admin, entry, "title")).ShouldBeProblemAsync(409, "changed_since");
        refused.Text("present").ShouldBe("Chief");
        refused = await (await TryAsync(world.Admin, entry, "ownerId")).ShouldBeProblemAsync(409, "changed_since");
        refused["present"].ShouldBeNull();
        (await world.Admin.ReadAsync(path)).Text("title").ShouldBe("Chief");

        // Whoever has seen the later change, or says so, means it.
        var seen = new { field = "title", latestId = latest.Id() };
        await (await world.Admin.PostAsync($"timeline/{entry.Id()}/put-back", seen)).ShouldBeOkAsync();
        var anyway = new { field = "ownerId", anyway = true };
        await (await world.Admin.PostAsync($"timeline/{entry.Id()}/put-back", anyway)).ShouldBeOkAsync();
        var now = await world.Admin.ReadAsync(path);
        now.Text("title").ShouldBe("Buyer");
        now["owner"]!.Id().ShouldBe(world.Admin.Id);
        // A second click on the same thing changes nothing and frightens nobody.
        await PutBackAsync(world.Admin, entry, "title");
    }

    [Fact]
    public async Task The_rules_of_the_record_hold()
    {
        var world = await World.CreateAsync(server);
        var first = await world.Admin.CreateAsync("companies", new { name = "Acme", domain = "acme.example" });
        await (await world.Admin.PatchAsync($"companies/{first.Id()}", new { domain = "acme.test" })).ShouldBeOkAsync();
        await world.Admin.CreateAsync("companies", new { name = "Other", domain = "acme.example" });
        var entry = await EntryAsync(world.Admin, first, "domain", "companyId");

        await (await TryAsync(world.Admin, entry, "domain")).ShouldBeProblemAsync(409, "duplicate");
        await (await TryAsync(world.Admin, entry, "name")).ShouldRefuseAsync("field");

        var viewer = await world.ViewerAsync();
        (await EntryAsync(viewer, first, "domain", "companyId"))["reversible"]!.AsArray().ShouldBeEmpty();
        await (await TryAsync(viewer, entry, "domain")).ShouldBeProblemAsync(403);
        var stranger = (await World.CreateAsync(server)).Admin;
        await (await TryAsync(stranger, entry, "domain")).ShouldBeProblemAsync(404);

        await world.Admin.DeleteAsync($"companies/{first.Id()}");
        await (await TryAsync(world.Admin, entry, "domain")).ShouldBeProblemAsync(404);
    }

    private static async Task<JsonNode> EntryAsync(Person person, JsonObject record, string field, string by = "contactId") =>
        (await person.ReadAsync($"timeline?{by}={record.Id()}"))
            .Items()
            .First(e => e!["changes"]!.AsArray().Any(c => c!.Text("field") == field) && e.Text("kind") == "updated")!;

    private static Task<HttpResponseMessage> TryAsync(Person person, JsonNode entry, string field) =>
        person.PostAsync($"timeline/{entry.Id()}/put-back", new { field });

    private static async Task PutBackAsync(Person person, JsonNode entry, string field) =>
        await (await TryAsync(person, entry, field)).ShouldBeOkAsync();
}
