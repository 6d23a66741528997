using System.Globalization;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Deals;

public sealed class DealBoardScenarios(CrmServer server)
{
    [Fact]
    public async Task A_board_counts_and_adds_up_exactly()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(rep);
        await floor.DealAsync("A", "Proposal", 0.10m);
        await floor.DealAsync("B", "Proposal", 0.20m);
        await rep.CreateAsync(
            "deals",
            new
            {
                name = "C",
                amount = 1000.05,
                probability = 33,
                stageId = floor.Stage("Proposal"),
            }
        );
        await rep.CreateAsync("deals", new { name = "No amount", stageId = floor.Stage("Proposal") });

        var board = await rep.ReadAsync($"deals/board?pipelineId={floor.PipelineId}");

        board["stages"]!
            .AsArray()
            .Select(s => s!.Text("name"))
            .ShouldBe(["Qualification", "Needs analysis", "Proposal", "Negotiation", "Won", "Lost"]);
        var column = await floor.ColumnAsync("Proposal");
        column.Number("count").ShouldBe(4);
        column["total"]!.GetValue<decimal>().ShouldBe(1000.35m);
        // 0.05 + 0.10 + 330.0165
        column["weightedTotal"]!.GetValue<decimal>().ShouldBe(330.17m);
        column.Text("nextCursor").ShouldBeNull();
        (await floor.ColumnAsync("Won")).Text("kind").ShouldBe("won");
        (await floor.ColumnAsync("Proposal", "amountMin=1")).Number("count").ShouldBe(1);
        (await floor.ColumnAsync("Proposal", "q=amount"))["deals"]!.AsArray().Single()!.Text("name").ShouldBe("No amount");
    }

    [Fact]
    public async Task A_column_goes_on_in_the_list_by_its_cursor()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(rep);
        for (var i = 0; i < 60; i++)
        {
            await floor.DealAsync(i.ToString("00", CultureInfo.InvariantCulture));
        }

        foreach (var filter in new[] { "", "&ownerId=me" })
        {
            var column = await floor.ColumnAsync("Qualification", filter);
            column.Number("count").ShouldBe(60);
            var seen = column["deals"]!.AsArray().Select(d => d!.Text("name")).ToList();
            seen.Count.ShouldBe(50);
            var path = $"deals?stageId={floor.Stage("Qualification")}&sort=position&pageSize=5{filter}";
            for (var cursor = column.Text("nextCursor"); cursor is not null; )
            {
                var page = await rep.ReadAsync($"{path}&cursor={cursor}");
                seen.AddRange(page.Items().Select(d => d!.Text("name")));
                cursor = page.Text("nextCursor");
            }

            seen.ShouldBe(Enumerable.Range(0, 60).Select(i => i.ToString("00", CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public async Task A_board_takes_as_many_commands_with_many_deals_as_with_few()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(rep);
        await floor.DealAsync("One");
        var few = await CommandsAsync(rep, "deals/board");
        for (var i = 0; i < 60; i++)
        {
            await floor.DealAsync($"D{i}", i % 2 == 0 ? "Qualification" : "Proposal");
        }

        (await CommandsAsync(rep, "deals/board")).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(9);
        (await CommandsAsync(rep, "deals?pageSize=50")).ShouldBeLessThanOrEqualTo(5);
        (await CommandsAsync(rep, $"deals?stageId={floor.Stage("Proposal")}&sort=position")).ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public async Task What_a_card_shows_of_others_is_never_yesterdays()
    {
        var world = await World.CreateAsync(server);
        var rep = world.Admin;
        var floor = await SalesFloor.OfAsync(rep);
        var company = await rep.CreateAsync("companies", new { name = "Acme" });
        var contact = await rep.CreateAsync("contacts", new { lastName = "Rao" });
        var campaign = await rep.CreateAsync("campaigns", new { name = "Spring" });
        var deal = await rep.CreateAsync(
            "deals",
            new
            {
                name = "A",
                companyId = company.Id(),
                contactId = contact.Id(),
                campaignId = campaign.Id(),
            }
        );
        (await CardAsync())["company"]!.Text("name").ShouldBe("Acme");

        await rep.PatchAsync($"companies/{company.Id()}", new { name = "Acme & Sons" });
        (await CardAsync())["company"]!.Text("name").ShouldBe("Acme & Sons");
        await rep.PatchAsync($"contacts/{contact.Id()}", new { lastName = "Menon" });
        (await CardAsync())["contact"]!.Text("name").ShouldBe("Menon");
        await rep.PatchAsync($"campaigns/{campaign.Id()}", new { name = "Summer" });
        (await CardAsync())["campaign"]!.Text("name").ShouldBe("Summer");
        await (await rep.PatchAsync("auth/me", new { displayName = "Asha the Great" })).ShouldBeOkAsync();
        (await CardAsync())["owner"]!.Text("displayName").ShouldBe("Asha the Great");
        await rep.CreateAsync(
            "activities",
            new
            {
                type = "call",
                subject = "Hello",
                dealId = deal.Id(),
            }
        );
        (await CardAsync())["lastTouchAt"].ShouldNotBeNull();
        var pipeline = await rep.ReadAsync($"pipelines/{floor.PipelineId}");
        await rep.PatchAsync($"pipelines/{floor.PipelineId}", new { name = "Sales of the north" });
        (await CardAsync())["pipeline"]!.Text("name").ShouldBe("Sales of the north", pipeline.ToJsonString());
        await rep.DeleteAsync($"companies/{company.Id()}");
        (await CardAsync())["company"].ShouldBeNull();

        async Task<JsonNode> CardAsync() => (await floor.ColumnAsync("Qualification"))["deals"]!.AsArray().Single()!;
    }

    [Fact]
    public async Task The_past_is_told_from_the_history()
    {
        var clock = new MovedClock();
        await using var own = await CrmServer.StartAsync(clock);
        var world = await World.CreateAsync(own);
        await (await world.Admin.PatchAsync("organization", new { timeZone = "Asia/Kolkata" })).ShouldBeOkAsync();
        var floor = await SalesFloor.OfAsync(world.Admin);
        var deal = await floor.DealAsync("Tower", amount: 1000);
        var gone = await floor.DealAsync("Gone");
        var first = Today(clock);
        clock.Move(TimeSpan.FromDays(9));
        var rep = await world.SignInAsync(world.Admin.Email);
        floor = await SalesFloor.OfAsync(rep);
        var shown = (await floor.ColumnAsync("Qualification"))["deals"]![0]!;
        shown.Number("daysInStage").ShouldBe(9);
        shown["isOverdueInStage"]!.GetValue<bool>().ShouldBeTrue();
        await (await floor.MoveAsync(deal.Id(), "Proposal")).ShouldBeOkAsync();
        await rep.DeleteAsync($"deals/{gone.Id()}");
        var second = Today(clock);
        clock.Move(TimeSpan.FromDays(5));
        rep = await world.SignInAsync(world.Admin.Email);
        floor = await SalesFloor.OfAsync(rep);
        await (await floor.MoveAsync(deal.Id(), "Won")).ShouldBeOkAsync();
        await floor.DealAsync("Later");

        var then = await floor.ColumnAsync("Qualification", $"asOf={first}");
        then["deals"]!.AsArray().Select(d => d!.Text("name")).ShouldBe(["Tower", "Gone"]);
        then["weightedTotal"]!.GetValue<decimal>().ShouldBe(110m);
        (await floor.ColumnAsync("Proposal", $"asOf={first}")).Number("count").ShouldBe(0);
        (await floor.ColumnAsync("Qualification", $"asOf={second}")).Number("count").ShouldBe(0);
        var half = await floor.ColumnAsync("Proposal", $"asOf={second}");
        half["weightedTotal"]!.GetValue<decimal>().ShouldBe(500m);
        (await floor.ColumnAsync("Won", $"asOf={second}")).Number("count").ShouldBe(0);
        (await floor.ColumnAsync("Won", $"asOf={Today(clock)}")).Number("count").ShouldBe(1);
        (await floor.ColumnAsync("Qualification", "asOf=2020-01-01")).Number("count").ShouldBe(0);
        var history = (await rep.ReadAsync($"deals/{deal.Id()}/stage-history")).Items();
        history.Select(h => h!.Number("daysInPreviousStage")).ShouldBe([5, 9]);
    }

    private static string Today(MovedClock clock) =>
        TimeZoneInfo
            .ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata"))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<int> CommandsAsync(Person person, string path)
    {
        using var commands = SqlCommands.Count();
        await person.ReadAsync(path);
        return commands.Texts.Count;
    }
}
