using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.CustomFields;

public sealed class CustomFieldScenarios(CrmServer server)
{
    [Theory]
    [InlineData("contacts", """{"firstName":"Asha"}""")]
    [InlineData("companies", """{"name":"Acme"}""")]
    [InlineData("leads", """{"firstName":"Asha"}""")]
    [InlineData("deals", """{"name":"Tower"}""")]
    [InlineData("tickets", """{"subject":"Broken"}""")]
    public async Task Values_of_every_type_are_kept_changed_and_taken_away(string list, string body)
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.EveryTypeAsync(list == "companies" ? "company" : list[..^1]);
        var record = JsonNode.Parse(body)!.AsObject();
        record["customFields"] = new JsonObject
        {
            ["note"] = "  Met in Pune ",
            ["size"] = 12.50,
            ["budget"] = 1000.5,
            ["renewal"] = "2026-12-31",
            ["isVip"] = false,
            ["region"] = "north",
            ["topics"] = new JsonArray("quality", "Price", "Price"),
            ["page"] = "https://acme.example/x",
            ["expert"] = admin.Id.ToString(),
        };

        var made = await admin.CreateAsync(list, record.ToJsonString());

        made["customFields"]!
            .ToJsonString()
            .ShouldBe(
                $$"""{"note":"Met in Pune","size":12.5,"budget":1000.5,"renewal":"2026-12-31","isVip":false,"region":"North","topics":["Quality","Price"],"page":"https://acme.example/x","expert":"{{admin.Id}}"}"""
            );
        (await admin.ReadAsync($"{list}/{made.Id()}"))["customFields"]!
            .ToJsonString()
            .ShouldBe(made["customFields"]!.ToJsonString());

        var changed = await (
            await admin.PatchAsync(
                $"{list}/{made.Id()}",
                """{"customFields":{"note":null,"size":13,"topics":[],"page":"","renewal":null,"budget":null,"expert":null}}"""
            )
        ).ShouldBeOkAsync();
        changed["customFields"]!.ToJsonString().ShouldBe("""{"size":13,"isVip":false,"region":"North"}""");
        (await (await admin.PatchAsync($"{list}/{made.Id()}", """{"customFields":null}""")).ShouldBeOkAsync())["customFields"]!
            .ToJsonString()
            .ShouldBe("{}");
    }

    [Theory]
    [InlineData("""{"nope":1}""", "customFields.nope")]
    [InlineData("""{"note":5}""", "customFields.note")]
    [InlineData("""{"note":"A\u0000"}""", "customFields.note")]
    [InlineData("""{"size":"5"}""", "customFields.size")]
    [InlineData("""{"size":0.00001}""", "customFields.size")]
    [InlineData("""{"size":1e300}""", "customFields.size")]
    [InlineData("""{"budget":1.005}""", "customFields.budget")]
    [InlineData("""{"renewal":"31.12.2026"}""", "customFields.renewal")]
    [InlineData("""{"isVip":"yes"}""", "customFields.isVip")]
    [InlineData("""{"region":"West"}""", "customFields.region")]
    [InlineData("""{"region":["North"]}""", "customFields.region")]
    [InlineData("""{"topics":"Price"}""", "customFields.topics")]
    [InlineData("""{"topics":["Price","Weather"]}""", "customFields.topics")]
    [InlineData("""{"page":"javascript:alert(1)"}""", "customFields.page")]
    [InlineData("""{"expert":"Asha"}""", "customFields.expert")]
    [InlineData("""{"expert":"019390ab-0000-7000-8000-000000000000"}""", "customFields.expert")]
    [InlineData("""5""", "customFields")]
    public async Task A_value_that_does_not_fit_is_refused_by_its_key(string values, string field)
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.EveryTypeAsync("company");

        await (await admin.PostAsync("companies", $$"""{"name":"Acme","customFields":{{values}}}""")).ShouldRefuseAsync(field);

        (await admin.ReadAsync("companies")).Number("totalCount").ShouldBe(0);
    }

    [Fact]
    public async Task Lists_are_filtered_by_every_type()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.EveryTypeAsync("company");
        await admin.CompanyAsync(
            "A",
            new
            {
                note = "Café",
                size = 5,
                budget = 10.5,
                renewal = "2026-01-01",
                isVip = true,
                region = "North",
                topics = new[] { "Price", "Quality" },
                page = "https://a.example",
                expert = admin.Id,
            }
        );
        await admin.CompanyAsync(
            "B",
            new
            {
                size = 7.25,
                renewal = "2026-02-01",
                isVip = false,
                region = "East, far",
                topics = new[] { "Quality" },
            }
        );
        await admin.CompanyAsync("C", new { });

        foreach (
            var (query, names) in new[]
            {
                ("field.note=CAFÉ", "A"),
                ("field.note=none", "B C"),
                ("field.note=cafe", ""),
                ("field.size=7.25", "B"),
                ("field.sizeMin=5&field.sizeMax=7", "A"),
                ("field.sizeMin=5", "A B"),
                ("field.budgetMax=10.5", "A"),
                ("field.renewalAfter=2026-01-01&field.renewalBefore=2026-02-01", "A"),
                ("field.renewal=2026-02-01", "B"),
                ("field.isVip=true", "A"),
                ("field.isVip=false", "B"),
                ("field.isVip=none", "C"),
                ("field.region=north,\"East, far\"", "A B"),
                ("field.region=none", "C"),
                ("field.topics=quality", "A B"),
                ("field.topics=Price", "A"),
                ("field.topics=Price,none", "A C"),
                ("field.page=https://a.example", "A"),
                ("field.expert=me", "A"),
                ("field.expert=none", "B C"),
                ("q=cafe", "A"),
                ("q=far", "B"),
                ("field.region=North&field.isVip=false", ""),
            }
        )
        {
            (await admin.NamesAsync($"sort=name&{query.Replace("\"", "%22")}")).ShouldBe(names, query);
        }

        await (await admin.GetAsync("companies?field.nope=1")).ShouldRefuseAsync("field.nope");
        await (await admin.GetAsync("companies?field.noteMin=1")).ShouldRefuseAsync("field.noteMin");
        await (await admin.GetAsync("companies?field.size=big")).ShouldRefuseAsync("field.size");
        await (await admin.GetAsync("companies?sort=field.topics")).ShouldRefuseAsync("sort");
        await (await admin.GetAsync("contacts?field.size=5")).ShouldRefuseAsync("field.size");
    }

    [Theory]
    [InlineData("field.note", "B A C D", "C A B D")]
    [InlineData("field.size", "C A B D", "B A C D")]
    [InlineData("field.budget", "C A B D", "B A C D")]
    [InlineData("field.renewal", "B C A D", "A C B D")]
    [InlineData("field.region", "A B C D", "C B A D")]
    public async Task Lists_are_sorted_and_walked_by_cursor(string field, string rising, string falling)
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.EveryTypeAsync("company");
        await admin.CompanyAsync(
            "A",
            new
            {
                note = "élan",
                size = 5,
                budget = 2,
                renewal = "2026-03-01",
                region = "East, far",
            }
        );
        await admin.CompanyAsync(
            "B",
            new
            {
                note = "Apple",
                size = 10,
                budget = 12.5,
                renewal = "2025-03-01",
                region = "North",
            }
        );
        await admin.CompanyAsync(
            "C",
            new
            {
                note = "zebra",
                size = -1.5,
                budget = -2,
                renewal = "2026-01-01",
                region = "South",
            }
        );
        await admin.CompanyAsync("D", new { });

        (await WalkedAsync(admin, field)).ShouldBe(rising);
        (await WalkedAsync(admin, "-" + field)).ShouldBe(falling);
    }

    [Fact]
    public async Task Yes_and_no_sort_and_a_filter_costs_no_more_commands()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.EveryTypeAsync("company");
        await admin.CompanyAsync("A", new { isVip = true, expert = admin.Id });
        await admin.CompanyAsync("B", new { isVip = false, expert = admin.Id });
        await admin.CompanyAsync("C", new { isVip = true, expert = admin.Id });
        (await admin.NamesAsync("sort=field.isVip,name")).ShouldBe("B A C");

        using var plain = SqlCommands.Count();
        await admin.ReadAsync("companies?sort=name");
        var before = plain.Texts.Count;
        using var custom = SqlCommands.Count();
        await admin.ReadAsync("companies?sort=field.size&field.isVip=true&field.region=none");
        custom.Texts.Count.ShouldBe(before, string.Join('\n', custom.Texts));
    }

    [Fact]
    public async Task A_required_field_must_have_a_value_and_keeps_it()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var older = await admin.CompanyAsync("Older", new { });
        var field = await admin.FieldAsync("company", "region", "choice", true, "North", "South");

        await (await admin.PostAsync("companies", new { name = "New" })).ShouldRefuseAsync("customFields.region");
        var made = await admin.CompanyAsync("New", new { region = "South" });
        await (await admin.PatchAsync($"companies/{made.Id()}", """{"customFields":{"region":null}}""")).ShouldRefuseAsync(
            "customFields.region"
        );

        // What was there before the field goes on as it is, until somebody gives it a value.
        await (await admin.PatchAsync($"companies/{older.Id()}", new { name = "Still older" })).ShouldBeOkAsync();

        // An option that is taken away stays where it is held, and is offered no more.
        await (await admin.PatchAsync($"custom-fields/{field.Id()}", """{"options":["North"]}""")).ShouldBeOkAsync();
        var kept = await (
            await admin.PatchAsync($"companies/{made.Id()}", """{"name":"Newer","customFields":{"region":"South"}}""")
        ).ShouldBeOkAsync();
        kept["customFields"]!.Text("region").ShouldBe("South");
        (await admin.NamesAsync("field.region=South")).ShouldBe("Newer");
        await (
            await admin.PostAsync("companies", new { name = "Late", customFields = new { region = "South" } })
        ).ShouldRefuseAsync("customFields.region");
    }

    [Fact]
    public async Task A_deleted_field_is_gone_until_it_is_brought_back_with_its_values()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var field = await admin.FieldAsync("company", "region", "text");
        var acme = await admin.CompanyAsync("Acme", new { region = "North" });
        (await admin.ReadAsync($"custom-fields/{field.Id()}/usage")).Number("records").ShouldBe(1);

        (await admin.DeleteAsync($"custom-fields/{field.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await admin.ReadAsync("custom-fields")).Items().ShouldBeEmpty();
        (await admin.ReadAsync("custom-fields?deleted=true")).Items().Single()!.Text("key").ShouldBe("region");
        await (await admin.GetAsync("companies?field.region=North")).ShouldRefuseAsync("field.region");
        await (await admin.PatchAsync($"companies/{acme.Id()}", """{"customFields":{"region":"South"}}""")).ShouldRefuseAsync(
            "customFields.region"
        );
        await (await admin.PatchAsync($"companies/{acme.Id()}", new { name = "Acme Ltd" })).ShouldBeOkAsync();
        (
            await (
                await admin.PostAsync(
                    "custom-fields",
                    new
                    {
                        entity = "company",
                        key = "Region",
                        label = "R",
                        type = "number",
                    }
                )
            ).ShouldBeProblemAsync(409, "duplicate")
        ).Text("detail")!.ShouldContain("Bring it back");

        await (await admin.PostAsync($"custom-fields/{field.Id()}/restore")).ShouldBeOkAsync();

        (await admin.ReadAsync($"companies/{acme.Id()}"))["customFields"]!.Text("region").ShouldBe("North");
        (await admin.NamesAsync("field.region=North")).ShouldBe("Acme Ltd");
        await (await admin.PostAsync($"custom-fields/{field.Id()}/restore")).ShouldBeOkAsync();
    }

    [Fact]
    public async Task Key_entity_and_type_stay_as_they_are_made()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var field = await admin.CreateAsync(
            "custom-fields",
            new
            {
                entity = "deal",
                label = "Contract end",
                type = "date",
            }
        );
        field.Text("key").ShouldBe("contractEnd");
        (
            await admin.CreateAsync(
                "custom-fields",
                new
                {
                    entity = "deal",
                    label = "Contract  End!",
                    type = "text",
                }
            )
        ).Text("key").ShouldBe("contractEnd2");
        (
            await admin.CreateAsync(
                "custom-fields",
                new
                {
                    entity = "lead",
                    label = "契約",
                    type = "text",
                }
            )
        ).Text("key").ShouldBe("field");

        foreach (var (name, value) in new[] { ("key", "other"), ("entity", "lead"), ("type", "text") })
        {
            await (
                await admin.PatchAsync($"custom-fields/{field.Id()}", new JsonObject { [name] = value }.ToJsonString())
            ).ShouldRefuseAsync(name);
        }

        await (await admin.PatchAsync($"custom-fields/{field.Id()}", new { label = "Ends" }, "\"7\"")).ShouldBeProblemAsync(412);
        (
            await (
                await admin.PatchAsync($"custom-fields/{field.Id()}", new { label = "Ends", isRequired = true })
            ).ShouldBeOkAsync()
        )
            .Text("label")
            .ShouldBe("Ends");
        await (
            await admin.PostAsync(
                "custom-fields",
                new
                {
                    entity = "deal",
                    key = "CONTRACTEND",
                    label = "X",
                    type = "text",
                }
            )
        ).ShouldBeProblemAsync(409, "duplicate");
        await (
            await admin.PostAsync(
                "custom-fields",
                new
                {
                    entity = "deal",
                    key = "contractEndAfter",
                    label = "X",
                    type = "text",
                }
            )
        ).ShouldBeProblemAsync(409, "duplicate");
    }

    [Theory]
    [InlineData("""{"entity":"task","label":"X","type":"text"}""", "entity")]
    [InlineData("""{"entity":"deal","type":"text"}""", "label")]
    [InlineData("""{"entity":"deal","label":"X"}""", "type")]
    [InlineData("""{"entity":"deal","label":"X","type":"colour"}""", "type")]
    [InlineData("""{"entity":"deal","label":"X","type":"text","key":"a b"}""", "key")]
    [InlineData("""{"entity":"deal","label":"X","type":"text","key":"1a"}""", "key")]
    [InlineData("""{"entity":"deal","label":"X","type":"choice"}""", "options")]
    [InlineData("""{"entity":"deal","label":"X","type":"choice","options":["A","a"]}""", "options")]
    [InlineData("""{"entity":"deal","label":"X","type":"choice","options":["A",""]}""", "options[1]")]
    [InlineData("""{"entity":"deal","label":"X","type":"text","options":["A"]}""", "options")]
    public async Task A_field_that_can_not_be_is_refused(string body, string field)
    {
        var admin = (await World.CreateAsync(server)).Admin;

        await (await admin.PostAsync("custom-fields", body)).ShouldRefuseAsync(field);
    }

    [Fact]
    public async Task A_hundred_fields_are_enough_for_a_kind_and_two_at_once_make_one()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var same = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    admin.PostAsync(
                        "custom-fields",
                        new
                        {
                            entity = "deal",
                            key = "same",
                            label = "S",
                            type = "text",
                        }
                    )
                )
        );
        same.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        same.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(3);
        for (var i = 1; i < 100; i++)
        {
            await admin.FieldAsync("deal", $"f{i}", "text");
        }

        await (
            await admin.PostAsync(
                "custom-fields",
                new
                {
                    entity = "deal",
                    label = "One more",
                    type = "text",
                }
            )
        ).ShouldBeProblemAsync(409, "limit");
        await admin.FieldAsync("lead", "f1", "text");
        var values = new JsonObject(Enumerable.Range(1, 99).Select(i => new KeyValuePair<string, JsonNode?>($"f{i}", $"v{i}")));
        var made = await admin.CreateAsync(
            "deals",
            new JsonObject { ["name"] = "Full", ["customFields"] = values }.ToJsonString()
        );
        made["customFields"]!.AsObject().Count.ShouldBe(99);
    }

    [Fact]
    public async Task Another_organization_knows_nothing_of_it()
    {
        var here = (await World.CreateAsync(server)).Admin;
        var there = (await World.CreateAsync(server)).Admin;
        var field = await here.FieldAsync("company", "region", "text");
        var expert = await here.FieldAsync("company", "expert", "user");

        await (await there.GetAsync($"custom-fields/{field.Id()}")).ShouldBeProblemAsync(404);
        await (await there.GetAsync($"custom-fields/{field.Id()}/usage")).ShouldBeProblemAsync(404);
        await (await there.PostAsync($"custom-fields/{field.Id()}/restore")).ShouldBeProblemAsync(404);
        await (await there.PostAsync("companies", new { name = "A", customFields = new { region = "x" } })).ShouldRefuseAsync(
            "customFields.region"
        );
        await there.FieldAsync("company", "expert", "user");
        await (await there.PostAsync("companies", new { name = "A", customFields = new { expert = here.Id } })).ShouldRefuseAsync(
            "customFields.expert"
        );
        expert.Text("key").ShouldBe("expert");
    }

    [Fact]
    public async Task Timeline_and_audit_say_the_label_and_both_values()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        var asha = await world.SalesRepAsync("asha");
        await admin.FieldAsync("company", "region", "text");
        await admin.FieldAsync("company", "expert", "user");
        var acme = await admin.CompanyAsync("Acme", new { region = "North" });

        await (
            await admin.PatchAsync($"companies/{acme.Id()}", new { customFields = new { region = "South", expert = asha.Id } })
        ).ShouldBeOkAsync();

        var story = (await admin.ReadAsync($"timeline?companyId={acme.Id()}")).Items()[0]!;
        story.Text("title")!.ShouldEndWith("changed Region and Expert");
        story["changes"]!
            .AsArray()
            .Select(c => $"{c!.Text("field")}: {c!["from"]} → {c!["to"]}")
            .ShouldBe(["customFields.region: North → South", "customFields.expert:  → asha"]);
        (await admin.ReadAsync($"audit?entityId={acme.Id()}")).Items()[0]!["changes"]!.AsArray().Count.ShouldBe(2);
        (await admin.ReadAsync("audit?entityType=customField")).Items().Count.ShouldBe(2);
    }

    private static async Task<string> WalkedAsync(Person person, string sort)
    {
        var names = new List<string?>();
        for (var query = $"companies?pageSize=1&sort={sort}"; query is not null; )
        {
            var page = await person.ReadAsync(query);
            names.AddRange(page.Items().Select(c => c!.Text("name")));
            query = page.Text("nextCursor") is { } cursor ? $"companies?pageSize=1&cursor={cursor}" : null;
        }

        return string.Join(' ', names);
    }
}
