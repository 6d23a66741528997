using System.Net;
using System.Net.Http.Json;

namespace Crm.Api.Tests.Accounts;

public sealed class PasswordScenarios(CrmServer server)
{
    private const string NewPassword = "copper lantern orbit 31";

    [Fact]
    public async Task Changing_the_password_keeps_this_session_and_ends_the_others()
    {
        var world = await World.CreateAsync(server);
        var phone = await world.SignInAsync(world.Admin.Email);

        var answer = await world.Admin.PostAsync(
            "auth/change-password",
            new { currentPassword = World.Password, newPassword = NewPassword }
        );
        var body = await answer.ShouldBeOkAsync();

        await (await phone.GetAsync("auth/me")).ShouldBeProblemAsync(401);
        await world.Admin.ReadAsync("auth/me");
        world.Admin.Http.DefaultRequestHeaders.Authorization = new("Bearer", body.Text("accessToken"));
        await world.Admin.ReadAsync("auth/me");
        await (await world.Admin.PostAsync("auth/refresh")).ShouldBeOkAsync();
        await (await LoginAsync(world.Admin.Email, World.Password)).ShouldBeProblemAsync(401);
        await (await LoginAsync(world.Admin.Email, NewPassword)).ShouldBeOkAsync();
        await server.WaitForMailAsync(world.Admin.Email, "Your password was changed");
    }

    [Theory]
    [InlineData("not the password 7", NewPassword, "currentPassword")]
    [InlineData(null, NewPassword, "currentPassword")]
    [InlineData(World.Password, "short", "newPassword")]
    [InlineData(World.Password, "password1234", "newPassword")]
    public async Task A_wrong_or_weak_password_changes_nothing(string? current, string next, string field)
    {
        var world = await World.CreateAsync(server);
        var body = new { currentPassword = current, newPassword = next };
        await (await world.Admin.PostAsync("auth/change-password", body)).ShouldRefuseAsync(field);
        await (await LoginAsync(world.Admin.Email, World.Password)).ShouldBeOkAsync();
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_the_mailed_link_once()
    {
        var world = await World.CreateAsync(server);
        using var client = server.CreateClient();
        var email = world.Admin.Email.ToUpperInvariant();
        (await client.PostAsJsonAsync("/api/v1/auth/forgot-password", new { email })).StatusCode.ShouldBe(
            HttpStatusCode.Accepted
        );
        var token = (await server.WaitForMailAsync(world.Admin.Email, "Choose a new password")).Token();

        var reset = new { token, newPassword = NewPassword };
        await (
            await client.PostAsJsonAsync("/api/v1/auth/reset-password", reset with { newPassword = "short" })
        ).ShouldRefuseAsync("newPassword");
        (await client.PostAsJsonAsync("/api/v1/auth/reset-password", reset)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await client.PostAsJsonAsync("/api/v1/auth/reset-password", reset)).ShouldRefuseAsync("token");
        await (await world.Admin.GetAsync("auth/me")).ShouldBeProblemAsync(401);
        await (await LoginAsync(world.Admin.Email, NewPassword)).ShouldBeOkAsync();
    }

    [Fact]
    public async Task A_newer_link_replaces_the_older_one()
    {
        var world = await World.CreateAsync(server);
        using var client = server.CreateClient();
        var forgot = new { email = world.Admin.Email };
        await client.PostAsJsonAsync("/api/v1/auth/forgot-password", forgot);
        var first = (await server.WaitForMailAsync(world.Admin.Email, "Choose a new password")).Token();
        await client.PostAsJsonAsync("/api/v1/auth/forgot-password", forgot);

        var reset = new { token = first, newPassword = NewPassword };
        await (await client.PostAsJsonAsync("/api/v1/auth/reset-password", reset)).ShouldRefuseAsync("token");
    }

    [Fact]
    public async Task An_unknown_email_gets_the_same_answer()
    {
        using var client = server.CreateClient();
        var answer = await client.PostAsJsonAsync("/api/v1/auth/forgot-password", new { email = "nobody@nowhere.example" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_locked_account_opens_with_a_new_password()
    {
        var world = await World.CreateAsync(server);
        for (var i = 0; i < 10; i++)
        {
            await LoginAsync(world.Admin.Email, "not the password 7");
        }

        using var client = server.CreateClient();
        await client.PostAsJsonAsync("/api/v1/auth/forgot-password", new { email = world.Admin.Email });
        var token = (await server.WaitForMailAsync(world.Admin.Email, "Choose a new password")).Token();
        await client.PostAsJsonAsync("/api/v1/auth/reset-password", new { token, newPassword = NewPassword });
        await (await LoginAsync(world.Admin.Email, NewPassword)).ShouldBeOkAsync();
    }

    private async Task<HttpResponseMessage> LoginAsync(string email, string password)
    {
        using var client = server.CreateClient();
        return await client.PostAsJsonAsync("/api/v1/auth/login", new { email, password });
    }
}
