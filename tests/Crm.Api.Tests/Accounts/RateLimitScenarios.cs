using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Crm.Api.Tests.Accounts;

public sealed class RateLimitScenarios(CrmServer server)
{
    [Fact]
    public async Task Sign_ins_are_limited_by_address_and_say_when_to_come_back()
    {
        await using var strict = server.WithWebHostBuilder(b => b.UseSetting("Limits:SignInsPerMinute", "3"));
        using var client = strict.CreateClient();
        var login = new { email = "nobody@nowhere.example", password = "not the password 7" };
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await client.PostAsJsonAsync("/api/v1/auth/login", login);
            tries++;
        } while ((int)answer.StatusCode == 401 && tries < 10);

        await answer.ShouldBeProblemAsync(429, "too_many_requests");
        answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        answer.Headers.GetValues("RateLimit-Limit").Single().ShouldBe("3");
        answer.Headers.GetValues("RateLimit-Remaining").Single().ShouldBe("0");
    }

    [Fact]
    public async Task Every_answer_tells_how_much_is_left()
    {
        var world = await World.CreateAsync(server);
        var answer = await world.Admin.GetAsync("auth/me");
        int.Parse(answer.Headers.GetValues("RateLimit-Remaining").Single()).ShouldBeGreaterThan(0);
        int.Parse(answer.Headers.GetValues("RateLimit-Reset").Single()).ShouldBeInRange(1, 60);
    }
}
