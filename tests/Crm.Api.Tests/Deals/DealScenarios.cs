using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Deals;

public sealed class DealScenarios(CrmServer server)
{
    [Fact]
    public async Task A_deal_starts_in_the_first_stage_with_what_follows_from_it()
    {
        var world = await World.CreateAsync(server);
        var floor = await SalesFloor.OfAsync(world.Admin);

        var deal = await world.Admin.CreateAsync("deals", new { name = "Tower B" });

        deal["stageId"]!.GetValue<Guid>().ShouldBe(floor.Stage("Qualification"));
        deal["stage"]!.Text("name").ShouldBe("Qualification");
        deal["stage"]!.Number("expectedDays").ShouldBe(7);
        deal["pipelineId"]!.GetValue<Guid>().ShouldBe(floor.PipelineId);
        deal.Number("probability").ShouldBe(10);
        deal.Text("status").ShouldBe("open");
        deal.Text("currency").ShouldBe("USD");
        deal.Text("forecastCategory").ShouldBe("pipeline");
        deal.Text("startedAt").ShouldNotBeNull();
        deal.Text("closedAt").ShouldBeNull();
        deal.Number("daysInStage").ShouldBe(0);
        deal["isOverdueInStage"]!.GetValue<bool>().ShouldBeFalse();
        deal["owner"]!.Id().ShouldBe(world.Admin.Id);
    }

    [Fact]
    public async Task All_fields_are_kept_and_named()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var company = await rep.CreateAsync("companies", new { name = "Acme" });
        var contact = await rep.CreateAsync("contacts", new { firstName = "Asha", lastName = "Rao" });

        var deal = await rep.CreateAsync(
            "deals",
            new
            {
                name = "Tower B",
                companyId = company.Id(),
                contactId = contact.Id(),
                amount = 1234.56,
                currency = "INR",
                probability = 33,
                startedAt = "2026-01-02T03:04:05Z",
                expectedCloseDate = "2026-12-18",
                forecastCategory = "commit",
                competitor = "Metro",
                source = "referral",
                type = "Renewal",
                tags = new[] { "vip" },
            }
        );

        deal["company"]!.Text("name").ShouldBe("Acme");
        deal["contact"]!.Text("name").ShouldBe("Asha Rao");
        deal["amount"]!.GetValue<decimal>().ShouldBe(1234.56m);
        deal.Number("probability").ShouldBe(33);
        deal.Text("type").ShouldBe("Renewal");
        deal["isOverdueInStage"]!.GetValue<bool>().ShouldBeTrue();
        (await rep.ReadAsync($"companies/{company.Id()}/deals")).Items().Single()!.Id().ShouldBe(deal.Id());
        (await rep.ReadAsync("deals?type=renewal&amountMin=1234.56&status=open&expectedCloseBefore=2026-12-19"))
            .Number("totalCount")
            .ShouldBe(1);
        (await rep.ReadAsync("search?q=acme&types=deal"))["items"]!.AsArray().Single()!.Id().ShouldBe(deal.Id());
    }

    [Fact]
    public async Task What_is_not_there_or_not_allowed_is_refused_by_name()
    {
        var world = await World.CreateAsync(server);
        var floor = await SalesFloor.OfAsync(world.Admin);
        var other = await SalesFloor.OfAsync((await World.CreateAsync(server)).Admin);
        var rep = world.Admin;
        var deal = await floor.DealAsync("A");

        await (await rep.PostAsync("deals", new { amount = 1 })).ShouldRefuseAsync("name");
        await (await rep.PostAsync("deals", new { name = "x", amount = -1 })).ShouldRefuseAsync("amount");
        await (await rep.PostAsync("deals", new { name = "x", amount = 1.234 })).ShouldRefuseAsync("amount");
        await (await rep.PostAsync("deals", new { name = "x", probability = 101 })).ShouldRefuseAsync("probability");
        await (await rep.PostAsync("deals", new { name = "x", stageId = other.Stage("Won") })).ShouldRefuseAsync("stageId");
        await (await rep.PostAsync("deals", new { name = "x", pipelineId = other.PipelineId })).ShouldRefuseAsync("pipelineId");
        await (await rep.PostAsync("deals", new { name = "x", leadId = Guid.CreateVersion7() })).ShouldRefuseAsync("leadId");
        await (await rep.PostAsync("deals", new { name = "x", campaignId = Guid.CreateVersion7() })).ShouldRefuseAsync(
            "campaignId"
        );
        await (await rep.PostAsync("deals", new { name = "x", status = "won" })).ShouldRefuseAsync("status");
        await (await rep.PostAsync("deals", new { name = "x", closedAt = "2026-01-02T03:04:05Z" })).ShouldRefuseAsync("closedAt");
        await (await rep.PatchAsync($"deals/{deal.Id()}", new { stageId = floor.Stage("Won") })).ShouldRefuseAsync("stageId");
        await (await rep.PatchAsync($"deals/{deal.Id()}", new { pipelineId = other.PipelineId })).ShouldRefuseAsync("pipelineId");
        await (await rep.GetAsync("deals/board?pageSize=10")).ShouldRefuseAsync("pageSize");
        await (await rep.GetAsync("deals/board?asOf=yesterday")).ShouldRefuseAsync("asOf");
        await (await rep.GetAsync($"deals/board?pipelineId={other.PipelineId}")).ShouldBeProblemAsync(404);
        await (await rep.GetAsync($"deals/{Guid.CreateVersion7()}/stage-history")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task A_deal_may_be_created_closed_without_a_reason()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(rep);

        var lost = await rep.CreateAsync(
            "deals",
            new
            {
                name = "Old",
                stageId = floor.Stage("Lost"),
                closedAt = "2025-03-04T05:06:07Z",
            }
        );

        lost.Text("status").ShouldBe("lost");
        lost.Text("closedAt").ShouldBe("2025-03-04T05:06:07Z");
        lost.Text("startedAt").ShouldBe("2025-03-04T05:06:07Z");
        lost.Number("probability").ShouldBe(0);
        (await floor.DealAsync("New", "Won")).Text("closedAt").ShouldNotBeNull();
        await (
            await rep.PostAsync(
                "deals",
                new
                {
                    name = "x",
                    stageId = floor.Stage("Won"),
                    startedAt = "2026-01-02T00:00:00Z",
                    closedAt = "2026-01-01T00:00:00Z",
                }
            )
        ).ShouldRefuseAsync("closedAt");
    }

    [Fact]
    public async Task When_a_deal_was_closed_is_corrected_by_managers_only()
    {
        var world = await World.CreateAsync(server);
        var floor = await SalesFloor.OfAsync(world.Admin);
        var (rep, manager) = (await world.SalesRepAsync(), await world.ManagerAsync());
        var won = await floor.DealAsync("Won one", "Won");
        var open = await floor.DealAsync("Open one");
        var early = new { startedAt = "2026-01-01T00:00:00Z", closedAt = "2026-02-01T00:00:00Z" };

        await (await rep.PatchAsync($"deals/{won.Id()}", early)).ShouldBeProblemAsync(403);
        await (await manager.PatchAsync($"deals/{open.Id()}", early)).ShouldRefuseAsync("closedAt");
        await (
            await manager.PatchAsync($"deals/{won.Id()}", new JsonObject { ["closedAt"] = null }.ToJsonString())
        ).ShouldRefuseAsync("closedAt");
        var corrected = await (await manager.PatchAsync($"deals/{won.Id()}", early)).ShouldBeOkAsync();

        corrected.Text("closedAt").ShouldBe("2026-02-01T00:00:00Z");
        await (await rep.PatchAsync($"deals/{won.Id()}", new { competitor = "Metro" })).ShouldBeOkAsync();
    }

    [Fact]
    public async Task Reps_delete_and_restore_their_own_deals_only_and_viewers_change_nothing()
    {
        var world = await World.CreateAsync(server);
        var floor = await SalesFloor.OfAsync(world.Admin);
        var (rep, viewer) = (await world.SalesRepAsync(), await world.ViewerAsync());
        var others = await floor.DealAsync("Other's", amount: 5);
        var own = await rep.CreateAsync("deals", new { name = "Own", amount = 7 });

        await (await rep.DeleteAsync($"deals/{others.Id()}")).ShouldBeProblemAsync(403);
        await (await viewer.DeleteAsync($"deals/{own.Id()}")).ShouldBeProblemAsync(403);
        var move = new { stageId = floor.Stage("Won") };
        await (await viewer.PostAsync($"deals/{own.Id()}/move", move)).ShouldBeProblemAsync(403);
        (await rep.DeleteAsync($"deals/{own.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var column = await floor.ColumnAsync("Qualification");
        (column.Number("count"), column["total"]!.GetValue<decimal>()).ShouldBe((1, 5m));
        await (await rep.PostAsync($"deals/{own.Id()}/move", move)).ShouldBeProblemAsync(404);

        await (await rep.PostAsync($"deals/{own.Id()}/restore")).ShouldBeOkAsync();
        column = await floor.ColumnAsync("Qualification");
        (column.Number("count"), column["total"]!.GetValue<decimal>()).ShouldBe((2, 12m));
        var bulk = await rep.PostAsync("deals/bulk", new { action = "delete", ids = new[] { own.Id(), others.Id() } });
        var result = await bulk.ShouldBeOkAsync();
        result.Number("succeeded").ShouldBe(1);
        result["failed"]!.AsArray().Single()!.Number("status").ShouldBe(403);
    }

    [Fact]
    public async Task Narrowed_visibility_holds_on_lists_boards_and_moves()
    {
        var world = await World.CreateAsync(server);
        await (await world.Admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var (asha, mia) = (await world.SalesRepAsync("asha"), await world.SalesRepAsync("mia"));
        var hidden = await asha.CreateAsync("deals", new { name = "Hidden", amount = 5 });
        var floor = await SalesFloor.OfAsync(mia);

        (await floor.ColumnAsync("Qualification")).Number("count").ShouldBe(0);
        (await mia.ReadAsync("deals")).Number("totalCount").ShouldBe(0);
        await (await mia.GetAsync($"deals/{hidden.Id()}/stage-history")).ShouldBeProblemAsync(404);
        await (await floor.MoveAsync(hidden.Id(), "Won")).ShouldBeProblemAsync(404);
        var own = await floor.DealAsync("Own");
        await (await floor.MoveAsync(own.Id(), "Qualification", hidden.Id())).ShouldRefuseAsync("beforeDealId");
        (await floor.ColumnAsync("Qualification")).Number("count").ShouldBe(1);
        own["position"]!.GetValue<long>().ShouldBeGreaterThan(hidden["position"]!.GetValue<long>());
    }

    [Fact]
    public async Task An_external_id_may_be_put_again_with_the_same_stage()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(rep);
        var body = new { name = "ERP", stageId = floor.Stage("Proposal") };

        await (await rep.PutAsync("deals/by-external-id/erp-1", body)).ShouldBeOkAsync(HttpStatusCode.Created);

        await (await rep.PutAsync("deals/by-external-id/erp-1", body)).ShouldBeOkAsync();
        await (
            await rep.PutAsync("deals/by-external-id/erp-1", new { name = "ERP", stageId = floor.Stage("Won") })
        ).ShouldRefuseAsync("stageId");
    }
}
