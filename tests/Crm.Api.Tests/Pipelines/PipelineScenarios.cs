using System.Net;
using System.Text.Json.Nodes;
using Crm.Api.Tests.Deals;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Pipelines;

public sealed class PipelineScenarios(CrmServer server)
{
    [Fact]
    public async Task An_organization_begins_with_the_six_stages_and_some_reasons()
    {
        var admin = (await World.CreateAsync(server)).Admin;

        var pipeline = (await admin.ReadAsync("pipelines")).Items().Single()!;

        pipeline["isDefault"]!.GetValue<bool>().ShouldBeTrue();
        pipeline["stages"]!
            .AsArray()
            .Select(s => $"{s!.Text("name")} {s!.Number("probability")} {s!.Text("kind")}")
            .ShouldBe([
                "Qualification 10 open",
                "Needs analysis 25 open",
                "Proposal 50 open",
                "Negotiation 75 open",
                "Won 100 won",
                "Lost 0 lost",
            ]);
        (await admin.ReadAsync("deal-reasons?kind=lost")).Items().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Stages_are_changed_added_and_removed_as_a_whole()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var made = await admin.CreateAsync("pipelines", new { name = "Renewals" });
        made["isDefault"]!.GetValue<bool>().ShouldBeFalse();
        var stages = made["stages"]!.AsArray();
        var kept = stages.Where(s => s!.Text("name") is not "Proposal").Select(s => s!.DeepClone().AsObject()).ToList();
        kept.ForEach(s => s.Remove("position"));
        kept[0]["name"] = "First talk";
        kept.Insert(
            1,
            new JsonObject
            {
                ["name"] = "Visit",
                ["probability"] = 15,
                ["expectedDays"] = 3,
            }
        );

        var changed = await (
            await admin.PatchAsync(
                $"pipelines/{made.Id()}",
                new JsonObject { ["stages"] = new JsonArray([.. kept]) }.ToJsonString()
            )
        ).ShouldBeOkAsync();

        changed.Number("version").ShouldBe(2);
        changed["stages"]!
            .AsArray()
            .Select(s => s!.Text("name"))
            .ShouldBe(["First talk", "Visit", "Needs analysis", "Negotiation", "Won", "Lost"]);
        changed["stages"]![0]!.Id().ShouldBe(stages[0]!.Id());
        changed["stages"]![1]!.Number("expectedDays").ShouldBe(3);
        var stale = await admin.PatchAsync($"pipelines/{made.Id()}", new { name = "x" }, "\"1\"");
        await stale.ShouldBeProblemAsync(412);
    }

    [Fact]
    public async Task A_pipeline_that_makes_no_sense_is_refused_by_name()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        object[] all = [new { name = "A" }, new { name = "W", kind = "won" }, new { name = "L", kind = "lost" }];

        await (await admin.PostAsync("pipelines", new { name = "" })).ShouldRefuseAsync("name");
        await (await admin.PostAsync("pipelines", new { name = "x", stages = all.Take(2) })).ShouldRefuseAsync("stages");
        await (await admin.PostAsync("pipelines", new { name = "x", stages = all.Append(all[0]) })).ShouldRefuseAsync("stages");
        var foreign = all.Append(new { id = Guid.CreateVersion7(), name = "B" });
        await (await admin.PostAsync("pipelines", new { name = "x", stages = foreign })).ShouldRefuseAsync("stages");
        var wild = all.Append(new { name = "B", probability = 101 });
        await (await admin.PostAsync("pipelines", new { name = "x", stages = wild })).ShouldRefuseAsync("stages[3].probability");
        var made = await admin.CreateAsync("pipelines", new { name = "x", stages = all });
        made["stages"]!.AsArray().Select(s => s!.Number("probability")).ShouldBe([0, 100, 0]);
        await (await admin.PostAsync("pipelines", new { name = "X" })).ShouldBeProblemAsync(409, "duplicate");
    }

    [Fact]
    public async Task There_is_always_one_default_pipeline()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var former = (await SalesFloor.OfAsync(admin)).PipelineId;
        var made = await admin.CreateAsync("pipelines", new { name = "Renewals" });

        await (await admin.DeleteAsync($"pipelines/{former}")).ShouldBeProblemAsync(409, "default_pipeline");
        await (await admin.PatchAsync($"pipelines/{former}", new { isDefault = false })).ShouldRefuseAsync("isDefault");
        await (await admin.PatchAsync($"pipelines/{made.Id()}", new { isDefault = true })).ShouldBeOkAsync();

        (await SalesFloor.OfAsync(admin)).PipelineId.ShouldBe(made.Id());
        (await admin.CreateAsync("deals", new { name = "D" }))["pipelineId"]!.GetValue<Guid>().ShouldBe(made.Id());
        await (await admin.DeleteAsync($"pipelines/{made.Id()}")).ShouldBeProblemAsync(409, "default_pipeline");
        (await admin.DeleteAsync($"pipelines/{former}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_stage_with_deals_goes_only_with_a_place_for_them()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        var deal = await floor.DealAsync("D", "Proposal");
        var binned = await floor.DealAsync("Binned", "Proposal");
        await admin.DeleteAsync($"deals/{binned.Id()}");
        var without = floor.Pipeline["stages"]!.AsArray().Where(s => s!.Text("name") != "Proposal").Select(s => s!.DeepClone());
        var patch = new JsonObject { ["stages"] = new JsonArray([.. without]) };
        var path = $"pipelines/{floor.PipelineId}/stages/{floor.Stage("Proposal")}";

        await (await admin.PatchAsync($"pipelines/{floor.PipelineId}", patch.ToJsonString())).ShouldBeProblemAsync(
            409,
            "stage_in_use"
        );
        await (await admin.DeleteAsync(path)).ShouldBeProblemAsync(409, "stage_in_use");
        await (await admin.DeleteAsync($"{path}?moveToStageId={Guid.CreateVersion7()}")).ShouldRefuseAsync("moveToStageId");
        var lostPath = $"pipelines/{floor.PipelineId}/stages/{floor.Stage("Lost")}";
        await (await admin.DeleteAsync(lostPath)).ShouldBeProblemAsync(409, "last_stage");
        var answer = await admin.DeleteAsync($"{path}?moveToStageId={floor.Stage("Negotiation")}");

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var moved = await admin.ReadAsync($"deals/{deal.Id()}");
        moved["stage"]!.Text("name").ShouldBe("Negotiation");
        moved.Number("probability").ShouldBe(75);
        var history = (await admin.ReadAsync($"deals/{deal.Id()}/stage-history")).Items().Single()!;
        history["fromStage"]!.Text("name").ShouldBe("Proposal");
        var restored = await (await admin.PostAsync($"deals/{binned.Id()}/restore")).ShouldBeOkAsync();
        restored["stage"]!.Text("name").ShouldBe("Negotiation");
    }

    [Fact]
    public async Task A_pipeline_with_deals_stays_and_deals_move_between_pipelines()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var made = await admin.CreateAsync("pipelines", new { name = "Renewals" });
        var deal = await admin.CreateAsync("deals", new { name = "D", pipelineId = made.Id() });
        deal["stageId"]!.GetValue<Guid>().ShouldBe(made["stages"]![0]!.Id());
        await (await admin.DeleteAsync($"pipelines/{made.Id()}")).ShouldBeProblemAsync(409, "pipeline_in_use");

        var floor = await SalesFloor.OfAsync(admin);
        var moved = await (await floor.MoveAsync(deal.Id(), "Proposal")).ShouldBeOkAsync();

        moved["pipelineId"]!.GetValue<Guid>().ShouldBe(floor.PipelineId);
        (await admin.DeleteAsync($"pipelines/{made.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_used_stage_keeps_its_kind()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        await floor.DealAsync("D", "Proposal");
        var stages = floor.Pipeline["stages"]!.DeepClone().AsArray();
        stages[2]!["kind"] = "won";

        var answer = await admin.PatchAsync(
            $"pipelines/{floor.PipelineId}",
            new JsonObject { ["stages"] = stages }.ToJsonString()
        );

        await answer.ShouldBeProblemAsync(409, "stage_in_use");
    }

    [Fact]
    public async Task Reps_read_pipelines_and_reasons_and_change_none()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        var floor = await SalesFloor.OfAsync(rep);

        await (await rep.PostAsync("pipelines", new { name = "x" })).ShouldBeProblemAsync(403);
        await (await rep.PatchAsync($"pipelines/{floor.PipelineId}", new { name = "x" })).ShouldBeProblemAsync(403);
        await (await rep.PostAsync("deal-reasons", new { kind = "won", label = "x" })).ShouldBeProblemAsync(403);
        (await rep.ReadAsync("deal-reasons")).Items().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Reasons_are_edited_by_the_organization()
    {
        var manager = await (await World.CreateAsync(server)).ManagerAsync();
        var last = (await manager.ReadAsync("deal-reasons?kind=won&sort=-position")).Items()[0]!.Number("position");

        var made = await manager.CreateAsync("deal-reasons", new { kind = "won", label = "Location" });

        made.Number("position").ShouldBe(last + 1);
        await (await manager.PostAsync("deal-reasons", new { kind = "won", label = "LOCATION" })).ShouldBeProblemAsync(409);
        await manager.CreateAsync("deal-reasons", new { kind = "lost", label = "Location" });
        await (await manager.PostAsync("deal-reasons", new { label = "x" })).ShouldRefuseAsync("kind");
        var off = await (await manager.PatchAsync($"deal-reasons/{made.Id()}", new { isActive = false })).ShouldBeOkAsync();
        off["isActive"]!.GetValue<bool>().ShouldBeFalse();
        (await manager.DeleteAsync($"deal-reasons/{made.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await manager.GetAsync($"deal-reasons/{made.Id()}")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task An_organization_from_before_gets_one_pipeline_however_many_ask_at_once()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var organization = (await admin.ReadAsync("organization")).Id();
        await InAsync(
            organization,
            async services =>
            {
                var context = services.GetRequiredService<CrmDbContext>();
                await context.Set<Pipeline>().ExecuteDeleteAsync();
                await context.Set<DealReason>().ExecuteDeleteAsync();
            }
        );

        var upgrades = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Run(() => InAsync(null, s => s.GetRequiredService<PipelineUpgradeService>().UpgradeAsync(default)))
            );
        var deals = Enumerable.Range(0, 4).Select(i => admin.CreateAsync("deals", new { name = $"D{i}" }));
        await Task.WhenAll([.. upgrades, .. deals, admin.ReadAsync("deals/board")]);

        (await admin.ReadAsync("pipelines")).Items().Count.ShouldBe(1);
        (await admin.ReadAsync("deals")).Number("totalCount").ShouldBe(4);
        (await admin.ReadAsync("deal-reasons")).Items().Count.ShouldBe(10);
    }

    [Fact]
    public async Task An_organization_goes_with_its_deals()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        var deal = await floor.DealAsync("D");
        await (await floor.MoveAsync(deal.Id(), "Won")).ShouldBeOkAsync();
        var organization = (await admin.ReadAsync("organization")).Id();

        await InAsync(organization, s => s.GetRequiredService<IOrganizationRepository>().DeleteAsync(default));

        (await admin.GetAsync("deals")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task InAsync(Guid? organization, Func<IServiceProvider, Task> deed)
    {
        await using var scope = server.Services.CreateAsyncScope();
        if (organization is { } id)
        {
            scope.ServiceProvider.GetRequiredService<CallerContext>().Set(Caller.Product(id));
        }

        await deed(scope.ServiceProvider);
    }
}
