namespace Crm.Api.Tests.Realtime;

/// <summary>Who is told what, at once. News come in the order of the changes, so a last one shows that nothing more came.</summary>
public sealed class ScreenScenarios(CrmServer server)
{
    [Fact]
    public async Task Only_the_mentioned_person_is_notified()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.SalesRepAsync("mia"), await world.SalesRepAsync("omar"));
        var stranger = (await World.CreateAsync(server)).Admin;
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha" });
        using var hers = await Screen.OpenAsync(server, mia);
        using var his = await Screen.OpenAsync(server, omar);
        using var writers = await Screen.OpenAsync(server, world.Admin);
        using var strangers = await Screen.OpenAsync(server, stranger);

        await world.Admin.CreateAsync(
            "notes",
            new
            {
                body = "Please look",
                related = new { type = "contact", id = contact.Id() },
                mentions = new[] { mia.Id },
            }
        );
        var notification = (await mia.ReadAsync("notifications")).Items().Single()!.Id();
        var last = (await world.Admin.CreateAsync("contacts", new { firstName = "Last" })).Id();
        var foreign = (await stranger.CreateAsync("contacts", new { firstName = "Foreign" })).Id();

        var told = await hers.ReadUntilAsync(last);
        told.Where(n => n.Target == "notified").Select(n => n.Content.Id()).ShouldBe([notification]);
        told.ShouldAllBe(n => !n.Content.ToJsonString().Contains("Please look"));
        (await his.ReadUntilAsync(last)).ShouldAllBe(n => n.Target == "changed");
        (await writers.ReadUntilAsync(last)).ShouldAllBe(n => n.Target == "changed");
        (await strangers.ReadUntilAsync(foreign)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task News_of_hidden_records_reach_nobody_who_may_not_see_them()
    {
        var world = await World.CreateAsync(server);
        await (await world.Admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var (mia, omar) = (await world.SalesRepAsync("mia"), await world.SalesRepAsync("omar"));
        using var hers = await Screen.OpenAsync(server, mia);
        using var his = await Screen.OpenAsync(server, omar);

        var hidden = (await mia.CreateAsync("contacts", new { firstName = "Hers" })).Id();
        var last = (await mia.CreateAsync("contacts", new { firstName = "Everybody's", ownerId = (Guid?)null })).Id();

        (await hers.ReadUntilAsync(last)).ShouldContain(n => n.Content.Id() == hidden);
        (await his.ReadUntilAsync(last)).ShouldNotContain(n => n.Content.Id() == hidden);
    }

    [Fact]
    public async Task What_happens_on_one_node_shows_on_the_screens_of_another()
    {
        Assert.SkipUnless(CrmServer.IsPostgreSql, "SQLite serves one node.");
        var world = await World.CreateAsync(server);
        await using var other = server.Restart();
        using var _ = other.CreateClient();
        using var screen = await Screen.OpenAsync(other, world.Admin);

        var deal = (await world.Admin.CreateAsync("deals", new { name = "Tower" })).Id();

        (await screen.ReadUntilAsync(deal)).ShouldContain(n => n.Target == "changed" && n.Content.Id() == deal);
    }
}
