using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Tags;

public sealed class TagScenarios(CrmServer server)
{
    [Fact]
    public async Task A_tag_comes_into_being_when_first_used_and_counts_the_living()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha", tags = new[] { "VIP", "Partner" } });
        await world.Admin.CreateAsync("companies", new { name = "Acme", tags = new[] { "vip" } });

        (await TagAsync(world.Admin, "VIP")).Number("usageCount").ShouldBe(2);
        await world.Admin.DeleteAsync($"contacts/{contact.Id()}");
        (await TagAsync(world.Admin, "VIP")).Number("usageCount").ShouldBe(1);
        await world.Admin.PostAsync($"contacts/{contact.Id()}/restore");
        (await TagAsync(world.Admin, "VIP")).Number("usageCount").ShouldBe(2);

        var sorted = await world.Admin.ReadAsync("tags?sort=-usageCount,name&pageSize=1");
        sorted.Items()[0]!.Text("name").ShouldBe("VIP");
        var next = await world.Admin.ReadAsync($"tags?sort=-usageCount,name&pageSize=1&cursor={sorted.Text("nextCursor")}");
        next.Items()[0]!.Text("name").ShouldBe("Partner");
        (await world.Admin.ReadAsync("tags?q=art")).Items().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_new_name_reaches_all_records_with_version_audit_and_filter()
    {
        var world = await World.CreateAsync(server);
        var living = await world.Admin.CreateAsync("contacts", new { firstName = "Asha", tags = new[] { "hot", "north" } });
        var deleted = await world.Admin.CreateAsync("contacts", new { firstName = "Omar", tags = new[] { "hot" } });
        await world.Admin.DeleteAsync($"contacts/{deleted.Id()}");
        var tag = await TagAsync(world.Admin, "hot");

        var renamed = await (
            await world.Admin.PatchAsync($"tags/{tag.Id()}", new { name = "Urgent", color = "#FF0000" })
        ).ShouldBeOkAsync();

        renamed.Text("name").ShouldBe("Urgent");
        renamed.Text("color").ShouldBe("#ff0000");
        renamed.Number("usageCount").ShouldBe(1);
        var now = await world.Admin.ReadAsync($"contacts/{living.Id()}");
        Names(now).ShouldBe(["Urgent", "north"]);
        now.Number("version").ShouldBe(2);
        (await world.Admin.ReadAsync("contacts?tags=urgent")).Items().Count.ShouldBe(1);
        (await world.Admin.ReadAsync("contacts?tags=hot")).Items().ShouldBeEmpty();
        Names(await (await world.Admin.PostAsync($"contacts/{deleted.Id()}/restore")).ShouldBeOkAsync()).ShouldBe(["Urgent"]);
        (await world.Admin.ReadAsync("tags"))
            .Items()
            .Select(t => t!.Text("name"))
            .ShouldBe(["north", "Urgent"], ignoreOrder: true);
    }

    [Fact]
    public async Task Another_spelling_of_the_same_name_reaches_the_records_too()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Asha", tags = new[] { "vip" } });
        var tag = await TagAsync(world.Admin, "vip");

        await (await world.Admin.PatchAsync($"tags/{tag.Id()}", new { name = "VIP" })).ShouldBeOkAsync();

        Names(await world.Admin.ReadAsync($"contacts/{contact.Id()}")).ShouldBe(["VIP"]);
    }

    [Fact]
    public async Task Merged_and_deleted_tags_leave_the_records_in_order()
    {
        var world = await World.CreateAsync(server);
        var both = await world.Admin.CreateAsync("contacts", new { firstName = "Asha", tags = new[] { "a", "b" } });
        var one = await world.Admin.CreateAsync("contacts", new { firstName = "Omar", tags = new[] { "b" } });
        var (a, b) = (await TagAsync(world.Admin, "a"), await TagAsync(world.Admin, "b"));

        var merged = await (await world.Admin.PostAsync($"tags/{a.Id()}/merge", new { sourceId = b.Id() })).ShouldBeOkAsync();
        merged.Number("usageCount").ShouldBe(2);
        Names(await world.Admin.ReadAsync($"contacts/{both.Id()}")).ShouldBe(["a"]);
        Names(await world.Admin.ReadAsync($"contacts/{one.Id()}")).ShouldBe(["a"]);
        await (await world.Admin.GetAsync($"tags/{b.Id()}")).ShouldBeProblemAsync(404);

        (await world.Admin.DeleteAsync($"tags/{a.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Names(await world.Admin.ReadAsync($"contacts/{one.Id()}")).ShouldBeEmpty();
        (await world.Admin.ReadAsync("tags")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_are_unique_without_case_and_only_managers_change_them()
    {
        var world = await World.CreateAsync(server);
        var tag = await world.Admin.CreateAsync("tags", new { name = "Gold", category = "Level" });
        await world.Admin.CreateAsync("tags", new { name = "Silver" });
        await (await world.Admin.PostAsync("tags", new { name = "GOLD" })).ShouldBeProblemAsync(409, "duplicate");
        await (await world.Admin.PatchAsync($"tags/{tag.Id()}", new { name = "silver" })).ShouldBeProblemAsync(409, "duplicate");
        await (await world.Admin.PatchAsync($"tags/{tag.Id()}", new { name = "a,b" })).ShouldRefuseAsync("name");
        await (await world.Admin.PatchAsync($"tags/{tag.Id()}", new { color = "red" })).ShouldRefuseAsync("color");
        await (await world.Admin.PatchAsync($"tags/{tag.Id()}", new { color = "#000000" }, "\"9\"")).ShouldBeProblemAsync(412);

        var rep = await world.SalesRepAsync();
        await rep.ReadAsync("tags");
        await (await rep.PostAsync("tags", new { name = "Mine" })).ShouldBeProblemAsync(403);
        await (await rep.DeleteAsync($"tags/{tag.Id()}")).ShouldBeProblemAsync(403);
        var stranger = await World.CreateAsync(server);
        await (await stranger.Admin.GetAsync($"tags/{tag.Id()}")).ShouldBeProblemAsync(404);
    }

    private static async Task<JsonNode> TagAsync(Person person, string name) =>
        (await person.ReadAsync($"tags?name={name}")).Items().Single()!;

    private static IEnumerable<string> Names(JsonNode record) => record["tags"]!.AsArray().Select(t => t!.GetValue<string>());
}
