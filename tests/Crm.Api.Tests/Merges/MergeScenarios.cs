using System.Text.Json.Nodes;
using Crm.Core.Features.Consents;
using Crm.Core.Features.Merges;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Api.Tests.Merges;

/// <summary>Two records become one with all that is on them, and two again, as if nothing had been.</summary>
public sealed class MergeScenarios(CrmServer server)
{
    [Fact]
    public async Task A_contact_takes_over_what_it_lacks_and_all_that_was_on_the_other_one()
    {
        var world = await World.CreateAsync(server);
        var (asha, ashaAgain) = await TwoAshasAsync(world);
        var deal = await world.Admin.CreateAsync("deals", new { name = "Tower B", contactId = ashaAgain.Id() });
        var note = await world.Admin.CreateAsync("notes", new { body = "Calls back", related = On("contact", ashaAgain) });
        var task = await world.Admin.CreateAsync("tasks", new { title = "Send plan", related = On("contact", ashaAgain) });
        var call = await world.Admin.CreateAsync(
            "activities",
            new
            {
                type = "call",
                subject = "Rang her",
                contactId = ashaAgain.Id(),
            }
        );
        var ticket = await world.Admin.CreateAsync("tickets", new { subject = "Lost parcel", contactId = ashaAgain.Id() });

        var merged = await MergeAsync(world.Admin, "contacts", asha, ashaAgain);

        merged.Id().ShouldBe(asha.Id());
        merged.Text("title").ShouldBe("Buyer");
        merged.Text("department").ShouldBe("Purchase");
        merged.Text("email").ShouldBe("asha@acme.example");
        merged["emails"]!.AsArray().Select(e => e!.Text("address")).ShouldBe(["asha@acme.example", "asha.rao@home.example"]);
        merged["emails"]!.AsArray().Count(e => (bool)e!["isPrimary"]!).ShouldBe(1);
        merged["tags"]!.AsArray().Select(t => (string?)t).ShouldBe(["vip", "fair"]);
        (await world.Admin.ReadAsync($"deals/{deal.Id()}"))["contact"]!.Id().ShouldBe(asha.Id());
        (await world.Admin.ReadAsync($"notes/{note.Id()}"))["related"]!.Id().ShouldBe(asha.Id());
        (await world.Admin.ReadAsync($"tasks/{task.Id()}"))["related"]!.Id().ShouldBe(asha.Id());
        (await world.Admin.ReadAsync($"activities/{call.Id()}")).Text("contactId").ShouldBe(asha.Id().ToString());
        (await world.Admin.ReadAsync($"tickets/{ticket.Id()}")).Text("contactId").ShouldBe(asha.Id().ToString());
        var kinds = (await world.Admin.ReadAsync($"timeline?contactId={asha.Id()}"))
            .Items()
            .Select(i => i!.Text("kind"))
            .ToList();
        kinds.ShouldContain("merged");
        kinds.ShouldContain("call");
        kinds.ShouldContain("note");
    }

    [Fact]
    public async Task The_other_one_is_gone_from_everywhere_the_recycle_bin_included()
    {
        var world = await World.CreateAsync(server);
        var (asha, ashaAgain) = await TwoAshasAsync(world);

        await MergeAsync(world.Admin, "contacts", asha, ashaAgain);

        await (await world.Admin.GetAsync($"contacts/{ashaAgain.Id()}")).ShouldBeProblemAsync(404);
        await (await world.Admin.PostAsync($"contacts/{ashaAgain.Id()}/restore")).ShouldBeProblemAsync(404);
        (await world.Admin.ReadAsync("contacts?deleted=true")).Items().ShouldBeEmpty();
        (await world.Admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(1);
        var found = (await world.Admin.ReadAsync("search?q=asha")).Items();
        found.ShouldHaveSingleItem()!.Text("id").ShouldBe(asha.Id().ToString());
        var bulk = new { action = "restore", ids = new[] { ashaAgain.Id() } };
        (await (await world.Admin.PostAsync("contacts/bulk", bulk)).ShouldBeOkAsync()).Number("succeeded").ShouldBe(0);
    }

    [Fact]
    public async Task A_choice_per_field_takes_the_value_of_the_other_one()
    {
        var world = await World.CreateAsync(server);
        var (asha, ashaAgain) = await TwoAshasAsync(world);

        var merged = await MergeAsync(world.Admin, "contacts", asha, ashaAgain, "title", "lastName", "email");

        merged.Text("title").ShouldBe("Head of purchase");
        merged.Text("lastName").ShouldBe("Rao-Iyer");
        merged.Text("email").ShouldBe("asha.rao@home.example");
        merged["emails"]!.AsArray().Count.ShouldBe(2);
        merged.Text("firstName").ShouldBe("Asha");
    }

    [Fact]
    public async Task Undone_every_row_is_as_it_was()
    {
        var world = await World.CreateAsync(server);
        var (asha, ashaAgain) = await TwoAshasAsync(world);
        var deal = await world.Admin.CreateAsync("deals", new { name = "Tower B", contactId = ashaAgain.Id() });
        await world.Admin.CreateAsync("notes", new { body = "Calls back", related = On("contact", ashaAgain) });
        await world.Admin.CreateAsync("notes", new { body = "Older", related = On("contact", asha) });
        await world.Admin.CreateAsync("tasks", new { title = "Send plan", related = On("contact", ashaAgain) });
        await world.Admin.CreateAsync(
            "activities",
            new
            {
                type = "call",
                subject = "Rang her",
                contactId = ashaAgain.Id(),
                dealId = deal.Id(),
            }
        );
        var before = await StateAsync(world);

        var merged = await MergeAsync(world.Admin, "contacts", asha, ashaAgain, "title");
        var undone = await UndoAsync(world.Admin, merged);

        undone["undoneAt"].ShouldNotBeNull();
        undone["survivor"]!.Id().ShouldBe(asha.Id());
        undone["source"]!.Id().ShouldBe(ashaAgain.Id());
        ShouldBe(await StateAsync(world), before);
        (await world.Admin.ReadAsync($"deals/{deal.Id()}"))["contact"]!.Id().ShouldBe(ashaAgain.Id());
        (await world.Admin.ReadAsync("search?q=iyer&types=contact")).Items().ShouldHaveSingleItem();
        await (await world.Admin.PostAsync($"merges/{merged.Text("mergeId")}/undo")).ShouldBeProblemAsync(409, "already_undone");
    }

    [Fact]
    public async Task Companies_merge_with_their_people_deals_and_subsidiaries_and_part_again()
    {
        var world = await World.CreateAsync(server);
        var group = await world.Admin.CreateAsync("companies", new { name = "Acme Group" });
        var old = await world.Admin.CreateAsync(
            "companies",
            new
            {
                name = "Acme Limited",
                domain = "acme.example",
                parentId = group.Id(),
            }
        );
        var below = await world.Admin.CreateAsync("companies", new { name = "Acme Pune", parentId = old.Id() });
        var acme = await world.Admin.CreateAsync("companies", new { name = "Acme", parentId = below.Id() });
        var person = await world.Admin.CreateAsync("contacts", new { lastName = "Menon", companyId = old.Id() });
        var deal = await world.Admin.CreateAsync("deals", new { name = "Tower A", companyId = old.Id() });
        var before = await StateAsync(world);

        var merged = await MergeAsync(world.Admin, "companies", acme, old);

        merged.Text("domain").ShouldBe("acme.example");
        merged.Text("parentId").ShouldBe(group.Id().ToString());
        (await world.Admin.ReadAsync($"companies/{below.Id()}")).Text("parentId").ShouldBe(acme.Id().ToString());
        (await world.Admin.ReadAsync($"contacts/{person.Id()}"))["company"]!.Text("name").ShouldBe("Acme");
        (await world.Admin.ReadAsync($"companies/{acme.Id()}/deals")).Items().ShouldHaveSingleItem()!.Id().ShouldBe(deal.Id());

        await UndoAsync(world.Admin, merged);

        ShouldBe(await StateAsync(world), before);
    }

    [Fact]
    public async Task What_was_changed_and_added_since_stays()
    {
        var world = await World.CreateAsync(server);
        var (asha, ashaAgain) = await TwoAshasAsync(world);
        var merged = await MergeAsync(world.Admin, "contacts", asha, ashaAgain);
        await world.Admin.PatchAsync($"contacts/{asha.Id()}", new { department = "Stores" });
        var emails = merged["emails"]!.DeepClone().AsArray();
        emails.Add(new JsonObject { ["address"] = "third@acme.example", ["type"] = "work" });
        await (await world.Admin.PatchAsync($"contacts/{asha.Id()}", new { emails })).ShouldBeOkAsync();
        var note = await world.Admin.CreateAsync("notes", new { body = "New", related = On("contact", asha) });

        await UndoAsync(world.Admin, merged);

        var survivor = await world.Admin.ReadAsync($"contacts/{asha.Id()}");
        survivor.Text("department").ShouldBe("Stores");
        survivor["emails"]!.AsArray().Select(e => e!.Text("address")).ShouldBe(["asha@acme.example", "third@acme.example"]);
        (await world.Admin.ReadAsync($"contacts/{ashaAgain.Id()}")).Text("email").ShouldBe("asha.rao@home.example");
        (await world.Admin.ReadAsync($"notes/{note.Id()}"))["related"]!.Id().ShouldBe(asha.Id());
    }

    [Fact]
    public async Task Twenty_who_merge_the_same_two_at_once_make_one_merge()
    {
        var world = await World.CreateAsync(server);
        var (asha, ashaAgain) = await TwoAshasAsync(world);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    i % 2 == 0
                        ? world.Admin.PostAsync($"contacts/{asha.Id()}/merge", new { sourceId = ashaAgain.Id() })
                        : world.Admin.PostAsync($"contacts/{ashaAgain.Id()}/merge", new { sourceId = asha.Id() })
                )
        );

        answers.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
        answers.ShouldAllBe(a => (int)a.StatusCode < 500);
        (await world.Admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(1);
    }

    [Fact]
    public async Task Bad_input_other_organizations_and_other_roles_are_refused_and_nothing_happens()
    {
        var world = await World.CreateAsync(server);
        var others = await World.CreateAsync(server);
        var (asha, ashaAgain) = await TwoAshasAsync(world);
        var theirs = await others.Admin.CreateAsync("contacts", new { lastName = "Theirs" });
        var path = $"contacts/{asha.Id()}/merge";

        await (await world.Admin.PostAsync(path, new { sourceId = asha.Id() })).ShouldRefuseAsync("sourceId");
        await (await world.Admin.PostAsync(path, new { sourceId = theirs.Id() })).ShouldRefuseAsync("sourceId");
        await (
            await world.Admin.PostAsync(path, new { sourceId = ashaAgain.Id(), take = new[] { "shoeSize" } })
        ).ShouldRefuseAsync("take[0]");
        await (await world.Admin.PostAsync(path, new { })).ShouldRefuseAsync("sourceId");
        await (await others.Admin.PostAsync(path, new { sourceId = theirs.Id() })).ShouldBeProblemAsync(404);
        var rep = await world.SalesRepAsync();
        await (await rep.PostAsync(path, new { sourceId = ashaAgain.Id() })).ShouldBeProblemAsync(403);
        (await world.Admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(2);

        var merged = await MergeAsync(world.Admin, "contacts", asha, ashaAgain);
        var undo = $"merges/{merged.Text("mergeId")}/undo";
        await (await others.Admin.PostAsync(undo)).ShouldBeProblemAsync(404);
        await (await rep.PostAsync(undo)).ShouldBeProblemAsync(403);
        await world.Admin.DeleteAsync($"contacts/{asha.Id()}");
        await (await world.Admin.PostAsync(undo)).ShouldBeProblemAsync(409, "survivor_gone");
    }

    [Fact]
    public async Task Merging_costs_no_more_commands_with_a_long_story_than_with_a_short_one()
    {
        var world = await World.CreateAsync(server);
        var few = await CommandsAsync(world, notes: 1);
        var many = await CommandsAsync(world, notes: 30);

        many.ShouldBe(few);
    }

    private static async Task<int> CommandsAsync(World world, int notes)
    {
        var (asha, ashaAgain) = await TwoAshasAsync(world, $"{notes}.example");
        for (var i = 0; i < notes; i++)
        {
            await world.Admin.CreateAsync("notes", new { body = $"Note {i}", related = On("contact", ashaAgain) });
        }

        using var commands = SqlCommands.Count();
        await MergeAsync(world.Admin, "contacts", asha, ashaAgain);
        return commands.Texts.Count;
    }

    private static async Task<(JsonObject Asha, JsonObject Again)> TwoAshasAsync(World world, string at = "example")
    {
        var asha = await world.Admin.CreateAsync(
            "contacts",
            new
            {
                firstName = "Asha",
                lastName = "Rao",
                email = $"asha@acme.{at}",
                title = "Buyer",
                tags = new[] { "vip" },
            }
        );
        var again = await world.Admin.CreateAsync(
            "contacts",
            new
            {
                firstName = "Asha",
                lastName = "Rao-Iyer",
                email = $"asha.rao@home.{at}",
                title = "Head of purchase",
                department = "Purchase",
                tags = new[] { "fair" },
                externalId = at == "example" ? "shop-17" : null,
                consents = new[] { new { channel = "email", status = "granted" } },
                address = new { city = "Pune" },
            }
        );
        return (asha, again);
    }

    private static object On(string type, JsonObject record) => new { type, id = record.Id() };

    private static async Task<JsonObject> MergeAsync(
        Person person,
        string resource,
        JsonObject survivor,
        JsonObject source,
        params string[] take
    ) =>
        await (
            await person.PostAsync($"{resource}/{survivor.Id()}/merge", new { sourceId = source.Id(), take })
        ).ShouldBeOkAsync();

    private static async Task<JsonObject> UndoAsync(Person person, JsonObject merged) =>
        await (await person.PostAsync($"merges/{merged.Text("mergeId")}/undo")).ShouldBeOkAsync();

    // All rows of the organization but what tells that something happened, and without the marks of having been saved.
    private async Task<Dictionary<string, List<string>>> StateAsync(World world)
    {
        var organization = (await world.Admin.ReadAsync("organization")).Id();
        await using var scope = OrganizationRows.Open(server, organization, out var context);
        var state = new Dictionary<string, List<string>>();
        foreach (var entity in context.Model.GetEntityTypes().Where(IsState))
        {
            state[entity.ClrType.Name] = await OrganizationRows.ReadAsync(context, entity, Unlasting(entity));
        }

        return state;
    }

    // The ledger of consents holds the merge and its undoing.
    private static bool IsState(IEntityType entity) =>
        OrganizationRows.IsState(entity) && entity.ClrType != typeof(Merge) && entity.ClrType != typeof(ConsentEntry);

    private static string[] Unlasting(IEntityType entity) =>
        entity.ClrType.Name is "ContactPoint" or "RecordTag"
            ? ["Id", "Version", "CreatedAt", "UpdatedAt"]
            : ["Version", "UpdatedAt"];

    private static void ShouldBe(Dictionary<string, List<string>> after, Dictionary<string, List<string>> before)
    {
        foreach (var (table, rows) in before)
        {
            after[table].ShouldBe(rows, table);
        }
    }
}
