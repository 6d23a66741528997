namespace Crm.Api.Tests.Timeline;

public sealed class TimelineScenarios(CrmServer server)
{
    [Fact]
    public async Task A_timeline_tells_in_sentences_with_present_names()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("Mia");
        var company = await world.Admin.CreateAsync("companies", new { name = "Acme" });
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha", lastName = "Rao" });
        await (
            await mia.PatchAsync($"contacts/{contact.Id()}", new { companyId = company.Id(), ownerId = mia.Id })
        ).ShouldBeOkAsync();
        await (await world.Admin.PatchAsync($"companies/{company.Id()}", new { name = "Acme Ltd" })).ShouldBeOkAsync();

        var items = (await world.Admin.ReadAsync($"timeline?contactId={contact.Id()}")).Items();
        items.Select(i => i!.Text("kind")).ShouldBe(["updated", "created"]);
        items[0]!.Text("title").ShouldBe("Mia changed Owner and Company");
        var changes = items[0]!["changes"]!.AsArray();
        changes.Single(c => c!.Text("field") == "companyId")!.Text("to").ShouldBe("Acme Ltd");
        changes.Single(c => c!.Text("field") == "ownerId")!.Text("to").ShouldBe("Mia");

        var feed = await world.Admin.ReadAsync($"feed?by={mia.Id}&type=contact");
        feed.Items().Single()!.Text("title").ShouldBe("Mia changed Owner and Company of Asha Rao");
        using var commands = SqlCommands.Count();
        await world.Admin.ReadAsync("feed?pageSize=100");
        commands.Texts.Count.ShouldBeLessThanOrEqualTo(4, string.Join("\n\n", commands.Texts));
    }

    [Fact]
    public async Task The_feed_is_followed_by_its_cursor()
    {
        var world = await World.CreateAsync(server);
        for (var i = 0; i < 5; i++)
        {
            await world.Admin.CreateAsync("companies", new { name = $"Company {i}" });
        }

        var seen = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await world.Admin.ReadAsync($"feed?pageSize=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            seen.AddRange(page.Items().Select(i => i!["related"]!.Text("title")));
            cursor = page.Text("nextCursor");
        } while (cursor is not null);
        seen.ShouldBe(["Company 4", "Company 3", "Company 2", "Company 1", "Company 0"]);
    }

    [Theory]
    [InlineData("timeline", "contactId")]
    [InlineData("timeline?contactId=x", "contactId")]
    [InlineData(
        "timeline?contactId=00000000-0000-0000-0000-000000000001&companyId=00000000-0000-0000-0000-000000000001",
        "contactId"
    )]
    [InlineData("feed?q=x", "q")]
    [InlineData("feed?type=nothing", "type")]
    [InlineData("feed?deleted=true", "deleted")]
    [InlineData("audit?from=yesterday", "from")]
    [InlineData("audit?to=9999-12-31", "to")]
    [InlineData("audit?action=erased", "action")]
    public async Task A_parameter_that_can_not_be_used_is_named(string path, string parameter)
    {
        var world = await World.CreateAsync(server);
        await (await world.Admin.GetAsync(path)).ShouldRefuseAsync(parameter);
    }

    [Fact]
    public async Task The_audit_shows_old_and_new_values_of_the_days_asked_for()
    {
        var world = await World.CreateAsync(server);
        await (await world.Admin.PatchAsync("organization", new { timeZone = "Asia/Kolkata" })).ShouldBeOkAsync();
        var company = await world.Admin.CreateAsync("companies", new { name = "Acme", industry = "Steel" });
        await (await world.Admin.PatchAsync($"companies/{company.Id()}", new { industry = "Wood" })).ShouldBeOkAsync();
        var today = TimeZoneInfo
            .ConvertTimeFromUtc(DateTime.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata"))
            .ToString("yyyy-MM-dd");

        var query = $"audit?entityType=company&entityId={company.Id()}&action=updated&userId=me&from={today}&to={today}";
        var entry = (await world.Admin.ReadAsync(query)).Items().Single()!;
        entry["entity"]!.Text("title").ShouldBe("Acme");
        entry.Text("title")!.ShouldEndWith(" changed Industry of Acme");
        entry["changes"]![0]!.Text("from").ShouldBe("Steel");
        entry["changes"]![0]!.Text("to").ShouldBe("Wood");
        (await world.Admin.ReadAsync("audit?to=2020-01-01")).Items().ShouldBeEmpty();
        await (await (await world.SalesRepAsync()).GetAsync("audit")).ShouldBeProblemAsync(403);
        var stranger = await World.CreateAsync(server);
        (await stranger.Admin.ReadAsync($"audit?entityId={company.Id()}")).Items().ShouldBeEmpty();
        await (await stranger.Admin.GetAsync($"timeline?companyId={company.Id()}")).ShouldBeProblemAsync(404);
    }
}
