using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Imports;

public sealed class ImportScenarios(CrmServer server)
{
    private const string People =
        "First name,Last name,E-mail,Company,Tags,Owner\n"
        + "Zoë,Adams,zoe@acme.example,Acme,vip; north,\n"
        + "Omar,Said,omar@beta.example,Beta,,\n"
        + "Bad,Mail,not-an-address,Acme,,\n"
        + "Zoë,Again,ZOE@acme.example,Acme,south,\n"
        + ",,nameless@acme.example,,,\n";

    [Fact]
    public async Task Rows_become_records_and_the_same_file_again_changes_nothing()
    {
        var world = await World.CreateAsync(server);
        var makes = new JsonObject { ["createMissing"] = new JsonArray("company") };

        var first = await world.Admin.ImportAsync("contact", People, makes);

        first.Text("status").ShouldBe("completed", first.ToJsonString());
        first.Counts().ShouldBe((3, 0, 1, 1));
        first.Number("processed").ShouldBe(5);
        var zoe = (await world.Admin.ReadAsync("contacts?q=adams")).Items().ShouldHaveSingleItem()!;
        zoe["company"]!.Text("name").ShouldBe("Acme");
        zoe["tags"]!.AsArray().Select(t => t!.GetValue<string>()).ShouldBe(["vip", "north"]);
        zoe.Text("ownerId").ShouldBe(world.Admin.Id.ToString());
        (await world.Admin.ReadAsync("companies")).Number("totalCount").ShouldBe(2);
        (await world.Admin.ReadAsync("contacts?q=nameless")).Items().ShouldHaveSingleItem();
        var errors = await world.Admin.ErrorsAsync(first);
        errors[0].ShouldBe("First name,Last name,E-mail,Company,Tags,Owner,Problem");
        errors.Length.ShouldBe(2);
        errors[1].ShouldStartWith("Bad,Mail,not-an-address,Acme,,,");
        errors[1].ShouldContain("does not look like an e-mail address");
        (await world.Admin.ReadAsync($"imports/{first.Id()}"))["preview"]!.AsArray().ShouldBeEmpty();

        var before = await VersionsAsync(world);
        foreach (var duplicates in new[] { "skip", "update" })
        {
            var again = await world.Admin.ImportAsync(
                "contact",
                People.Replace("Zoë,Again,ZOE@acme.example,Acme,south,\n", ""),
                new JsonObject { ["duplicates"] = duplicates }
            );
            again.Counts().ShouldBe((0, 0, 3, 1), duplicates);
            (await VersionsAsync(world)).ShouldBe(before);
        }

        // The usual mechanisms saw all of it, and nobody was told row by row.
        (await world.Admin.ReadAsync($"timeline?contactId={zoe.Id()}"))
            .Items()
            .ShouldHaveSingleItem()!
            .Text("kind")
            .ShouldBe("created");
        (await world.Admin.ReadAsync("search?q=omar")).Items().ShouldHaveSingleItem();
        await (
            await world.Admin.PostAsync($"imports/{first.Id()}/start", new { mapping = first["suggestedMapping"] })
        ).ShouldBeProblemAsync(409);
    }

    [Fact]
    public async Task Updates_take_over_what_a_row_says_and_leave_the_rest()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync("asha");
        var company = await world.Admin.CreateAsync(
            "companies",
            new
            {
                name = "Acme",
                domain = "acme.example",
                industry = "Retail",
                tags = new[] { "old" },
            }
        );
        var file =
            "Company,Website URL,Company domain name,Industry,Owner,Labels,Employees\nACME Ltd,https://acme.example,www.acme.example,,asha,new,\"1,200\"\n";

        (await world.Admin.ImportAsync("company", file, new JsonObject { ["duplicates"] = "update" }))
            .Counts()
            .ShouldBe((0, 1, 0, 0));

        var changed = await world.Admin.ReadAsync($"companies/{company.Id()}");
        changed.Text("name").ShouldBe("ACME Ltd");
        changed.Text("industry").ShouldBe("Retail");
        changed.Number("employeeCount").ShouldBe(1200);
        changed.Text("ownerId").ShouldBe(rep.Id.ToString());
        changed["tags"]!.AsArray().Select(t => t!.GetValue<string>()).ShouldBe(["old", "new"]);
        (await rep.ReadAsync("notifications")).Items().ShouldBeEmpty();

        (await world.Admin.ImportAsync("company", file, new JsonObject { ["duplicates"] = "create" }))
            .Counts()
            .ShouldBe((1, 0, 0, 0));
        (await world.Admin.ReadAsync("companies?domain=acme.example")).Number("totalCount").ShouldBe(2);
    }

    [Fact]
    public async Task A_trial_counts_the_same_and_writes_nothing()
    {
        var world = await World.CreateAsync(server);
        var uploaded = await world.Admin.UploadedAsync("contact", People);
        var trial = new JsonObject { ["dryRun"] = true, ["createMissing"] = new JsonArray("company", "owner") };

        var tried = await world.Admin.StartAsync(uploaded, trial);

        tried.Text("status").ShouldBe("completed");
        tried["dryRun"]!.GetValue<bool>().ShouldBeTrue();
        tried.Counts().ShouldBe((3, 0, 1, 1));
        (await world.Admin.ErrorsAsync(tried)).Length.ShouldBe(2);
        (await world.Admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(0);
        (await world.Admin.ReadAsync("companies")).Number("totalCount").ShouldBe(0);
        await (await world.Admin.PostAsync($"imports/{uploaded.Id()}/undo")).ShouldBeProblemAsync(409);

        trial["dryRun"] = false;
        (await world.Admin.StartAsync(uploaded, trial)).Counts().ShouldBe((3, 0, 1, 1));
        (await world.Admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(3);
    }

    [Fact]
    public async Task What_is_missing_is_refused_unless_it_is_to_be_made()
    {
        var world = await World.CreateAsync(server);
        const string Deals =
            "Deal name,Account,Deal stage,Owner,Product,Amount\nA,Nowhere Inc,Prospecting,Moses Frase,GTX,100\nB,Nowhere Inc,Closed Won,new@org.example,GTX,50\n";

        var refused = await world.Admin.ImportAsync("deal", Deals);
        refused.Counts().ShouldBe((0, 0, 0, 2));
        (await world.Admin.ErrorsAsync(refused))[1].ShouldContain("There is no company 'Nowhere Inc' here.");

        var check = await world.Admin.PostAsync($"imports/{refused.Id()}/check", new { mapping = refused["suggestedMapping"] });
        var problems = await check.ReadAsync();
        problems.Number("rowsRefused").ShouldBe(2);
        var stage = problems.Items().Single(p => p!.Text("field") == "stage")!;
        stage.Text("value").ShouldBe("Prospecting");
        stage.Text("canCreate").ShouldBe("stage");
        stage["suggestions"]!.AsArray().Select(s => s!.GetValue<string>()).ShouldContain("Proposal");

        var made = await world.Admin.ImportAsync(
            "deal",
            Deals,
            new JsonObject { ["createMissing"] = new JsonArray("company", "stage", "owner", "product") }
        );
        made.Counts().ShouldBe((2, 0, 0, 0), string.Join('\n', await world.Admin.ErrorsAsync(made)));
        var deals = (await world.Admin.ReadAsync("deals?sort=name")).Items();
        deals[0]!["stage"]!.Text("name").ShouldBe("Prospecting");
        deals[0]!.Text("status").ShouldBe("open");
        deals[1]!.Text("status").ShouldBe("won");
        var line = deals[1]!["lineItems"]!.AsArray().ShouldHaveSingleItem()!;
        line["unitPrice"]!.GetValue<decimal>().ShouldBe(50);
        deals[0]!["company"]!.Text("name").ShouldBe("Nowhere Inc");
        var users = (await world.Admin.ReadAsync("users")).Items();
        users.Single(u => u!.Text("displayName") == "Moses Frase")!.Text("status").ShouldBe("inactive");
        users.Single(u => u!.Text("email") == "new@org.example")!.Text("status").ShouldBe("invited");
        (await world.Admin.ReadAsync("companies")).Number("totalCount").ShouldBe(1);
        (await world.Admin.ReadAsync("products")).Number("totalCount").ShouldBe(1);
    }

    [Fact]
    public async Task Parents_may_come_later_in_the_file_and_stay_without_cycles()
    {
        var world = await World.CreateAsync(server);

        var import = await world.Admin.ImportAsync(
            "company",
            "Name,Parent company\nChild,Mother\nMother,Grandmother\nGrandmother,\nOrphan,Nobody\n"
        );

        import.Counts().ShouldBe((3, 0, 0, 1));
        var companies = (await world.Admin.ReadAsync("companies?sort=name")).Items();
        companies.Select(c => c!["parent"]?.Text("name")).ShouldBe(["Mother", null, "Grandmother"]);

        var turned = await world.Admin.ImportAsync(
            "company",
            "Name,Parent company\nGrandmother,Child\n",
            new JsonObject { ["duplicates"] = "update" }
        );
        (await world.Admin.ErrorsAsync(turned))[1].ShouldContain("can't stand below itself");
    }

    [Fact]
    public async Task Dates_are_read_as_their_column_looks()
    {
        var world = await World.CreateAsync(server);
        var number = 100;
        async Task<string?> Start(string dates, string? format = null)
        {
            var rows = dates.Split(' ').Select(d => $"D{++number},{d}\n");
            var uploaded = await world.Admin.UploadedAsync("deal", "Name,Start date\n" + string.Concat(rows));
            var done = await world.Admin.StartAsync(uploaded, format is null ? null : new JsonObject { ["dateFormat"] = format });
            done.Number("failed").ShouldBe(0, string.Join('\n', await world.Admin.ErrorsAsync(done)));
            return (await world.Admin.ReadAsync("deals?sort=-name&pageSize=1")).Items()[0]!.Text("startedAt");
        }

        (await Start("13/02/2025 03/04/2025")).ShouldBe("2025-04-03T00:00:00Z");
        (await Start("02/13/2025 03/04/2025")).ShouldBe("2025-03-04T00:00:00Z");
        (await Start("03/04/2025")).ShouldBe("2025-03-04T00:00:00Z");
        (await Start("03/04/2025", "dd/MM/yyyy")).ShouldBe("2025-04-03T00:00:00Z");
        (await Start("3.4.2025")).ShouldBe("2025-04-03T00:00:00Z");
        (await Start("2025-04-03T09:30:00+02:00")).ShouldBe("2025-04-03T07:30:00Z");
    }

    [Fact]
    public async Task Every_kind_of_record_is_imported()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        await admin.ImportAsync(
            "campaign",
            "Campaign name,Code,Channel,Start,Budget\nLaunch,LS-25,Paid ads,2025-04-01,\"$85,000.00\"\n"
        );
        (await admin.ImportAsync("product", "Product,Series,Sales price\nGTX,G,550\n")).Counts().ShouldBe((1, 0, 0, 0));
        (await admin.ImportAsync("company", "Name\nAcme\n")).Counts().ShouldBe((1, 0, 0, 0));
        (await admin.ImportAsync("contact", "Full name,Email,Company\nAsha Rao,asha@acme.example,Acme\n"))
            .Counts()
            .ShouldBe((1, 0, 0, 0));
        (
            await admin.ImportAsync(
                "lead",
                "Name,Company,Email,Lead status,Campaign,UTM source,Priority\nOmar Said,Beta,omar@beta.example,Working,LS-25,newsletter,\n"
            )
        )
            .Counts()
            .ShouldBe((1, 0, 0, 0));
        (
            await admin.ImportAsync(
                "deal",
                "Opportunity name,Account name,Contact name,Stage,Amount,Close Date,Product\nTower,Acme,asha@acme.example,Proposal,\"1,200.50\",2026-12-18,GTX\n"
            )
        )
            .Counts()
            .ShouldBe((1, 0, 0, 0));
        (
            await admin.ImportAsync(
                "task",
                "Subject,Due date,Priority,Status,Contact,Assigned to\nCall back,2026-12-01 09:30,Critical,Not started,asha@acme.example,\n",
                new JsonObject()
            )
        )
            .Counts()
            .ShouldBe((1, 0, 0, 0));
        (await admin.ImportAsync("note", "Note,Company\n**Called back**,Acme\n")).Counts().ShouldBe((1, 0, 0, 0));

        var campaign = (await admin.ReadAsync("campaigns")).Items()[0]!;
        campaign.Text("channel").ShouldBe("paidAds");
        campaign["budget"]!.GetValue<decimal>().ShouldBe(85000);
        var lead = (await admin.ReadAsync("leads")).Items()[0]!;
        lead.Text("stage").ShouldBe("contacted");
        lead.Text("source").ShouldBe("import");
        lead["utm"]!.Text("source").ShouldBe("newsletter");
        lead.Text("campaignId").ShouldBe(campaign.Text("id"));
        var deal = (await admin.ReadAsync("deals")).Items()[0]!;
        deal["amount"]!.GetValue<decimal>().ShouldBe(1200.50m);
        deal.Text("expectedCloseDate").ShouldBe("2026-12-18");
        deal["contact"].ShouldNotBeNull();
        var task = (await admin.ReadAsync("tasks")).Items()[0]!;
        task.Text("priority").ShouldBe("urgent");
        task["related"]!.Text("type").ShouldBe("contact");
        task.Text("dueAt").ShouldBe("2026-12-01T09:30:00Z");
        (await admin.ReadAsync("notes")).Items()[0]!["related"]!.Text("type").ShouldBe("company");
        (await admin.ImportAsync("note", "Note,Company\n**Called back**,Acme\n")).Counts().ShouldBe((0, 0, 1, 0));
        (await admin.ImportAsync("task", "Subject,Contact\nCall back,asha@acme.example\n")).Counts().ShouldBe((0, 0, 1, 0));
    }

    [Fact]
    public async Task Values_are_replaced_by_the_plan_and_the_plan_is_remembered()
    {
        var world = await World.CreateAsync(server);
        const string Tasks = "Title,Priority\nA,P1\nB,\n";
        var plan = new JsonObject { ["valueMapping"] = new JsonObject { ["priority"] = new JsonObject { ["p1"] = "urgent" } } };

        (await world.Admin.ImportAsync("task", Tasks, plan)).Counts().ShouldBe((2, 0, 0, 0));

        (await world.Admin.ReadAsync("tasks?sort=title")).Items()[0]!.Text("priority").ShouldBe("urgent");
        var next = await world.Admin.UploadedAsync("task", Tasks);
        next["plan"]!["valueMapping"]!["priority"]!.Text("p1").ShouldBe("urgent");
    }

    [Fact]
    public async Task Looking_for_what_rows_name_costs_the_same_however_many_there_are()
    {
        var world = await World.CreateAsync(server);
        async Task<int> Cost(int rows)
        {
            var people = Enumerable.Range(0, rows).Select(i => $"P {i},p{i}@acme.example,Acme {i},{world.Admin.Email}\n");
            var uploaded = await world.Admin.UploadedAsync("contact", "Name,Email,Company,Owner\n" + string.Concat(people));
            using var commands = SqlCommands.Count();
            var answer = await world.Admin.PostAsync(
                $"imports/{uploaded.Id()}/check",
                new { mapping = uploaded["suggestedMapping"] }
            );
            (await answer.ReadAsync()).Number("rowsRefused").ShouldBe(rows);
            return commands.Texts.Count;
        }

        await Cost(1);
        (await Cost(400)).ShouldBe(await Cost(2));
    }

    private static async Task<List<string>> VersionsAsync(World world) =>
        (await world.Admin.ReadAsync("contacts?sort=createdAt"))
            .Items()
            .Select(c => $"{c!.Id()} {c!.Number("version")}")
            .ToList();
}
