using System.Net;
using System.Text.Json.Nodes;
using Crm.Core.Features.Consents;
using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Consents;

/// <summary>Each grant and withdrawal is kept, with when, from where and by whom.</summary>
public sealed class ConsentScenarios(CrmServer server)
{
    [Fact]
    public async Task Each_step_stays_when_only_the_last_one_holds()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("Mia");
        var contact = await world.Admin.CreateAsync(
            "contacts",
            new { lastName = "Rao", consents = new[] { Consent("email", "granted", "Fair 2026", "2026-03-01T10:00:00Z") } }
        );
        await SetAsync(mia, contact, Consent("email", "withdrawn", "By phone"));
        await SetAsync(
            mia,
            contact,
            Consent("email", "granted", "Newsletter form"),
            Consent("phone", "granted", "Newsletter form")
        );
        await SetAsync(world.Admin, contact, Consent("phone", "granted", "Newsletter form"));

        var history = (await mia.ReadAsync($"contacts/{contact.Id()}/consents")).Items();
        var email = history
            .Where(h => h!.Text("channel") == "email")
            .Select(h => (h!["status"]?.GetValue<string>(), h.Text("source")));
        email.ShouldBe([(null, null), ("granted", "Newsletter form"), ("withdrawn", "By phone"), ("granted", "Fair 2026")]);
        var first = history[^1]!;
        first.Text("at").ShouldStartWith("2026-03-01T10:00:00");
        first["by"]!.Id().ShouldBe(world.Admin.Id);
        history.First(h => h!.Text("source") == "By phone")!["by"]!.Id().ShouldBe(mia.Id);

        // The contract of the record itself stays: what holds now.
        (await mia.ReadAsync($"contacts/{contact.Id()}"))["consents"]!
            .AsArray()
            .Single()!
            .Text("channel")
            .ShouldBe("phone");
        var export = await world.Admin.ReadAsync($"contacts/{contact.Id()}/export");
        export["consents"]!.AsArray().Count.ShouldBe(history.Count);
    }

    [Fact]
    public async Task It_is_seen_by_those_who_see_the_person_and_goes_with_them()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync(
            "contacts",
            new { lastName = "Rao", consents = new[] { Consent("email", "granted", "Fair") } }
        );
        var stranger = (await World.CreateAsync(server)).Admin;
        await (await stranger.GetAsync($"contacts/{contact.Id()}/consents")).ShouldBeProblemAsync(404);
        await (await world.Admin.PostAsync($"contacts/{contact.Id()}/erase")).ShouldBeOkAsync();
        await (await world.Admin.GetAsync($"contacts/{contact.Id()}/consents")).ShouldBeProblemAsync(404);
        var id = contact.Id();
        await using var scope = server.Services.CreateAsyncScope();
        using var all = scope.ServiceProvider.GetRequiredService<CallerContext>().EnterSystem();
        var rows = scope.ServiceProvider.GetRequiredService<CrmDbContext>().Set<ConsentEntry>().IgnoreQueryFilters();
        (await rows.CountAsync(e => e.RelatedId == id)).ShouldBe(0);
    }

    [Fact]
    public async Task A_lead_takes_its_consents_along_and_two_contacts_who_become_one_keep_both()
    {
        var world = await World.CreateAsync(server);
        var lead = await world.Admin.CreateAsync(
            "leads",
            new { lastName = "Lee", consents = new[] { Consent("email", "granted", "Web form") } }
        );
        (await world.Admin.ReadAsync($"leads/{lead.Id()}/consents")).Items().Single()!.Text("source").ShouldBe("Web form");
        var converted = await (await world.Admin.PostAsync($"leads/{lead.Id()}/convert", new { })).ShouldBeOkAsync(
            HttpStatusCode.Created
        );
        var contact = converted["contact"]!.Id();
        (await world.Admin.ReadAsync($"contacts/{contact}/consents")).Items().Single()!.Text("source").ShouldBe("Web form");

        var twin = await world.Admin.CreateAsync(
            "contacts",
            new { lastName = "Lee", consents = new[] { Consent("phone", "withdrawn", "Call") } }
        );
        await (await world.Admin.PostAsync($"contacts/{contact}/merge", new { sourceId = twin.Id() })).ShouldBeOkAsync();
        var history = (await world.Admin.ReadAsync($"contacts/{contact}/consents")).Items();
        history.Select(h => h!.Text("source")).Order().ShouldBe(["Call", "Web form"]);
    }

    private static async Task SetAsync(Person person, JsonObject contact, params JsonObject[] consents) =>
        await (await person.PatchAsync($"contacts/{contact.Id()}", new { consents })).ShouldBeOkAsync();

    private static JsonObject Consent(string channel, string status, string source, string? at = null)
    {
        var consent = new JsonObject
        {
            ["channel"] = channel,
            ["status"] = status,
            ["source"] = source,
        };
        if (at is not null)
        {
            consent["at"] = at;
        }

        return consent;
    }
}
