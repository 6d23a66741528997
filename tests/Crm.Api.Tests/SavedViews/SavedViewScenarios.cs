using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.SavedViews;

public sealed class SavedViewScenarios(CrmServer server)
{
    [Fact]
    public async Task A_view_keeps_filter_order_and_columns()
    {
        var world = await World.CreateAsync(server);
        var made = await world.Admin.CreateAsync(
            "saved-views",
            new
            {
                entity = "contact",
                name = "Customers",
                filter = new
                {
                    lifecycleStage = "customer,lead",
                    createdAfter = "2026-01-01",
                    ownerId = "me",
                },
                sort = "-createdAt,lastName",
                columns = new[] { "displayName", "owner", "email" },
            }
        );

        var read = await world.Admin.ReadAsync($"saved-views/{made.Id()}");
        read.Text("entity").ShouldBe("contact");
        read["filter"]!.Text("lifecycleStage").ShouldBe("customer,lead");
        read.Text("sort").ShouldBe("-createdAt,lastName");
        Names(read["columns"]!).ShouldBe(["displayName", "owner", "email"]);
        read["isShared"]!.GetValue<bool>().ShouldBeFalse();
        read["isDefault"]!.GetValue<bool>().ShouldBeFalse();
        Guid.Parse(read.Text("ownerId")!).ShouldBe(world.Admin.Id);

        var changed = await (
            await world.Admin.PatchAsync(
                $"saved-views/{made.Id()}",
                """{"name":"Leads","filter":{"lifecycleStage":"lead","ownerId":null},"sort":null,"columns":[]}""",
                "\"1\""
            )
        ).ShouldBeOkAsync();
        changed["filter"]!.AsObject().Select(f => f.Key).ShouldBe(["lifecycleStage", "createdAfter"], ignoreOrder: true);
        changed["sort"].ShouldBeNull();
        changed["columns"]!.AsArray().ShouldBeEmpty();
        changed.Number("version").ShouldBe(2);
        await (await world.Admin.PatchAsync($"saved-views/{made.Id()}", new { name = "Late" }, "\"1\"")).ShouldBeProblemAsync(
            412
        );

        (await world.Admin.DeleteAsync($"saved-views/{made.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await world.Admin.GetAsync($"saved-views/{made.Id()}")).ShouldBeProblemAsync(404);
    }

    [Theory]
    [InlineData("""{"name":"x"}""", "entity")]
    [InlineData("""{"entity":"spaceship","name":"x"}""", "entity")]
    [InlineData("""{"entity":"contact"}""", "name")]
    [InlineData("""{"entity":"contact","name":"x","filter":{"shoeSize":"9"}}""", "filter.shoeSize")]
    [InlineData("""{"entity":"contact","name":"x","filter":{"status":"sleepy"}}""", "filter.status")]
    [InlineData("""{"entity":"contact","name":"x","filter":{"page":"2"}}""", "filter.page")]
    [InlineData("""{"entity":"task","name":"x","filter":{"due":"never"}}""", "filter.due")]
    [InlineData("""{"entity":"contact","name":"x","filter":"status=active"}""", "filter")]
    [InlineData("""{"entity":"contact","name":"x","sort":"shoeSize"}""", "sort")]
    [InlineData("""{"entity":"contact","name":"x","columns":["email","shoeSize"]}""", "columns[1]")]
    [InlineData("""{"entity":"contact","name":"x","columns":["email","email"]}""", "columns[1]")]
    [InlineData("""{"entity":"contact","name":"x","ownerId":"019a3c5e-7c11-7a30-9d0e-6f1f0e5b2a11"}""", "ownerId")]
    public async Task What_the_list_does_not_know_is_refused_by_name(string body, string field)
    {
        var world = await World.CreateAsync(server);
        await (await world.Admin.PostAsync("saved-views", body)).ShouldRefuseAsync(field);
    }

    [Fact]
    public async Task Plain_values_are_understood_and_all_problems_told_at_once()
    {
        var world = await World.CreateAsync(server);
        var made = await world.Admin.CreateAsync(
            "saved-views",
            """{"entity":"lead","name":"Hot","filter":{"scoreMin":70,"deleted":false,"stage":["new","contacted"]}}"""
        );
        made["filter"]!.Text("scoreMin").ShouldBe("70");
        made["filter"]!.Text("deleted").ShouldBe("false");
        made["filter"]!.Text("stage").ShouldBe("new,contacted");

        var problem = await (
            await world.Admin.PostAsync(
                "saved-views",
                """{"entity":"lead","name":"x","filter":{"a":"1","b":"2"},"sort":"c","columns":["d"]}"""
            )
        ).ShouldBeProblemAsync(400);
        problem["errors"]!
            .AsObject()
            .Select(e => e.Key)
            .ShouldBe(["filter.a", "filter.b", "sort", "columns[0]"], ignoreOrder: true);
        var view = await world.Admin.ReadAsync($"saved-views/{made.Id()}");
        await (await world.Admin.PatchAsync($"saved-views/{view.Id()}", new { entity = "contact" })).ShouldRefuseAsync("entity");
    }

    [Fact]
    public async Task A_private_view_is_nobody_elses()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        var view = await SaveAsync(rep, "Mine");

        foreach (var other in new[] { world.Admin, await world.ManagerAsync(), await world.SalesRepAsync("other") })
        {
            (await other.ReadAsync("saved-views")).Items().ShouldBeEmpty();
            await (await other.GetAsync($"saved-views/{view.Id()}")).ShouldBeProblemAsync(404);
            await (await other.PatchAsync($"saved-views/{view.Id()}", new { name = "Ours" })).ShouldBeProblemAsync(404);
            await (await other.DeleteAsync($"saved-views/{view.Id()}")).ShouldBeProblemAsync(404);
        }
    }

    [Fact]
    public async Task A_shared_view_is_seen_by_all_and_changed_by_its_owner_and_managers()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        var view = await SaveAsync(rep, "Ours", isShared: true);

        var viewer = await world.ViewerAsync();
        (await viewer.ReadAsync("saved-views?entity=contact")).Items().Single()!["owner"]!.Text("displayName").ShouldBe("rep");
        (await viewer.ReadAsync("saved-views?entity=lead")).Items().ShouldBeEmpty();
        await (await viewer.PatchAsync($"saved-views/{view.Id()}", new { isDefault = true })).ShouldBeProblemAsync(403);
        await (await viewer.PostAsync("saved-views", new { entity = "contact", name = "x" })).ShouldBeProblemAsync(403);
        var other = await world.SalesRepAsync("other");
        await (await other.PatchAsync($"saved-views/{view.Id()}", new { name = "Taken" })).ShouldBeProblemAsync(403);
        await (await other.DeleteAsync($"saved-views/{view.Id()}")).ShouldBeProblemAsync(403);

        var manager = await world.ManagerAsync();
        await (await manager.PatchAsync($"saved-views/{view.Id()}", new { name = "Everybody's" })).ShouldBeOkAsync();
        var takenBack = await (await manager.PatchAsync($"saved-views/{view.Id()}", new { isShared = false })).ShouldBeOkAsync();
        takenBack["isShared"]!.GetValue<bool>().ShouldBeFalse();
        await (await manager.GetAsync($"saved-views/{view.Id()}")).ShouldBeProblemAsync(404);
        (await rep.ReadAsync($"saved-views/{view.Id()}")).Text("name").ShouldBe("Everybody's");
    }

    [Fact]
    public async Task Each_person_has_one_default_for_each_kind_of_record()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        var first = await SaveAsync(world.Admin, "First", isDefault: true);
        var second = await SaveAsync(world.Admin, "Second", isShared: true, isDefault: true);
        var lead = await SaveAsync(world.Admin, "Lead", isDefault: true, entity: "lead");

        (await DefaultsAsync(world.Admin)).ShouldBe([second.Id(), lead.Id()], ignoreOrder: true);
        (await world.Admin.ReadAsync("saved-views?entity=contact&isDefault=true")).Items().Single()!.Id().ShouldBe(second.Id());
        (await DefaultsAsync(rep)).ShouldBeEmpty();

        // What another one's list opens with is no change of the view.
        var chosen = await (await rep.PatchAsync($"saved-views/{second.Id()}", new { isDefault = true })).ShouldBeOkAsync();
        chosen["isDefault"]!.GetValue<bool>().ShouldBeTrue();
        chosen.Number("version").ShouldBe(1);
        (await DefaultsAsync(rep)).ShouldBe([second.Id()]);

        await (await world.Admin.PatchAsync($"saved-views/{second.Id()}", new { isDefault = false })).ShouldBeOkAsync();
        (await DefaultsAsync(world.Admin)).ShouldBe([lead.Id()]);
        (await DefaultsAsync(rep)).ShouldBe([second.Id()]);
        await (await world.Admin.PatchAsync($"saved-views/{first.Id()}", new { isDefault = true })).ShouldBeOkAsync();
        (await world.Admin.DeleteAsync($"saved-views/{second.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await DefaultsAsync(rep)).ShouldBeEmpty();
        (await DefaultsAsync(world.Admin)).ShouldBe([first.Id(), lead.Id()], ignoreOrder: true);
    }

    [Fact]
    public async Task Another_organization_sees_nothing()
    {
        var world = await World.CreateAsync(server);
        var view = await SaveAsync(world.Admin, "Ours", isShared: true);
        var stranger = (await World.CreateAsync(server)).Admin;

        (await stranger.ReadAsync("saved-views")).Items().ShouldBeEmpty();
        await (await stranger.GetAsync($"saved-views/{view.Id()}")).ShouldBeProblemAsync(404);
        await (await stranger.PatchAsync($"saved-views/{view.Id()}", new { isDefault = true })).ShouldBeProblemAsync(404);
        await (await stranger.DeleteAsync($"saved-views/{view.Id()}")).ShouldBeProblemAsync(404);
    }

    private static Task<JsonObject> SaveAsync(
        Person person,
        string name,
        bool isShared = false,
        bool isDefault = false,
        string entity = "contact"
    ) =>
        person.CreateAsync(
            "saved-views",
            new
            {
                entity,
                name,
                isShared,
                isDefault,
            }
        );

    private static async Task<IEnumerable<Guid>> DefaultsAsync(Person person) =>
        (await person.ReadAsync("saved-views"))
            .Items()
            .Where(v => v!["isDefault"]!.GetValue<bool>())
            .Select(v => v!.Id())
            .ToList();

    private static IEnumerable<string> Names(JsonNode list) => list.AsArray().Select(n => n!.GetValue<string>());
}
