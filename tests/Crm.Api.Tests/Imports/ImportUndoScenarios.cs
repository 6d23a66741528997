using System.Text.Json.Nodes;
using Crm.Api.Tests.CustomFields;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Imports;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Api.Tests.Imports;

/// <summary>What an import made and changed is taken back: the whole organization is compared row by row.</summary>
public sealed class ImportUndoScenarios(CrmServer server)
{
    private static readonly string[] Lists = ["contacts", "companies", "deals", "products"];

    private static readonly JsonObject Update = new()
    {
        ["duplicates"] = "update",
        ["createMissing"] = new JsonArray("company", "product"),
    };

    [Fact]
    public async Task Undoing_an_import_of_contacts_leaves_every_row_as_it_was()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        await admin.FieldAsync("contact", "region", "text");
        await admin.FieldAsync("contact", "visits", "number");
        var acme = await admin.CreateAsync("companies", new { name = "Acme", tags = new[] { "key" } });
        var asha = await admin.CreateAsync(
            "contacts",
            new
            {
                firstName = "Asha",
                lastName = "Rao",
                email = "asha@acme.example",
                phone = "+91 98765 43210",
                companyId = acme.Id(),
                tags = new[] { "fair", "vip" },
                address = new { city = "Pune" },
                customFields = new { region = "West", visits = 3 },
            }
        );
        await admin.CreateAsync("contacts", new { lastName = "Weber", email = "jonas@beta.example" });
        await admin.CreateAsync("notes", new { body = "Likes tea", related = new { type = "contact", id = asha.Id() } });

        await ImportAndUndoAsync(
            world,
            "contact",
            """
            First name,Last name,Email,Phone,Mobile phone,Company,City,Tags,Region,Visits,Lifecycle stage
            Asha,Rao-Mehta,asha@acme.example,+91 11111 11111,+91 22222 22222,Gamma,Delhi,new;fair,North,4,customer
            Jonas,Weber,jonas@beta.example,,,Beta,,key,South,,lead
            Mia,Rossi,mia@beta.example,+39 06 1234567,,Beta,Rome,new,South,1,customer
            Mia,Rossi,mia@beta.example,,,Delta,Milan,newer,,2,
            Asha,Rao,asha@acme.example,,,Acme,,,,5,
            Chidi,Okafor,,,,Gamma,,,,,
            Nobody,,not an address,,,,,,,,
            """,
            (2, 4, 0, 1)
        );
    }

    [Fact]
    public async Task Undoing_an_import_of_deals_leaves_every_row_as_it_was()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        await admin.FieldAsync("deal", "floor", "text");
        var desk = await admin.CreateAsync("products", new { name = "Desk", unitPrice = 100 });
        var acme = await admin.CreateAsync("companies", new { name = "Acme" });
        await admin.CreateAsync(
            "deals",
            new
            {
                name = "Tower",
                startedAt = "2025-01-01T00:00:00Z",
                companyId = acme.Id(),
                tags = new[] { "big" },
                customFields = new { floor = "3" },
                lineItems = new object[]
                {
                    new
                    {
                        productId = desk.Id(),
                        quantity = 3,
                        discountPercent = 5,
                    },
                    new
                    {
                        productId = desk.Id(),
                        quantity = 1,
                        unitPrice = 80,
                    },
                },
            }
        );
        await admin.CreateAsync("deals", new { name = "Roof", amount = 500 });

        await ImportAndUndoAsync(
            world,
            "deal",
            """
            Name,Company,Product,Amount,Stage,Close date,Tags,Floor
            Tower,Acme,Lamp,900,Lost,2026-02-03,new,4
            Roof,,Desk,750,Proposal,,big,1
            Lobby,Beta,Lamp,300,Won,2026-03-01,new,
            Yard,Beta,,40,,,,2
            Door,Beta,,a lot,,,,
            """,
            (2, 2, 0, 1)
        );
    }

    private async Task ImportAndUndoAsync(World world, string entity, string file, (int, int, int, int) counts)
    {
        var admin = world.Admin;
        var before = await StateAsync(world);
        var totals = await TotalsAsync(admin);
        var import = await admin.ImportAsync(entity, file, Update);
        import.Counts().ShouldBe(counts, string.Join('\n', await admin.ErrorsAsync(import)));
        (await TotalsAsync(admin)).ShouldNotBe(totals);

        var undone = await admin.UndoAsync(import);

        undone.Number("notTakenBack").ShouldBe(0, string.Join('\n', await admin.ErrorsAsync(undone)));
        var binned = await BinnedAsync(admin);
        binned.ShouldNotBeEmpty();
        var after = await StateAsync(world);

        // What the import made lies in the recycle bin, with all that hangs on it.
        var present = after.SelectMany(t => t.Value.Where(r => !binned.Exists(r.Contains)).Select(r => $"{t.Key}: {r}")).ToList();
        var former = before.SelectMany(t => t.Value.Select(r => $"{t.Key}: {r}")).ToList();
        present.Except(former).ShouldBeEmpty();
        former.Except(present).ShouldBeEmpty();
        present.Count.ShouldBe(former.Count);
        (await TotalsAsync(admin)).ShouldBe(totals);
    }

    // All rows but the import's own and the way of deals through the stages, which tells what happened; without the marks of having
    // been saved.
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

    private static bool IsState(IEntityType entity) =>
        OrganizationRows.IsState(entity)
        && entity.ClrType != typeof(Import)
        && entity.ClrType != typeof(ImportRow)
        && entity.ClrType != typeof(DealStageChange);

    // A row of an index that went and came back is another one. A deal that was moved is moved back: to the end of its column, and
    // stands there since then.
    private static string[] Unlasting(IEntityType entity) =>
        entity.ClrType.Name switch
        {
            "ContactPoint" or "RecordTag" or "CustomValue" => ["Id", "Version", "CreatedAt", "UpdatedAt"],
            nameof(Deal) => ["Version", "UpdatedAt", "StageSince", "Position"],
            _ => ["Version", "UpdatedAt"],
        };

    private static async Task<List<string>> BinnedAsync(Person admin)
    {
        var ids = new List<string>();
        foreach (var list in Lists)
        {
            ids.AddRange((await admin.ReadAsync($"{list}?deleted=true")).Items().Select(i => i!.Id().ToString()));
        }

        return ids;
    }

    private static async Task<string> TotalsAsync(Person admin)
    {
        var totals = new List<string>();
        foreach (var list in Lists)
        {
            totals.Add($"{list}: {(await admin.ReadAsync(list)).Number("totalCount")}");
        }

        return string.Join(", ", totals);
    }
}
