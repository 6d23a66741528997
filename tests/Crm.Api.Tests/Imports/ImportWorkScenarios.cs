using System.Text.Json.Nodes;
using Crm.Core.Features.Imports;
using Crm.Core.Features.Imports.Writing;
using Crm.Core.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Imports;

public sealed class ImportWorkScenarios(CrmServer server)
{
    [Fact]
    public async Task An_import_is_taken_back_with_its_updates_but_not_over_what_people_changed_since()
    {
        var world = await World.CreateAsync(server);
        var old = await world.Admin.CreateAsync(
            "companies",
            new
            {
                name = "Old",
                industry = "Retail",
                tags = new[] { "a" },
                address = new { city = "Pune" },
            }
        );
        var file = "Name,Industry,City,Labels,Parent company\nOld,Banking,Delhi,b,New\nNew,Retail,,,\nTouched,Retail,,,\n";
        var import = await world.Admin.ImportAsync("company", file, new JsonObject { ["duplicates"] = "update" });
        import.Counts().ShouldBe((2, 1, 0, 0));
        var changed = await world.Admin.ReadAsync($"companies/{old.Id()}");
        changed.Text("industry").ShouldBe("Banking");
        changed["parent"]!.Text("name").ShouldBe("New");
        changed["tags"]!.AsArray().Count.ShouldBe(2);
        var touched = (await world.Admin.ReadAsync("companies?q=touched")).Items()[0]!;
        await (await world.Admin.PatchAsync($"companies/{touched.Id()}", new { phone = "12345" })).ShouldBeOkAsync();

        var undone = await world.Admin.UndoAsync(import);

        undone.Text("status").ShouldBe("undone");
        undone.Number("takenBack").ShouldBe(2);
        undone.Number("notTakenBack").ShouldBe(1);
        var back = await world.Admin.ReadAsync($"companies/{old.Id()}");
        back.Text("industry").ShouldBe("Retail");
        back["address"]!.Text("city").ShouldBe("Pune");
        back["parent"].ShouldBeNull();
        back["tags"]!.AsArray().Select(t => t!.GetValue<string>()).ShouldBe(["a"]);
        (await world.Admin.ReadAsync("companies?sort=name")).Items().Select(c => c!.Text("name")).ShouldBe(["Old", "Touched"]);
        (await world.Admin.ReadAsync("companies?deleted=true")).Items().ShouldHaveSingleItem()!.Text("name").ShouldBe("New");
        (await world.Admin.ErrorsAsync(undone)).ShouldContain(e =>
            e.StartsWith("Touched") && e.Contains("changed after the import")
        );
        await (await world.Admin.PostAsync($"imports/{import.Id()}/undo")).ShouldBeProblemAsync(409);
    }

    [Fact]
    public async Task A_deal_that_an_update_moved_goes_back_to_its_stage()
    {
        var world = await World.CreateAsync(server);
        var deal = await world.Admin.CreateAsync(
            "deals",
            new
            {
                name = "Tower",
                amount = 100,
                startedAt = "2025-01-01T00:00:00Z",
            }
        );
        var import = await world.Admin.ImportAsync(
            "deal",
            "Name,Stage,Close date\nTower,Lost,2025-02-03\n",
            new JsonObject { ["duplicates"] = "update" }
        );
        import.Counts().ShouldBe((0, 1, 0, 0), string.Join('\n', await world.Admin.ErrorsAsync(import)));
        var lost = await world.Admin.ReadAsync($"deals/{deal.Id()}");
        lost.Text("status").ShouldBe("lost");

        await world.Admin.UndoAsync(import);

        var back = await world.Admin.ReadAsync($"deals/{deal.Id()}");
        back.Text("status").ShouldBe("open");
        back.Text("stageId").ShouldBe(deal.Text("stageId"));
        back["closedAt"].ShouldBeNull();
    }

    [Fact]
    public async Task A_paused_import_stops_and_goes_on_with_the_next_row()
    {
        var world = await World.CreateAsync(server);
        var uploaded = await world.Admin.UploadedAsync("company", Companies(3000));
        await world.Admin.PostAsync($"imports/{uploaded.Id()}/start", new { mapping = uploaded["suggestedMapping"] });
        var pause = await world.Admin.PostAsync($"imports/{uploaded.Id()}/pause");
        (await pause.ReadAsync()).Text("status").ShouldBe("paused");

        var paused = await world.Admin.ReadAsync($"imports/{uploaded.Id()}");
        await Task.Delay(1000);
        (await world.Admin.ReadAsync($"imports/{uploaded.Id()}")).Number("processed").ShouldBe(paused.Number("processed"));
        (await world.Admin.ReadAsync("companies")).Number("totalCount").ShouldBe(paused.Number("processed"));
        await world.Admin.PostAsync($"imports/{uploaded.Id()}/resume");
        var done = await world.Admin.WaitForImportAsync(uploaded.Id());

        done.Text("status").ShouldBe("completed");
        done.Counts().ShouldBe((3000, 0, 0, 0));
        (await world.Admin.ReadAsync("companies")).Number("totalCount").ShouldBe(3000);
    }

    [Fact]
    public async Task A_cancelled_import_keeps_what_it_wrote_until_it_is_undone()
    {
        var world = await World.CreateAsync(server);
        var uploaded = await world.Admin.UploadedAsync("company", Companies(3000));
        await world.Admin.PostAsync($"imports/{uploaded.Id()}/start", new { mapping = uploaded["suggestedMapping"] });
        while ((await world.Admin.ReadAsync($"imports/{uploaded.Id()}")).Number("processed") == 0)
        {
            await Task.Delay(20);
        }

        var cancel = await world.Admin.PostAsync($"imports/{uploaded.Id()}/cancel");
        if ((int)cancel.StatusCode == 200)
        {
            (await cancel.ReadAsync()).Text("status").ShouldBe("cancelled");
        }

        var undone = await world.Admin.UndoAsync(uploaded);
        undone.Text("status").ShouldBe("undone", undone.ToJsonString());
        (await world.Admin.ReadAsync("companies")).Number("totalCount").ShouldBe(0);
        await (await world.Admin.PostAsync($"imports/{uploaded.Id()}/resume")).ShouldBeProblemAsync(409);
    }

    [Fact]
    public async Task The_command_line_imports_in_a_persons_name()
    {
        await using var own = await CrmServer.StartAsync();
        var world = await World.CreateAsync(own);
        var file = Path.Combine(own.DataFolder, "people.csv");
        await File.WriteAllTextAsync(file, "Name,Email,Company\nAsha Rao,asha@acme.example,Acme\nBad,no,\n");
        string[] arguments = ["import", "contact", file, "--as", world.Admin.Email, "--createMissing", "company"];

        await using var command = ServerProcess.Start(own.DataFolder, "Development", own.Database, arguments);

        (await command.ExitCodeAsync()).ShouldBe(0, command.Output);
        command.Output.ShouldContain("Created 1, updated 0, left 0 as they are, refused 1 of 2 rows.");
        var made = (await world.Admin.ReadAsync("contacts")).Items().ShouldHaveSingleItem()!;
        made["company"]!.Text("name").ShouldBe("Acme");
        made.Text("createdBy").ShouldBe(world.Admin.Id.ToString());
        await using var stranger = ServerProcess.Start(
            own.DataFolder,
            "Development",
            own.Database,
            "import",
            "contact",
            file,
            "--as",
            "x@y.example"
        );
        (await stranger.ExitCodeAsync()).ShouldNotBe(0);
        stranger.Output.ShouldContain("Nobody here has the e-mail address");
    }

    [Fact]
    public async Task Of_several_workers_one_has_the_import_and_a_late_one_writes_nothing()
    {
        var world = await World.CreateAsync(server);
        var uploaded = await world.Admin.UploadedAsync("company", Companies(10));
        await world.Admin.StartAsync(uploaded);

        await using var scope = server.Services.CreateAsyncScope();
        var me = await world.Admin.ReadAsync("auth/me");
        using var acting = scope
            .ServiceProvider.GetRequiredService<CallerContext>()
            .Act(Caller.Product(me["organization"]!.Id()));
        var progress = scope.ServiceProvider.GetRequiredService<ImportProgress>();
        (await progress.ClaimAsync(uploaded.Id(), CancellationToken.None)).ShouldBeNull();
        var import = await scope
            .ServiceProvider.GetRequiredService<ImportService>()
            .RequireAsync(uploaded.Id(), CancellationToken.None);
        await Should.ThrowAsync<ImportStoppedException>(() =>
            progress.NoteAsync(import, i => i.MarkRead(), CancellationToken.None)
        );
    }

    private static string Companies(int count) =>
        "Name,Phone\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"Company {i},{10_000 + i}\n"));
}
