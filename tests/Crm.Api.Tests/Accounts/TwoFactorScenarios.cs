using System.Net;
using System.Net.Http.Json;
using Crm.Core.Features.Accounts;

namespace Crm.Api.Tests.Accounts;

public sealed class TwoFactorScenarios(CrmServer server)
{
    [Fact]
    public async Task Signing_in_asks_for_a_code_once_it_is_on()
    {
        var world = await World.CreateAsync(server);
        var (key, _) = await EnableAsync(world.Admin);

        (await world.Admin.ReadAsync("auth/me"))["twoFactorEnabled"]!.GetValue<bool>().ShouldBeTrue();
        await (await LoginAsync(world, null)).ShouldBeProblemAsync(401, "two_factor_required");
        await (await LoginAsync(world, "000000")).ShouldBeProblemAsync(401, "invalid_credentials");
        await (await LoginAsync(world, Code(key, 1))).ShouldBeOkAsync();
    }

    [Fact]
    public async Task A_code_is_good_for_one_sign_in_only_also_at_once()
    {
        var world = await World.CreateAsync(server);
        var (key, _) = await EnableAsync(world.Admin);
        var code = Code(key, 1);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => LoginAsync(world, code)));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
    }

    [Fact]
    public async Task A_recovery_code_replaces_the_app_once()
    {
        var world = await World.CreateAsync(server);
        var (_, recovery) = await EnableAsync(world.Admin);

        recovery.Count.ShouldBe(10);
        await (await LoginAsync(world, recovery[0])).ShouldBeOkAsync();
        await (await LoginAsync(world, recovery[0])).ShouldBeProblemAsync(401);
        await (await LoginAsync(world, recovery[1])).ShouldBeOkAsync();
    }

    [Fact]
    public async Task A_wrong_password_does_not_tell_that_a_code_would_be_needed()
    {
        var world = await World.CreateAsync(server);
        await EnableAsync(world.Admin);
        using var client = server.CreateClient();
        var body = new { email = world.Admin.Email, password = "not the password 7" };
        await (await client.PostAsJsonAsync("/api/v1/auth/login", body)).ShouldBeProblemAsync(401, "invalid_credentials");
    }

    [Fact]
    public async Task It_is_enabled_by_a_right_code_and_disabled_by_the_password()
    {
        var world = await World.CreateAsync(server);
        await (await world.Admin.PostAsync("auth/two-factor/enable", new { code = "123456" })).ShouldBeProblemAsync(409);
        await (await world.Admin.PostAsync("auth/two-factor/setup")).ShouldBeOkAsync();
        await (await world.Admin.PostAsync("auth/two-factor/enable", new { code = "abc" })).ShouldRefuseAsync("code");
        await EnableAsync(world.Admin);
        await (await world.Admin.PostAsync("auth/two-factor/setup")).ShouldBeProblemAsync(409, "two_factor_on");

        await (await world.Admin.PostAsync("auth/two-factor/disable", new { password = "wrong one 123" })).ShouldRefuseAsync(
            "password"
        );
        (await world.Admin.PostAsync("auth/two-factor/disable", new { password = World.Password })).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        await (await LoginAsync(world, null)).ShouldBeOkAsync();
    }

    private static async Task<(string Key, IReadOnlyList<string> Recovery)> EnableAsync(Person person)
    {
        var setup = await (await person.PostAsync("auth/two-factor/setup")).ShouldBeOkAsync();
        var key = setup.Text("sharedKey")!;
        setup.Text("otpauthUri")!.ShouldContain($"secret={key}");
        var enabled = await (await person.PostAsync("auth/two-factor/enable", new { code = Code(key, 0) })).ShouldBeOkAsync();
        return (key, enabled["recoveryCodes"]!.AsArray().Select(c => c!.GetValue<string>()).ToList());
    }

    private static string Code(string key, int step) => Totp.CodeAt(key, Totp.StepOf(DateTime.UtcNow) + step);

    private async Task<HttpResponseMessage> LoginAsync(World world, string? code)
    {
        using var client = server.CreateClient();
        var body = new
        {
            email = world.Admin.Email,
            password = World.Password,
            twoFactorCode = code,
        };
        return await client.PostAsJsonAsync("/api/v1/auth/login", body);
    }
}
