using System.Net;

namespace Crm.Api.Tests.Accounts;

public sealed class OrganizationScenarios(CrmServer server)
{
    [Fact]
    public async Task Settings_are_read_by_all_and_changed_by_administrators()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        var changed = await (
            await world.Admin.PatchAsync(
                "organization",
                new
                {
                    currency = "INR",
                    timeZone = "Asia/Kolkata",
                    weekStart = "sunday",
                }
            )
        ).ShouldBeOkAsync();
        changed.Text("currency").ShouldBe("INR");
        (await rep.ReadAsync("organization")).Text("weekStart").ShouldBe("sunday");
        await (await rep.PatchAsync("organization", new { currency = "EUR" })).ShouldBeProblemAsync(403);
    }

    [Theory]
    [InlineData("{\"name\":\"\"}", "name")]
    [InlineData("{\"currency\":\"eur\"}", "currency")]
    [InlineData("{\"timeZone\":null}", "timeZone")]
    [InlineData("{\"locale\":\"xx_YY\"}", "locale")]
    [InlineData("{\"weekStart\":\"someday\"}", "weekStart")]
    [InlineData("{\"isDemo\":true}", "isDemo")]
    [InlineData("{\"colour\":\"red\"}", "colour")]
    public async Task What_is_wrong_is_said_by_field(string json, string field)
    {
        var world = await World.CreateAsync(server);
        await (await world.Admin.PatchAsync("organization", json)).ShouldRefuseAsync(field);
    }

    [Fact]
    public async Task Only_the_demo_organization_can_be_removed()
    {
        var world = await World.CreateAsync(server);
        await (await world.Admin.GetAsync("organization/demo")).ShouldBeProblemAsync(404);
        await (await world.Admin.DeleteAsync("organization/demo")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task Teams_are_made_changed_and_deleted_with_their_members()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");
        var omar = await world.SalesRepAsync("omar");
        var team = await world.Admin.CreateAsync(
            "teams",
            new
            {
                name = "Field",
                managerId = mia.Id,
                memberIds = new[] { mia.Id },
            }
        );
        team["memberIds"]!.AsArray().Count.ShouldBe(1);
        await (await world.Admin.PostAsync("teams", new { name = "FIELD" })).ShouldBeProblemAsync(409, "team_name_taken");

        var path = $"teams/{team.Id()}";
        var changed = await (await world.Admin.PatchAsync(path, new { memberIds = new[] { mia.Id, omar.Id } })).ShouldBeOkAsync();
        changed["memberIds"]!.AsArray().Count.ShouldBe(2);
        changed.Number("version").ShouldBe(2);
        (await mia.ReadAsync($"users/{omar.Id}")).Text("teamId").ShouldBe(team.Id().ToString());
        (await mia.ReadAsync("teams")).Items().Count.ShouldBe(1);
        await (await mia.PatchAsync(path, new { name = "Mine" })).ShouldBeProblemAsync(403);
        await (await world.Admin.PatchAsync(path, new { memberIds = new[] { Guid.NewGuid() } })).ShouldRefuseAsync("memberIds");

        (await world.Admin.DeleteAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await mia.ReadAsync($"users/{omar.Id}")).Text("teamId").ShouldBeNull();
        await (await world.Admin.GetAsync(path)).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task With_narrowed_visibility_a_rep_sees_own_and_team_records_only()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");
        var omar = await world.SalesRepAsync("omar");
        var stranger = await world.SalesRepAsync("stranger");
        var manager = await world.ManagerAsync();
        await world.Admin.CreateAsync("teams", new { name = "Field", memberIds = new[] { mia.Id, omar.Id } });
        var contact = (await mia.CreateAsync("contacts", new { firstName = "Secret" })).Id();
        await (await world.Admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();

        await mia.ReadAsync($"contacts/{contact}");
        await omar.ReadAsync($"contacts/{contact}");
        await manager.ReadAsync($"contacts/{contact}");
        await (await stranger.GetAsync($"contacts/{contact}")).ShouldBeProblemAsync(404);
        (await stranger.ReadAsync("contacts")).Number("totalCount").ShouldBe(0);
    }
}
