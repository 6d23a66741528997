using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Exports;

public sealed class ExportScenarios(CrmServer server)
{
    [Fact]
    public async Task A_list_becomes_a_file_with_ids_and_names()
    {
        var world = await World.CreateAsync(server);
        var company = await world.Admin.CreateAsync("companies", new { name = "Acme, \"Ltd\"" });
        await world.Admin.CreateAsync("contacts", new { firstName = "Omar", lifecycleStage = "lead" });
        var contact = await world.Admin.CreateAsync(
            "contacts",
            new
            {
                firstName = "Zoë",
                lastName = "Østergård",
                email = "zoe@acme.example",
                companyId = company.Id(),
                lifecycleStage = "customer",
                tags = new[] { "vip", "north" },
                address = new { city = "Pune" },
            }
        );

        var answer = await world.Admin.PostAsync(
            "exports",
            new
            {
                entity = "contact",
                format = "csv",
                filter = new { lifecycleStage = "customer" },
            }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var queued = await answer.ReadAsync();
        answer.Headers.Location!.ToString().ShouldEndWith($"/api/v1/exports/{queued.Id()}");
        queued["creator"]!.Id().ShouldBe(world.Admin.Id);
        var done = await world.Admin.WaitForExportAsync(queued.Id());
        done.Text("status").ShouldBe("completed");
        done.Number("rows").ShouldBe(1);
        (DateTime.Parse(done.Text("expiresAt")!) - DateTime.Parse(done.Text("completedAt")!)).ShouldBe(TimeSpan.FromDays(7));

        var row = (await world.Admin.CsvAsync(done)).ShouldHaveSingleItem();
        row["Id"].ShouldBe(contact.Text("id"));
        row["First name"].ShouldBe("Zoë");
        row["E-mail"].ShouldBe("zoe@acme.example");
        row["Company id"].ShouldBe(company.Text("id"));
        row["Company"].ShouldBe("Acme, \"Ltd\"");
        row["Owner id"].ShouldBe(world.Admin.Id.ToString());
        row["Owner"].ShouldStartWith("Admin");
        row["Created by"].ShouldStartWith("Admin");
        row["Tags"].ShouldBe("vip; north");
        row["Address: city"].ShouldBe("Pune");
        row["Created"].ShouldBe(contact.Text("createdAt"));
    }

    [Fact]
    public async Task The_file_is_an_attachment_of_its_type_and_named_by_kind_and_day()
    {
        var world = await World.CreateAsync(server);
        await world.Admin.CreateAsync("companies", new { name = "Acme" });
        var types = new Dictionary<string, string>
        {
            ["csv"] = "text/csv",
            ["json"] = "application/json",
            ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        };
        foreach (var (format, type) in types)
        {
            var export = await world.Admin.ExportAsync(new { entity = "company", format });
            var answer = await world.Admin.GetAsync($"exports/{export.Id()}/content");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            answer.Content.Headers.ContentDisposition.FileName.ShouldBe(
                $"companies-{DateTime.Parse(export.Text("createdAt")!).ToUniversalTime():yyyy-MM-dd}.{format}"
            );
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        }

        (await world.Admin.ReadAsync("exports?format=csv")).Items().Count.ShouldBe(1);
        (await world.Admin.ReadAsync("exports")).Items().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Text_that_would_be_a_formula_is_text_and_numbers_stay_numbers()
    {
        var world = await World.CreateAsync(server);
        string[] evil = ["=HYPERLINK(\"http://evil\")", "+1", "-1", "@SUM(A1)"];
        foreach (var name in evil)
        {
            await world.Admin.CreateAsync(
                "leads",
                new
                {
                    firstName = name,
                    phone = "+91 98",
                    estimatedValue = 12.5,
                }
            );
        }

        string[] columns = ["firstName", "phone", "estimatedValue", "score"];
        var csv = await world.Admin.ExportAsync(
            new
            {
                entity = "lead",
                format = "csv",
                columns,
            }
        );
        var raw = await world.Admin.Http.GetByteArrayAsync($"/api/v1/exports/{csv.Id()}/content");
        raw[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        System.Text.Encoding.UTF8.GetString(raw).ShouldContain("Estimated value,Score\r\n");
        var rows = await world.Admin.CsvAsync(csv);
        rows.Select(r => r["First name"]).ShouldBe(evil.Select(e => "'" + e));
        rows.ShouldAllBe(r =>
            r["Phone"] == "'+91 98"
            && decimal.Parse(r["Estimated value"], CultureInfo.InvariantCulture) == 12.5m
            && r["Score"] != ""
        );

        var xlsx = await world.Admin.ExportAsync(
            new
            {
                entity = "lead",
                format = "xlsx",
                columns,
            }
        );
        var cells = await world.Admin.XlsxAsync(xlsx);
        cells[0].Select(c => c.Text).ShouldBe(["First name", "Phone", "Estimated value", "Score"]);
        cells.Skip(1).Select(r => r[0]).ShouldBe(evil.Select(e => ((string?)"inlineStr", e)));
        cells.Skip(1).ShouldAllBe(r => r[2].Type == "n" && decimal.Parse(r[2].Text, CultureInfo.InvariantCulture) == 12.5m);
    }

    [Fact]
    public async Task The_recycle_bin_can_be_taken_along()
    {
        var world = await World.CreateAsync(server);
        await world.Admin.CreateAsync("contacts", new { firstName = "Living" });
        var gone = await world.Admin.CreateAsync("contacts", new { firstName = "Gone" });
        await world.Admin.DeleteAsync($"contacts/{gone.Id()}");

        var export = await world.Admin.ExportAsync("""{"entity":"contact","format":"csv","filter":{"deleted":true}}""");
        var row = (await world.Admin.CsvAsync(export)).ShouldHaveSingleItem();
        row["First name"].ShouldBe("Gone");
        row["Deleted at"].ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Json_has_the_records_as_the_API_shows_them()
    {
        var world = await World.CreateAsync(server);
        var company = await world.Admin.CreateAsync("companies", new { name = "Acme" });
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "=1+1", companyId = company.Id() });

        var whole = await JsonAsync(world.Admin, await world.Admin.ExportAsync(new { entity = "contact", format = "json" }));
        JsonNode
            .DeepEquals(whole.ShouldHaveSingleItem(), await world.Admin.ReadAsync($"contacts/{contact.Id()}"))
            .ShouldBeTrue(whole.ToJsonString());
        var part = await JsonAsync(
            world.Admin,
            await world.Admin.ExportAsync(
                new
                {
                    entity = "contact",
                    format = "json",
                    columns = new[] { "firstName", "companyId" },
                }
            )
        );
        part.ShouldHaveSingleItem()!
            .AsObject()
            .Select(m => m.Key)
            .ShouldBe(["firstName", "companyId", "company"], ignoreOrder: true);
    }

    [Fact]
    public async Task Every_kind_of_record_can_be_exported_in_every_format()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        var related = new { type = "contact", id = contact.Id() };
        await world.Admin.CreateAsync("companies", new { name = "Acme" });
        await world.Admin.CreateAsync("campaigns", new { name = "Spring" });
        await world.Admin.CreateAsync("leads", new { firstName = "Omar" });
        await world.Admin.CreateAsync("deals", new { name = "Tower" });
        await world.Admin.CreateAsync("tasks", new { title = "Call", related });
        await world.Admin.CreateAsync("notes", new { body = "Hello", related });
        await world.Admin.CreateAsync(
            "activities",
            new
            {
                subject = "Called",
                type = "call",
                contactId = contact.Id(),
            }
        );

        foreach (var entity in new[] { "contact", "company", "campaign", "lead", "deal", "task", "note", "activity" })
        {
            foreach (var format in new[] { "csv", "xlsx", "json" })
            {
                var export = await world.Admin.ExportAsync(new { entity, format });
                export.Number("rows").ShouldBe(1, $"{entity} {format}");
            }
        }

        var deals = await world.Admin.CsvAsync(await world.Admin.ExportAsync(new { entity = "deal", format = "csv" }));
        deals[0].Keys.ShouldBeUnique();
        deals[0]["Stage"].ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_empty_list_is_a_head_without_rows()
    {
        var world = await World.CreateAsync(server);
        var export = await world.Admin.ExportAsync(
            new
            {
                entity = "contact",
                format = "csv",
                columns = new[] { "owner", "firstName" },
            }
        );
        (await world.Admin.Http.GetStringAsync($"/api/v1/exports/{export.Id()}/content"))
            .TrimStart('\uFEFF')
            .ShouldBe("Owner id,Owner,First name\r\n");
        (
            await JsonAsync(world.Admin, await world.Admin.ExportAsync(new { entity = "contact", format = "json" }))
        ).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"format":"csv"}""", "entity")]
    [InlineData("""{"entity":"spaceship","format":"csv"}""", "entity")]
    [InlineData("""{"entity":"contact"}""", "format")]
    [InlineData("""{"entity":"contact","format":"pdf"}""", "format")]
    [InlineData("""{"entity":"contact","format":"csv","filter":{"shoeSize":"9"}}""", "filter.shoeSize")]
    [InlineData("""{"entity":"contact","format":"csv","sort":"shoeSize"}""", "sort")]
    [InlineData("""{"entity":"contact","format":"csv","columns":["shoeSize"]}""", "columns[0]")]
    [InlineData("""{"entity":"contact","format":"csv","path":"/etc/passwd"}""", "path")]
    public async Task What_the_list_does_not_know_is_refused_by_name(string body, string field)
    {
        var world = await World.CreateAsync(server);
        await (await world.Admin.PostAsync("exports", body)).ShouldRefuseAsync(field);
    }

    [Fact]
    public async Task Administrators_and_managers_alone_export_and_the_audit_tells()
    {
        var world = await World.CreateAsync(server);
        var manager = await world.ManagerAsync();
        var export = await manager.ExportAsync(new { entity = "contact", format = "csv" });
        foreach (
            var other in new[] { await world.SalesRepAsync(), await world.PersonAsync("supportAgent"), await world.ViewerAsync() }
        )
        {
            await (await other.PostAsync("exports", new { entity = "contact", format = "csv" })).ShouldBeProblemAsync(403);
            await (await other.GetAsync("exports")).ShouldBeProblemAsync(403);
            await (await other.GetAsync($"exports/{export.Id()}/content")).ShouldBeProblemAsync(403);
        }

        var told = (await world.Admin.ReadAsync("audit?entityType=export")).Items().ShouldHaveSingleItem()!;
        told["entity"]!.Text("title").ShouldBe("contacts (csv)");
        told["by"]!.Id().ShouldBe(manager.Id);

        var stranger = (await World.CreateAsync(server)).Admin;
        (await stranger.ReadAsync("exports")).Items().ShouldBeEmpty();
        await (await stranger.GetAsync($"exports/{export.Id()}")).ShouldBeProblemAsync(404);
        await (await stranger.GetAsync($"exports/{export.Id()}/content")).ShouldBeProblemAsync(404);
        await world.Admin.CreateAsync("contacts", new { firstName = "Ours" });
        var theirs = await stranger.ExportAsync(new { entity = "contact", format = "csv" });
        theirs.Number("rows").ShouldBe(0);
    }

    private static async Task<JsonArray> JsonAsync(Person person, JsonObject export) =>
        JsonNode.Parse(await person.Http.GetStringAsync($"/api/v1/exports/{export.Id()}/content"))!.AsArray();
}
