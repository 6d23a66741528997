using System.Net;
using System.Net.Http.Json;

namespace Crm.Api.Tests.Accounts;

public sealed class UserScenarios(CrmServer server)
{
    [Fact]
    public async Task An_invited_person_joins_from_the_mail()
    {
        var world = await World.CreateAsync(server);
        var email = $"mia@{world.Admin.Email.Split('@')[1]}";
        var invited = await world.Admin.CreateAsync(
            "users",
            new
            {
                email,
                displayName = "Mia",
                role = "manager",
            }
        );
        invited.Text("status").ShouldBe("invited");
        invited["invitation"]!.Text("url")!.ShouldContain("/join?token=");

        var token = (await server.WaitForMailAsync(email, "invites you")).Token();
        invited["invitation"]!.Text("url")!.ShouldEndWith(token);
        using var client = server.CreateClient();
        var shown = await (await client.GetAsync($"/api/v1/auth/invitations/{token}")).ShouldBeOkAsync();
        shown.Text("email").ShouldBe(email);

        var accept = new
        {
            token,
            displayName = "Mia Chen",
            password = "violet anchor harvest 9",
        };
        var joined = await (await client.PostAsJsonAsync("/api/v1/auth/accept-invitation", accept)).ShouldBeOkAsync();
        joined["user"]!.Text("displayName").ShouldBe("Mia Chen");
        joined["user"]!.Text("status").ShouldBe("active");
        joined["user"]!.Text("role").ShouldBe("manager");
        await (await client.PostAsJsonAsync("/api/v1/auth/accept-invitation", accept)).ShouldRefuseAsync("token");
        await (await client.GetAsync($"/api/v1/auth/invitations/{token}")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task Inviting_again_replaces_the_link()
    {
        var world = await World.CreateAsync(server);
        var email = $"late@{world.Admin.Email.Split('@')[1]}";
        var invited = await world.Admin.CreateAsync("users", new { email, displayName = "Late" });
        var again = await (await world.Admin.PostAsync($"users/{invited.Id()}/invitation")).ShouldBeOkAsync();

        using var client = server.CreateClient();
        var old = invited["invitation"]!.Text("url")!.Split("token=")[1];
        await (await client.GetAsync($"/api/v1/auth/invitations/{old}")).ShouldBeProblemAsync(404);
        var fresh = again.Text("url")!.Split("token=")[1];
        await (await client.GetAsync($"/api/v1/auth/invitations/{fresh}")).ShouldBeOkAsync();
        await (await world.Admin.PostAsync($"users/{world.Admin.Id}/invitation")).ShouldBeProblemAsync(409, "not_invited");
    }

    [Fact]
    public async Task Another_role_counts_at_once_and_ends_the_sessions()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        await (await world.Admin.PatchAsync($"users/{rep.Id}", new { role = "viewer" })).ShouldBeOkAsync();

        await (await rep.GetAsync("auth/me")).ShouldBeProblemAsync(401);
        var again = await world.SignInAsync(rep.Email);
        await (await again.PostAsync("contacts", new { firstName = "X" })).ShouldBeProblemAsync(403);
    }

    [Fact]
    public async Task The_last_active_administrator_remains()
    {
        var world = await World.CreateAsync(server);
        await (await world.Admin.PatchAsync($"users/{world.Admin.Id}", new { role = "viewer" })).ShouldBeProblemAsync(
            409,
            "last_admin"
        );
        await (await world.Admin.PatchAsync($"users/{world.Admin.Id}", new { status = "inactive" })).ShouldBeProblemAsync(
            409,
            "last_admin"
        );
        await world.Admin.ReadAsync("auth/me");
    }

    [Fact]
    public async Task Two_administrators_who_demote_each_other_at_once_leave_one()
    {
        var world = await World.CreateAsync(server);
        var second = await world.PersonAsync("admin", "second");
        await Task.WhenAll(
            world.Admin.PatchAsync($"users/{second.Id}", new { role = "viewer" }),
            second.PatchAsync($"users/{world.Admin.Id}", new { role = "viewer" })
        );

        var admins = 0;
        foreach (var email in new[] { world.Admin.Email, second.Email })
        {
            var me = await (await world.SignInAsync(email)).ReadAsync("auth/me");
            admins += me.Text("role") == "admin" ? 1 : 0;
        }

        admins.ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public async Task Everybody_reads_colleagues_and_only_administrators_change_them()
    {
        var world = await World.CreateAsync(server);
        var viewer = await world.ViewerAsync();
        (await viewer.ReadAsync("users?sort=-createdAt&pageSize=1")).Number("totalCount").ShouldBe(2);
        (await viewer.ReadAsync("users?role=viewer")).Items().Single()!.Id().ShouldBe(viewer.Id);
        (await viewer.ReadAsync("users?q=VIEWER")).Items().Single()!.Id().ShouldBe(viewer.Id);
        await (await viewer.GetAsync("users?nonsense=1")).ShouldRefuseAsync("nonsense");
        await (await viewer.PatchAsync($"users/{viewer.Id}", new { role = "admin" })).ShouldBeProblemAsync(403);
        await (await viewer.PatchAsync("auth/me", new { role = "admin" })).ShouldRefuseAsync("role");
        var me = await (
            await viewer.PatchAsync("auth/me", new { displayName = "Vi", timeZone = "Asia/Kolkata" })
        ).ShouldBeOkAsync();
        me.Text("timeZone").ShouldBe("Asia/Kolkata");
    }

    [Fact]
    public async Task A_cursor_goes_on_through_the_people()
    {
        var world = await World.CreateAsync(server);
        for (var i = 0; i < 4; i++)
        {
            await world.ViewerAsync($"person{i}");
        }

        var seen = new List<Guid>();
        var page = await world.Admin.ReadAsync("users?pageSize=2");
        while (true)
        {
            seen.AddRange(page.Items().Select(u => u!.Id()));
            if (page.Text("nextCursor") is not { } cursor)
            {
                break;
            }

            page = await world.Admin.ReadAsync($"users?pageSize=2&cursor={cursor}");
        }

        seen.Count.ShouldBe(5);
        seen.Distinct().Count().ShouldBe(5);
    }

    [Theory]
    [InlineData("{\"email\":\"x\"}", "email")]
    [InlineData("{\"displayName\":null}", "displayName")]
    [InlineData("{\"role\":\"boss\"}", "role")]
    [InlineData("{\"role\":null}", "role")]
    [InlineData("{\"teamId\":\"01a1fc75-3145-7d50-a819-ec74d222cda7\"}", "teamId")]
    [InlineData("{\"timeZone\":\"Mars/Olympus\"}", "timeZone")]
    [InlineData("{\"locale\":\"english\"}", "locale")]
    [InlineData("{\"password\":\"violet anchor harvest 9\"}", "password")]
    [InlineData("{\"lastSeenAt\":null}", "lastSeenAt")]
    [InlineData("{\"id\":\"01a1fc75-3145-7d50-a819-ec74d222cda7\"}", "id")]
    public async Task What_is_wrong_with_a_person_is_said_by_field(string json, string field)
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        await (await world.Admin.PatchAsync($"users/{rep.Id}", json)).ShouldRefuseAsync(field);
    }

    [Fact]
    public async Task An_older_version_changes_nothing()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        await (await world.Admin.PatchAsync($"users/{rep.Id}", new { displayName = "One" }, "\"1\"")).ShouldBeOkAsync();
        await (await world.Admin.PatchAsync($"users/{rep.Id}", new { displayName = "Two" }, "\"1\"")).ShouldBeProblemAsync(412);
    }

    [Fact]
    public async Task Another_organizations_people_are_not_there()
    {
        var one = await World.CreateAsync(server);
        var other = await World.CreateAsync(server);
        await (await other.Admin.GetAsync($"users/{one.Admin.Id}")).ShouldBeProblemAsync(404);
        await (await other.Admin.PatchAsync($"users/{one.Admin.Id}", new { role = "viewer" })).ShouldBeProblemAsync(404);
        await (await other.Admin.PostAsync("users", new { email = one.Admin.Email, displayName = "X" })).ShouldBeProblemAsync(
            409,
            "email_taken"
        );
        (await other.Admin.PostAsync("auth/logout")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }
}
