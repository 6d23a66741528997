using System.Text.Json.Nodes;
using Crm.Api.Tests.Exports;

namespace Crm.Api.Tests.Imports;

/// <summary>What was exported and is imported again changes nothing.</summary>
public sealed class RoundTripScenarios(CrmServer server)
{
    public static TheoryData<string> Formats => new("csv", "xlsx");

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task An_export_imported_again_changes_nothing(string format)
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        await admin.PatchAsync("organization", new { timeZone = "Asia/Kolkata" });
        await FillAsync(admin, await world.SalesRepAsync("asha"));

        foreach (var entity in new[] { "company", "product", "campaign", "contact", "lead", "deal", "task", "note" })
        {
            var export = await admin.ExportAsync(new { entity, format });
            var content = await admin.Http.GetByteArrayAsync($"/api/v1/exports/{export.Id()}/content");
            var uploaded = await (await admin.UploadAsync(entity, content, $"again.{format}")).ReadAsync();
            var done = await admin.StartAsync(uploaded, new JsonObject { ["duplicates"] = "update" });
            var mapping = uploaded["suggestedMapping"]!.ToJsonString();
            done.Counts()
                .ShouldBe(
                    (0, 0, export.Number("rows"), 0),
                    $"{entity}: {mapping}\n{string.Join('\n', await admin.ErrorsAsync(done))}\n{await ChangesAsync(admin)}"
                );
        }
    }

    [Fact]
    public async Task A_change_in_the_file_is_the_only_change()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        await FillAsync(admin, await world.SalesRepAsync("asha"));
        var export = await admin.ExportAsync(new { entity = "deal", format = "csv" });
        var text = await admin.Http.GetStringAsync($"/api/v1/exports/{export.Id()}/content");

        var done = await admin.ImportAsync(
            "deal",
            text.Replace("Twin,", "Twin renamed,", StringComparison.Ordinal),
            new JsonObject { ["duplicates"] = "update" }
        );

        done.Counts().ShouldBe((0, 2, export.Number("rows") - 2, 0), text);
        (await admin.ReadAsync("deals?q=Twin renamed")).Items().Count.ShouldBe(2);
    }

    [Fact]
    public async Task In_another_organization_the_records_are_made_once()
    {
        var here = (await World.CreateAsync(server)).Admin;
        var there = (await World.CreateAsync(server)).Admin;
        await here.CreateAsync("contacts", new { firstName = "Namesake" });
        await here.CreateAsync("contacts", new { firstName = "Namesake" });
        var export = await here.ExportAsync(new { entity = "contact", format = "csv" });
        var text = await here.Http.GetStringAsync($"/api/v1/exports/{export.Id()}/content");
        var plan = new JsonObject { ["duplicates"] = "update", ["createMissing"] = new JsonArray("owner") };

        (await there.ImportAsync("contact", text, plan)).Counts().ShouldBe((2, 0, 0, 0));
        (await there.ImportAsync("contact", text, plan)).Counts().ShouldBe((0, 0, 2, 0));
    }

    // Values that files like to lose: several addresses, signs that begin formulas, commas and line breaks, fractions of a
    // second, two of the same name, structures.
    private static async Task FillAsync(Person admin, Person rep)
    {
        var group = await admin.CreateAsync(
            "companies",
            new
            {
                name = "Acme, \"Ltd\"",
                domain = "acme.example",
                tags = new[] { "vip", "north" },
            }
        );
        var company = await admin.CreateAsync(
            "companies",
            new
            {
                name = "Namesake",
                parentId = group.Id(),
                annualRevenue = 1234567.89,
                employeeCount = 1200,
                phone = "+91 98 7654 3210",
                description = "One line\nand \"another\"; with, commas",
                address = new
                {
                    street = "1 Main St",
                    city = "Pune",
                    country = "India",
                },
                ownerId = rep.Id,
            }
        );
        await admin.CreateAsync("companies", new { name = "Namesake", domain = "other.example" });
        var desk = await admin.CreateAsync(
            "products",
            new
            {
                name = "Desk",
                sku = "-D1",
                unitPrice = 12500.5,
                category = "@office",
            }
        );
        await admin.CreateAsync(
            "campaigns",
            new
            {
                name = "Spring",
                code = "SP-1",
                channel = "event",
                startDate = "2026-03-01",
                endDate = "2026-04-30",
                budget = 1000.25,
            }
        );
        var contact = await admin.CreateAsync(
            "contacts",
            new
            {
                firstName = "Zoë",
                lastName = "Østergård",
                emails = new[]
                {
                    new
                    {
                        address = "zoe@acme.example",
                        type = "work",
                        isPrimary = true,
                    },
                    new
                    {
                        address = "zoe@home.example",
                        type = "personal",
                        isPrimary = false,
                    },
                },
                phones = new[] { new { number = "+45 12 34 56 78", type = "mobile" } },
                title = "=CEO",
                companyId = company.Id(),
                tags = new[] { "vip" },
                lifecycleStage = "customer",
                preferredContactMethod = "email",
                socialProfiles = new { linkedin = "https://linkedin.example/zoe" },
                consents = new[] { new { channel = "email", status = "granted" } },
            }
        );
        await admin.CreateAsync(
            "contacts",
            new
            {
                firstName = "Namesake",
                companyId = company.Id(),
                title = "'=quoted",
            }
        );
        await admin.CreateAsync("contacts", new { firstName = "Namesake", ownerId = (Guid?)null });
        await admin.CreateAsync(
            "leads",
            new
            {
                firstName = "Omar",
                email = "omar@lead.example",
                phone = "+1 555 0100",
                company = "Prospect Inc",
                source = "coldCall",
                estimatedValue = 99.9,
                nextActionAt = "2026-12-24T08:30:15.123456Z",
                interestedProducts = new[] { "Desk", "Chair" },
            }
        );
        await admin.CreateAsync(
            "deals",
            new
            {
                name = "Lines",
                companyId = company.Id(),
                contactId = contact.Id(),
                lineItems = new[]
                {
                    new
                    {
                        productId = desk.Id(),
                        quantity = 3,
                        unitPrice = 12500.5,
                        discountPercent = 10,
                    },
                    new
                    {
                        productId = desk.Id(),
                        quantity = 1,
                        unitPrice = 100.0,
                        discountPercent = 0,
                    },
                },
            }
        );
        var won = await StageAsync(admin, "won");
        await admin.CreateAsync(
            "deals",
            new
            {
                name = "Closed",
                stageId = won,
                amount = 250000,
                startedAt = "2026-01-05T10:00:00.5Z",
                closedAt = "2026-02-01T23:59:59.999999Z",
            }
        );
        await admin.CreateAsync(
            "deals",
            new
            {
                name = "Twin",
                amount = 1,
                expectedCloseDate = "2026-12-31",
            }
        );
        await admin.CreateAsync("deals", new { name = "Twin", amount = 2 });
        var related = new { type = "contact", id = contact.Id() };
        await admin.CreateAsync(
            "tasks",
            new
            {
                title = "Call",
                related,
                dueAt = "2026-12-01T09:15:30.25Z",
                reminderAt = "2026-12-01T08:45:00Z",
            }
        );
        await admin.CreateAsync(
            "tasks",
            new
            {
                title = "Call",
                priority = "urgent",
                assigneeId = rep.Id,
            }
        );
        await admin.CreateAsync("notes", new { body = "- one\n- two\r\nthree", related });
        await admin.CreateAsync(
            "notes",
            new
            {
                body = "Same",
                related,
                isPinned = true,
            }
        );
    }

    private static async Task<Guid> StageAsync(Person admin, string kind) =>
        (await admin.ReadAsync("pipelines")).Items()[0]!["stages"]!.AsArray().First(s => s!.Text("kind") == kind)!.Id();

    private static async Task<string> ChangesAsync(Person admin) =>
        string.Join('\n', (await admin.ReadAsync("audit?pageSize=5&action=updated")).Items().Select(a => a!.ToJsonString()));
}
