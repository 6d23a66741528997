using System.Text.Json.Nodes;
using Crm.Api.Tests.Segments;
using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Api.Tests.Privacy;

/// <summary>A person is forgotten: nothing of them is left in any table, and what others share stays without them.</summary>
public sealed class ErasureScenarios(CrmServer server)
{
    private static readonly string[] Values =
    [
        "zephyrine",
        "quillfeather",
        "zq@feather.example",
        "98765 43120",
        "9876543120",
        "12 Inkwell Lane",
    ];

    [Fact]
    public async Task Nothing_of_the_person_is_left_in_the_whole_database()
    {
        var world = await World.CreateAsync(server);
        var (person, company) = await PersonAsync(world.Admin);
        var deal = await StoryAsync(world.Admin, person, company);
        (await FoundAsync(world)).ShouldNotBeEmpty();

        var receipt = await EraseAsync(world.Admin, person);

        (await FoundAsync(world)).ShouldBeEmpty();
        receipt.Text("contactId").ShouldBe(person.Id().ToString());
        receipt["removed"]!.Number("contacts").ShouldBe(1);
        receipt["removed"]!.Number("notes").ShouldBe(1);
        receipt["removed"]!.Number("tasks").ShouldBe(1);
        receipt["removed"]!.Number("activities").ShouldBe(1);
        receipt["removed"]!.Number("leads").ShouldBe(1);
        receipt.Number("redacted").ShouldBeGreaterThan(0);
        (await world.Admin.ReadAsync($"deals/{deal.Id()}")).Text("name").ShouldBe("Deal of [erased]");
        (await world.Admin.ReadAsync($"deals/{deal.Id()}"))["contact"].ShouldBeNull();
    }

    [Fact]
    public async Task The_person_is_not_there_any_more_and_can_not_be_brought_back()
    {
        var world = await World.CreateAsync(server);
        var (person, company) = await PersonAsync(world.Admin);
        await StoryAsync(world.Admin, person, company);

        await EraseAsync(world.Admin, person);

        await (await world.Admin.GetAsync($"contacts/{person.Id()}")).ShouldBeProblemAsync(404);
        await (await world.Admin.PostAsync($"contacts/{person.Id()}/restore")).ShouldBeProblemAsync(404);
        await (await world.Admin.PostAsync($"contacts/{person.Id()}/erase", new { })).ShouldBeProblemAsync(404);
        (await world.Admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(0);
        (await world.Admin.ReadAsync("contacts?deleted=true")).Number("totalCount").ShouldBe(0);
        (await world.Admin.ReadAsync("search?q=quillfeather")).Items().ShouldBeEmpty();
        (await world.Admin.ReadAsync("audit?entityType=erasure")).Items().ShouldHaveSingleItem();
        await world.Admin.CreateAsync("contacts", new { lastName = "New", email = "zq@feather.example" });
    }

    [Fact]
    public async Task What_it_would_take_is_told_before()
    {
        var world = await World.CreateAsync(server);
        var (person, company) = await PersonAsync(world.Admin);
        await StoryAsync(world.Admin, person, company);

        var preview = await world.Admin.ReadAsync($"contacts/{person.Id()}/erase");

        preview.Text("name").ShouldBe("Zephyrine Quillfeather");
        preview["removed"]!.ToJsonString().ShouldBe("""{"contacts":1,"leads":1,"notes":1,"tasks":1,"activities":1}""");
        preview["kept"]!.ToJsonString().ShouldBe("""{"activities":1,"deals":1,"tickets":1}""");
        (await world.Admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(1);
    }

    [Fact]
    public async Task Who_was_merged_into_the_person_goes_with_them()
    {
        var world = await World.CreateAsync(server);
        var (person, _) = await PersonAsync(world.Admin);
        var again = await world.Admin.CreateAsync("contacts", new { firstName = "Zephyrine", lastName = "Quillfeather-Old" });
        await (await world.Admin.PostAsync($"contacts/{person.Id()}/merge", new { sourceId = again.Id() })).ShouldBeOkAsync();

        (await EraseAsync(world.Admin, person))["removed"]!.Number("contacts").ShouldBe(2);

        (await FoundAsync(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_person_of_the_same_name_stays_as_they_are()
    {
        var world = await World.CreateAsync(server);
        var (person, _) = await PersonAsync(world.Admin);
        var namesake = await world.Admin.CreateAsync("contacts", new { firstName = "Zephyrine", lastName = "Quillfeather" });

        await EraseAsync(world.Admin, person);

        (await world.Admin.ReadAsync($"contacts/{namesake.Id()}")).Text("lastName").ShouldBe("Quillfeather");
    }

    [Fact]
    public async Task It_is_for_administrators_of_the_organization_alone()
    {
        var world = await World.CreateAsync(server);
        var others = await World.CreateAsync(server);
        var (person, _) = await PersonAsync(world.Admin);
        var manager = await world.ManagerAsync();

        await (await manager.PostAsync($"contacts/{person.Id()}/erase", new { })).ShouldBeProblemAsync(403);
        await (await others.Admin.PostAsync($"contacts/{person.Id()}/erase", new { })).ShouldBeProblemAsync(404);
        await (
            await world.Admin.PostAsync($"contacts/{person.Id()}/erase", new { reason = new string('x', 501) })
        ).ShouldRefuseAsync("reason");

        (await world.Admin.ReadAsync($"contacts/{person.Id()}")).Text("firstName").ShouldBe("Zephyrine");
    }

    [Fact]
    public async Task All_about_a_person_is_handed_over_to_managers()
    {
        var world = await World.CreateAsync(server);
        var (person, company) = await PersonAsync(world.Admin);
        var deal = await StoryAsync(world.Admin, person, company);
        var manager = await world.ManagerAsync();
        var segment = await world.Admin.StaticSegmentAsync();
        var members = new { ids = new[] { person.Id() } };
        await (await world.Admin.PostAsync($"segments/{segment.Id()}/members", members)).ShouldBeOkAsync();

        var all = await manager.ReadAsync($"contacts/{person.Id()}/export");

        all["contact"]!.Text("email").ShouldBe("zq@feather.example");
        all["deals"]!.AsArray().ShouldHaveSingleItem()!.Id().ShouldBe(deal.Id());
        all["activities"]!.AsArray().Count.ShouldBe(2);
        all["notes"]!.AsArray().ShouldHaveSingleItem();
        all["tasks"]!.AsArray().ShouldHaveSingleItem();
        all["tickets"]!.AsArray().ShouldHaveSingleItem();
        all["leads"]!.AsArray().ShouldHaveSingleItem();
        all["messages"]!.AsArray().ShouldHaveSingleItem()!.Text("body")!.ShouldContain("parcel");
        all["timeline"]!.AsArray().ShouldNotBeEmpty();
        all["audit"]!.AsArray().ShouldNotBeEmpty();
        all["segments"]!.AsArray().ShouldHaveSingleItem()!.Text("name").ShouldBe("Hand-picked");
        await (await (await world.SalesRepAsync()).GetAsync($"contacts/{person.Id()}/export")).ShouldBeProblemAsync(403);
    }

    private static async Task<(JsonObject Person, JsonObject Company)> PersonAsync(Person admin)
    {
        var company = await admin.CreateAsync("companies", new { name = "Feather Works" });
        var person = await admin.CreateAsync(
            "contacts",
            new
            {
                firstName = "Zephyrine",
                lastName = "Quillfeather",
                email = "zq@feather.example",
                phone = "98765 43120",
                companyId = company.Id(),
                address = new { street = "12 Inkwell Lane", city = "Pune" },
            }
        );
        await (await admin.PatchAsync($"contacts/{person.Id()}", new { title = "Scribe" })).ShouldBeOkAsync();
        return (person, company);
    }

    // What is the person's alone, and what others share.
    private static async Task<JsonObject> StoryAsync(Person admin, JsonObject person, JsonObject company)
    {
        var deal = await admin.CreateAsync(
            "deals",
            new
            {
                name = "Deal of Zephyrine Quillfeather",
                contactId = person.Id(),
                companyId = company.Id(),
            }
        );
        await admin.CreateAsync(
            "leads",
            new
            {
                firstName = "Zephyrine",
                lastName = "Quillfeather",
                email = "ZQ@feather.example",
            }
        );
        await admin.CreateAsync(
            "notes",
            new { body = "Zephyrine is kind", related = new { type = "contact", id = person.Id() } }
        );
        await admin.CreateAsync(
            "notes",
            new { body = "Ask zephyrine quillfeather (98765 43120)", related = new { type = "company", id = company.Id() } }
        );
        await admin.CreateAsync(
            "tasks",
            new { title = "Ring zq@feather.example", related = new { type = "contact", id = person.Id() } }
        );
        await admin.CreateAsync(
            "activities",
            new
            {
                type = "call",
                subject = "Rang",
                contactId = person.Id(),
            }
        );
        await admin.CreateAsync(
            "activities",
            new
            {
                type = "meeting",
                subject = "Met Zephyrine Quillfeather",
                contactId = person.Id(),
                dealId = deal.Id(),
            }
        );
        var ticket = await admin.CreateAsync(
            "tickets",
            new { subject = "Zephyrine Quillfeather’s parcel", contactId = person.Id() }
        );
        await (
            await admin.PostAsync(
                $"tickets/{ticket.Id()}/messages",
                new { body = "Dear Zephyrine Quillfeather, your parcel is on its way.", visibility = "public" }
            )
        ).ShouldBeOkAsync(System.Net.HttpStatusCode.Created);
        return deal;
    }

    private static async Task<JsonObject> EraseAsync(Person admin, JsonObject person) =>
        await (await admin.PostAsync($"contacts/{person.Id()}/erase", new { reason = "Request 17" })).ShouldBeOkAsync();

    // Every row of every table of the organization that holds one of the values, in any column.
    private async Task<List<string>> FoundAsync(World world)
    {
        var organization = (await world.Admin.ReadAsync("organization")).Id();
        await using var scope = OrganizationRows.Open(server, organization, out var context);
        var found = new List<string>();
        foreach (var entity in context.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IOrganizationOwned))))
        {
            var rows = await OrganizationRows.ReadAsync(context, entity);
            found.AddRange(
                rows.Where(r => Values.Any(v => r.Contains(v, StringComparison.OrdinalIgnoreCase)))
                    .Select(r => $"{entity.ClrType.Name}: {r}")
            );
        }

        return found;
    }
}
