using System.Text.Json.Nodes;
using Crm.Api.Tests.Exports;
using Crm.Api.Tests.Imports;
using Crm.Api.Tests.Reports;

namespace Crm.Api.Tests.CustomFields;

/// <summary>Everything that works with fields works with those that the organization has added.</summary>
public sealed class CustomFieldUseScenarios(CrmServer server)
{
    [Fact]
    public async Task Reports_group_and_add_up_and_open_what_they_count()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        await admin.EveryTypeAsync("company");
        await admin.CompanyAsync(
            "A",
            new
            {
                region = "North",
                size = 2.5,
                budget = 100,
                renewal = "2026-01-15",
                isVip = true,
                expert = admin.Id,
            }
        );
        await admin.CompanyAsync(
            "B",
            new
            {
                region = "North",
                size = 1.25,
                budget = 50.5,
                renewal = "2026-03-01",
                isVip = false,
            }
        );
        await admin.CompanyAsync(
            "C",
            new
            {
                region = "South",
                size = 10,
                isVip = true,
                expert = admin.Id,
            }
        );
        await admin.CompanyAsync("D", new { });

        foreach (
            var (group, told) in new[]
            {
                (new { field = "field.region", by = (string?)null }, "North: 2 3.75 50.5 | South: 1 10 - | (none): 1 0 -"),
                (new { field = "field.isVip", by = (string?)null }, "No: 1 1.25 50.5 | Yes: 2 12.5 100 | (none): 1 0 -"),
                (new { field = "field.expert", by = (string?)null }, "(none): 2 1.25 50.5 | Admin: 2 12.5 100"),
                (
                    new { field = "field.renewal", by = (string?)"month" },
                    "2026-01: 1 2.5 100 | 2026-02: 0 0 - | 2026-03: 1 1.25 50.5 | (none): 2 10 -"
                ),
            }
        )
        {
            var result = await admin.PreviewAsync(
                new
                {
                    entity = "company",
                    measures = new object[]
                    {
                        new { function = "count" },
                        new { function = "sum", field = "field.size" },
                        new { function = "min", field = "field.budget" },
                    },
                    groupBy = new object[] { group },
                }
            );

            var lines = result
                .Told()
                .Select(t => t.StartsWith("Admin ", StringComparison.Ordinal) ? "Admin:" + t.Split(':')[1] : t);
            string.Join(" | ", lines.Order(StringComparer.Ordinal))
                .ShouldBe(string.Join(" | ", told.Split(" | ").Order(StringComparer.Ordinal)));
            foreach (var row in result.Rows())
            {
                (await admin.BehindAsync("companies", row)).Count.ShouldBe(
                    (int)ReportSteps.Values(row)[0]!.Value,
                    ReportSteps.Told(row)
                );
            }
        }

        var fields = (await admin.ReadAsync("reports/catalogue"))["entities"]!
            .AsArray()
            .Single(e => e!.Text("entity") == "company")!["fields"]!.AsArray();
        fields.Single(f => f!.Text("name") == "field.region")!["choices"]!.AsArray().Count.ShouldBe(3);
        fields.Single(f => f!.Text("name") == "field.size")!.Text("from").ShouldBe("field.sizeMin");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task An_export_imported_again_changes_nothing_and_elsewhere_makes_the_same(string format)
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        var asha = await world.SalesRepAsync("asha");
        await admin.EveryTypeAsync("company");
        var values = new
        {
            note = "A, \"B\"\nC",
            size = 0.125,
            budget = 1234.5,
            renewal = "2026-12-31",
            isVip = true,
            region = "East, far",
            topics = new[] { "Time, always", "Price" },
            page = "https://a.example/?a=1,2",
            expert = asha.Id,
        };
        await admin.CompanyAsync("Acme", values);
        await admin.CompanyAsync("Plain", new { });
        var export = await admin.ExportAsync(new { entity = "company", format });
        var content = await admin.Http.GetByteArrayAsync($"/api/v1/exports/{export.Id()}/content");

        var uploaded = await (await admin.UploadAsync("company", content, $"again.{format}")).ReadAsync();
        uploaded["suggestedMapping"]!.Text("Region").ShouldBe("customFields.region");
        uploaded["suggestedMapping"]!.Text("Expert").ShouldBe("customFields.expert");
        var again = await admin.StartAsync(uploaded, new JsonObject { ["duplicates"] = "update" });
        again.Counts().ShouldBe((0, 0, 2, 0), string.Join('\n', await admin.ErrorsAsync(again)));

        await admin.PatchAsync(
            $"companies/{(await admin.ReadAsync("companies?field.isVip=true")).Items()[0]!.Id()}",
            """{"name":"Gone","customFields":{"note":"x","topics":["Quality"]}}"""
        );
        var back = await admin.StartAsync(
            await (await admin.UploadAsync("company", content, $"back.{format}")).ReadAsync(),
            new JsonObject { ["duplicates"] = "update" }
        );
        back.Counts().ShouldBe((0, 1, 1, 0));
        (await admin.ReadAsync("companies?field.topics=Price")).Items().Single()!.Text("name").ShouldBe("Acme");
    }

    [Fact]
    public async Task A_file_maps_by_label_and_key_and_bad_cells_are_told()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.EveryTypeAsync("contact");
        var text =
            "First name,Region,customFields.size,renewal,Is VIP?\nAsha,north,1.5,2026-12-31,yes\nBela,West,2,2026-01-01,no\n";

        var uploaded = await admin.UploadedAsync("contact", text);
        uploaded["suggestedMapping"]!.Text("Region").ShouldBe("customFields.region");
        uploaded["suggestedMapping"]!.Text("customFields.size").ShouldBe("customFields.size");
        uploaded["suggestedMapping"]!.Text("renewal").ShouldBe("customFields.renewal");
        var mapping = uploaded["suggestedMapping"]!.DeepClone().AsObject();
        mapping["Is VIP?"] = "customFields.isVip";
        var done = await admin.StartAsync(uploaded, new JsonObject { ["mapping"] = mapping });

        done.Counts().ShouldBe((1, 0, 0, 1));
        (await admin.ErrorsAsync(done))[^1].ShouldContain("'West' is none of");
        (await admin.ReadAsync("contacts")).Items().Single()!["customFields"]!
            .ToJsonString()
            .ShouldBe("""{"region":"North","size":1.5,"renewal":"2026-12-31","isVip":true}""");
        var undone = await admin.PostAsync($"imports/{done.Id()}/undo");
        undone.IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task Bulk_saved_views_board_and_json_export_know_it()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.FieldAsync("deal", "region", "choice", false, "North", "South");
        await admin.FieldAsync("deal", "expert", "user");
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await admin.CreateAsync("deals", new { name = $"D{i}" })).Id());
        }

        var bulk = await (
            await admin.PostAsync(
                "deals/bulk",
                new
                {
                    action = "update",
                    ids = ids.Take(2),
                    values = new { customFields = new { region = "south" } },
                }
            )
        ).ShouldBeOkAsync();
        bulk.Number("succeeded").ShouldBe(2);
        var next = await (
            await admin.PostAsync(
                "deals/bulk",
                new
                {
                    action = "update",
                    filter = new Dictionary<string, string> { ["field.region"] = "South" },
                    values = new { customFields = new { expert = admin.Id } },
                }
            )
        ).ShouldBeOkAsync();
        next.Number("succeeded").ShouldBe(2);
        (await admin.ReadAsync("deals/board?field.region=South"))["stages"]!.AsArray().Sum(s => s!.Number("count")).ShouldBe(2);

        var view = await admin.CreateAsync(
            "saved-views",
            new
            {
                entity = "deal",
                name = "South",
                filter = new Dictionary<string, string> { ["field.region"] = "South" },
                sort = "field.region",
                columns = new[] { "name", "field.region", "field.expert" },
            }
        );
        view["columns"]!.AsArray().Count.ShouldBe(3);
        await (
            await admin.PostAsync(
                "saved-views",
                new
                {
                    entity = "lead",
                    name = "South",
                    columns = new[] { "field.region" },
                }
            )
        ).ShouldRefuseAsync("columns[0]");

        var export = await admin.ExportAsync(
            new
            {
                entity = "deal",
                format = "csv",
                columns = new[] { "name", "field.region", "field.expert" },
                filter = new Dictionary<string, string> { ["field.region"] = "South" },
            }
        );
        var rows = await admin.CsvAsync(export);
        rows.Count.ShouldBe(2);
        rows[0].Keys.ShouldBe(["Name", "Region", "Expert"]);
        rows[0]["Region"].ShouldBe("South");
        rows[0]["Expert"].ShouldStartWith("Admin");
    }

    [Fact]
    public async Task A_converted_lead_gives_its_values_to_what_it_becomes()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.FieldAsync("lead", "region", "choice", false, "North", "South");
        await admin.FieldAsync("contact", "region", "choice", true, "South");
        await admin.FieldAsync("deal", "region", "text");
        await admin.FieldAsync("company", "sector", "text", isRequired: true);
        var lead = await admin.CreateAsync(
            "leads",
            new
            {
                firstName = "Asha",
                company = "Techverse",
                customFields = new { region = "South" },
            }
        );

        var made = await (await admin.PostAsync($"leads/{lead.Id()}/convert", new { })).ShouldBeOkAsync(
            System.Net.HttpStatusCode.Created
        );

        made["contact"]!["customFields"]!.Text("region").ShouldBe("South");
        made["deal"]!["customFields"]!.ToJsonString().ShouldBe("{}");
        made["company"]!["customFields"]!.ToJsonString().ShouldBe("{}");
    }

    [Fact]
    public async Task A_restored_record_has_its_values_and_is_found_by_them()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.FieldAsync("company", "region", "text");
        var acme = await admin.CompanyAsync("Acme", new { region = "Northland" });

        await admin.DeleteAsync($"companies/{acme.Id()}");
        (await admin.NamesAsync("field.region=Northland")).ShouldBe("");
        (await admin.NamesAsync("deleted=true&field.region=Northland")).ShouldBe("Acme");
        await (await admin.PostAsync($"companies/{acme.Id()}/restore")).ShouldBeOkAsync();

        (await admin.NamesAsync("field.region=Northland")).ShouldBe("Acme");
        (await admin.ReadAsync("search?q=northl")).Items().Single()!.Text("title").ShouldBe("Acme");
    }
}
