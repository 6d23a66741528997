using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Imports;

public sealed class ImportMappingScenarios(CrmServer server)
{
    private const string Fair = "Visitor,Mail,Firm\nAsha Rao,asha@acme.example,Acme\n";

    [Fact]
    public async Task A_saved_mapping_is_suggested_for_the_next_file_with_the_same_columns_to_all_who_import()
    {
        var world = await World.CreateAsync(server);
        var manager = await world.ManagerAsync();
        var first = await world.Admin.UploadedAsync("contact", Fair);
        first["savedMapping"].ShouldBeNull();
        var saved = await world.Admin.CreateAsync("import-mappings", Mapping("Trade fair"));

        var second = await manager.UploadedAsync("contact", "VISITOR,mail,Firm\nJonas Weber,jonas@beta.example,Beta\n");

        second["savedMapping"]!.GetValue<Guid>().ShouldBe(saved.Id());
        var plan = second["plan"]!.AsObject();
        plan["mapping"]!.ToJsonString().ShouldBe("""{"VISITOR":"name","mail":"email","Firm":"company"}""");
        plan.Text("duplicates").ShouldBe("update");
        plan["dryRun"].ShouldBeNull();
        var done = await manager.StartAsync(second, plan);
        done.Counts().ShouldBe((1, 0, 0, 0));
        (await manager.ReadAsync($"imports/{second.Id()}"))["savedMapping"].ShouldBeNull();
        (await manager.UploadedAsync("lead", Fair))["savedMapping"].ShouldBeNull();
        (await manager.UploadedAsync("contact", "Mail,Visitor,Firm\n"))["savedMapping"].ShouldBeNull();
    }

    [Fact]
    public async Task What_is_saved_goes_before_what_was_decided_the_last_time()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.ImportAsync("contact", Fair, new JsonObject { ["mapping"] = new JsonObject { ["Mail"] = "email" } });
        (await admin.UploadedAsync("contact", Fair))["plan"]!["mapping"]!.AsObject().Count.ShouldBe(1);

        await admin.CreateAsync("import-mappings", Mapping("Trade fair"));

        (await admin.UploadedAsync("contact", Fair))["plan"]!["mapping"]!.AsObject().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Mappings_are_renamed_changed_and_deleted()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        var fair = await admin.CreateAsync("import-mappings", Mapping("Trade fair"));
        await (await admin.PostAsync("import-mappings", Mapping("TRADE  Fair"))).ShouldBeProblemAsync(409, "duplicate");
        await admin.CreateAsync("import-mappings", Mapping("Trade fair", "lead"));
        var path = $"import-mappings/{fair.Id()}";

        var renamed = await (await admin.PatchAsync(path, new { name = "Fairs" })).ShouldBeOkAsync();
        renamed.Text("name").ShouldBe("Fairs");
        renamed["plan"]!["mapping"]!.AsObject().Count.ShouldBe(3);
        var changed = await (
            await admin.PatchAsync(path, """{"plan":{"mapping":{"Firm":null},"duplicates":"skip"}}""")
        ).ShouldBeOkAsync();
        changed["plan"]!.Text("duplicates").ShouldBe("skip");
        changed["plan"]!["mapping"]!["Firm"].ShouldBeNull();
        await (await admin.PatchAsync(path, new { entity = "deal" })).ShouldRefuseAsync("entity");
        (await admin.ReadAsync("import-mappings?entity=contact")).Items().ShouldHaveSingleItem()!.Text("name").ShouldBe("Fairs");
        (await admin.DeleteAsync(path)).IsSuccessStatusCode.ShouldBeTrue();
        await (await admin.GetAsync(path)).ShouldBeProblemAsync(404);
        (await admin.UploadedAsync("contact", Fair))["savedMapping"].ShouldBeNull();
        (await admin.ReadAsync("audit?entityType=importMapping")).Items().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_fits_no_file_is_refused_by_its_place()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        async Task RefuseAsync(string field, Action<JsonObject> spoil)
        {
            var body = Mapping("Fair");
            spoil(body);
            await (await admin.PostAsync("import-mappings", body.ToJsonString())).ShouldRefuseAsync(field);
        }

        await RefuseAsync("name", b => b["name"] = " ");
        await RefuseAsync("entity", b => b["entity"] = "activity");
        await RefuseAsync("columns", b => b["columns"] = new JsonArray("Mail", "mail"));
        await RefuseAsync("plan", b => b.Remove("plan"));
        await RefuseAsync("plan.mapping", b => b["plan"]!["mapping"] = new JsonObject());
        await RefuseAsync("plan.mapping.Mail", b => b["plan"]!["mapping"]!["Mail"] = "wings");
        await RefuseAsync("plan.mapping.Nose", b => b["plan"]!["mapping"]!["Nose"] = "title");
        await RefuseAsync("plan.dateFormat", b => b["plan"]!["dateFormat"] = "soon");
    }

    [Fact]
    public async Task Who_may_not_import_sees_no_mapping_and_another_organization_has_its_own()
    {
        var world = await World.CreateAsync(server);
        var mapping = await world.Admin.CreateAsync("import-mappings", Mapping("Trade fair"));
        var rep = await world.SalesRepAsync();
        await (await rep.GetAsync("import-mappings")).ShouldBeProblemAsync(403);
        await (await rep.PostAsync("import-mappings", Mapping("Mine"))).ShouldBeProblemAsync(403);

        var stranger = (await World.CreateAsync(server)).Admin;
        await (await stranger.DeleteAsync($"import-mappings/{mapping.Id()}")).ShouldBeProblemAsync(404);
        (await stranger.UploadedAsync("contact", Fair))["savedMapping"].ShouldBeNull();
        await stranger.CreateAsync("import-mappings", Mapping("Trade fair"));
    }

    [Fact]
    public async Task Of_two_who_save_the_same_name_at_once_one_is_told()
    {
        var admin = (await World.CreateAsync(server)).Admin;

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => admin.PostAsync("import-mappings", Mapping("Trade fair")))
        );

        answers.Count(a => (int)a.StatusCode == 201).ShouldBe(1);
        answers.Count(a => (int)a.StatusCode == 409).ShouldBe(5);
        (await admin.ReadAsync("import-mappings")).Items().ShouldHaveSingleItem();
    }

    private static JsonObject Mapping(string name, string entity = "contact") =>
        new()
        {
            ["entity"] = entity,
            ["name"] = name,
            ["columns"] = new JsonArray("Visitor", "Mail", "Firm"),
            ["plan"] = new JsonObject
            {
                ["mapping"] = new JsonObject
                {
                    ["Visitor"] = "name",
                    ["Mail"] = "email",
                    ["Firm"] = "company",
                },
                ["duplicates"] = "update",
                ["createMissing"] = new JsonArray("company"),
                ["dryRun"] = true,
            },
        };
}
