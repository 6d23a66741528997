using System.Net;
using System.Net.Http.Json;
using Crm.Core.Features.Accounts;

namespace Crm.Api.Tests.Accounts;

public sealed class SignInScenarios(CrmServer server)
{
    [Fact]
    public async Task Me_tells_who_one_is_and_what_one_may()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();

        var me = await rep.ReadAsync("auth/me");
        me.Text("email").ShouldBe(rep.Email);
        me["permissions"]!.AsArray().Select(p => p!.GetValue<string>()).ShouldContain("contacts.write");
        me["permissions"]!.AsArray().Select(p => p!.GetValue<string>()).ShouldNotContain("contacts.delete");
        me["twoFactorEnabled"]!.GetValue<bool>().ShouldBeFalse();
        me["organization"]!.Text("name").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_email_get_the_same_answer()
    {
        var world = await World.CreateAsync(server);
        var wrong = await (await LoginAsync(world.Admin.Email, "not the password 7")).ShouldBeProblemAsync(401);
        var unknown = await (await LoginAsync("nobody@nowhere.example", "not the password 7")).ShouldBeProblemAsync(401);

        foreach (var member in new[] { "type", "title", "detail", "code" })
        {
            wrong.Text(member).ShouldBe(unknown.Text(member));
        }
    }

    [Fact]
    public async Task Ten_failures_lock_the_account_with_the_same_answer()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => LoginAsync(rep.Email, "not the password 7")));

        await (await LoginAsync(rep.Email, World.Password)).ShouldBeProblemAsync(401, "invalid_credentials");
        await rep.ReadAsync("auth/me");
    }

    [Fact]
    public async Task Nine_failures_do_not_lock_and_a_success_forgets_them()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 9; i++)
            {
                await (await LoginAsync(rep.Email, "not the password 7")).ShouldBeProblemAsync(401);
            }

            await (await LoginAsync(rep.Email, World.Password)).ShouldBeOkAsync();
        }
    }

    [Fact]
    public async Task An_inactive_person_can_not_sign_in_and_is_out_at_once()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        await (await world.Admin.PatchAsync($"users/{rep.Id}", new { status = "inactive" })).ShouldBeOkAsync();

        await (await rep.GetAsync("auth/me")).ShouldBeProblemAsync(401);
        await (await LoginAsync(rep.Email, World.Password)).ShouldBeProblemAsync(401, "invalid_credentials");
    }

    [Fact]
    public async Task Missing_fields_are_named()
    {
        await (await LoginAsync(null, World.Password)).ShouldRefuseAsync("email");
        await (await LoginAsync("a@b.example", null)).ShouldRefuseAsync("password");
    }

    [Fact]
    public async Task A_session_is_listed_with_its_device_and_ended()
    {
        var world = await World.CreateAsync(server);
        var phone = await world.SignInAsync(world.Admin.Email);

        var sessions = (await world.Admin.ReadAsync("auth/sessions")).Items();
        sessions.Count.ShouldBe(2);
        sessions.Count(s => s!["isCurrent"]!.GetValue<bool>()).ShouldBe(1);
        var other = sessions.Single(s => !s!["isCurrent"]!.GetValue<bool>())!.Id();

        (await world.Admin.DeleteAsync($"auth/sessions/{other}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);
        await (await phone.GetAsync("auth/me")).ShouldBeProblemAsync(401);
        await (await world.Admin.DeleteAsync($"auth/sessions/{other}")).ShouldBeProblemAsync(404);
        await world.Admin.ReadAsync("auth/me");
    }

    [Fact]
    public async Task Nobody_ends_a_colleagues_session()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        var session = (await rep.ReadAsync("auth/sessions")).Items()[0]!.Id();

        await (await world.Admin.DeleteAsync($"auth/sessions/{session}")).ShouldBeProblemAsync(404);
        await rep.ReadAsync("auth/me");
    }

    [Fact]
    public async Task Ending_all_others_keeps_this_one()
    {
        var world = await World.CreateAsync(server);
        var phone = await world.SignInAsync(world.Admin.Email);

        (await world.Admin.DeleteAsync("auth/sessions")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);
        await (await phone.GetAsync("auth/me")).ShouldBeProblemAsync(401);
        await world.Admin.ReadAsync("auth/me");
    }

    [Fact]
    public async Task A_request_asks_once_for_what_it_wants()
    {
        var world = await World.CreateAsync(server);
        await world.Admin.ReadAsync("organization");
        using var commands = SqlCommands.Count();
        await world.Admin.ReadAsync("organization");
        commands.Texts.Count.ShouldBe(1, string.Join('\n', commands.Texts));
    }

    [Fact]
    public async Task A_deactivation_counts_at_once_also_for_somebody_who_called_a_moment_ago_and_soon_on_another_node()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        await using var node = server.Restart();
        using var there = node.CreateClient();
        there.DefaultRequestHeaders.Authorization = rep.Http.DefaultRequestHeaders.Authorization;
        (await there.GetAsync("/api/v1/auth/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await rep.ReadAsync("auth/me");

        await (await world.Admin.PatchAsync($"users/{rep.Id}", new { status = "inactive" })).ShouldBeOkAsync();

        await (await rep.GetAsync("auth/me")).ShouldBeProblemAsync(401);
        await Task.Delay(CrmServer.IsPostgreSql ? TimeSpan.FromSeconds(2) : KnownCallers.KnownFor);
        await (await there.GetAsync("/api/v1/auth/me")).ShouldBeProblemAsync(401);
    }

    [Fact]
    public async Task A_token_in_an_address_is_no_sign_in()
    {
        var world = await World.CreateAsync(server);
        var token = world.Admin.Http.DefaultRequestHeaders.Authorization!.Parameter;
        using var client = server.CreateClient();
        await (await client.GetAsync($"/api/v1/auth/me?access_token={token}")).ShouldBeProblemAsync(401);
    }

    private async Task<HttpResponseMessage> LoginAsync(string? email, string? password)
    {
        using var client = server.CreateClient();
        return await client.PostAsJsonAsync("/api/v1/auth/login", new { email, password });
    }
}
