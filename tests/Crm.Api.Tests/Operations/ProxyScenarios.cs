using System.Net;
using System.Net.Http.Json;

namespace Crm.Api.Tests.Operations;

/// <summary>Whose word counts about where a request comes from. Over real connections: these tests are the proxy at 127.0.0.1.</summary>
public sealed class ProxyScenarios
{
    private const string Here = "127.0.0.1";

    [Fact]
    public async Task The_address_that_a_trusted_proxy_names_is_the_clients()
    {
        await using var server = await CrmServer.ListenAsync(("Server:TrustedProxies", Here), ("Limits:SignInsPerMinute", "2"));
        var world = await World.CreateAsync(server);

        await UseUpAsync(server, "203.0.113.7");
        (await SignInAsync(server, world, "203.0.113.7")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

        var other = await SignInAsync(server, world, "203.0.113.8");
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await AddressesAsync(world)).ShouldContain("203.0.113.8");
    }

    [Fact]
    public async Task What_others_put_into_the_header_before_the_proxy_is_not_believed()
    {
        await using var server = await CrmServer.ListenAsync(("Server:TrustedProxies", $"{Here}, 10.0.0.0/8"));
        var world = await World.CreateAsync(server);

        // The client wrote the first one; the second proxy appended what it saw, the first one appended the second.
        await SignInAsync(server, world, "198.51.100.99, 203.0.113.9, 10.1.2.3");

        var addresses = await AddressesAsync(world);
        addresses.ShouldContain("203.0.113.9");
        addresses.ShouldNotContain("198.51.100.99");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("10.0.0.5")]
    public async Task From_anybody_else_the_header_changes_nothing(string? trusted)
    {
        await using var server = await CrmServer.ListenAsync(
            ("Server:TrustedProxies", trusted ?? ""),
            ("Limits:SignInsPerMinute", "2")
        );
        var world = await World.CreateAsync(server);

        (await SignInAsync(server, world, "203.0.113.1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SignInAsync(server, world, "203.0.113.2")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SignInAsync(server, world, "203.0.113.3")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await AddressesAsync(world)).Distinct().ShouldBe([Here]);
    }

    [Fact]
    public async Task The_cookie_is_secure_and_https_is_demanded_when_the_proxy_ended_tls()
    {
        await using var server = await CrmServer.ListenAsync(("Server:TrustedProxies", Here));
        var world = await World.CreateAsync(server);

        var answer = await SignInAsync(server, world, "203.0.113.7", scheme: "https");

        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(c => c.Contains("secure", StringComparison.OrdinalIgnoreCase));
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
    }

    private static async Task UseUpAsync(CrmServer server, string address)
    {
        for (var i = 0; i < 2; i++)
        {
            using var client = server.CreateClient();
            client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
            var answer = await client.PostAsJsonAsync(
                "/api/v1/auth/login",
                new { email = "nobody@nowhere.example", password = "no" }
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    private static async Task<HttpResponseMessage> SignInAsync(
        CrmServer server,
        World world,
        string address,
        string scheme = "http"
    )
    {
        using var client = server.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        return await client.PostAsJsonAsync("/api/v1/auth/login", new { email = world.Admin.Email, password = World.Password });
    }

    private static async Task<List<string>> AddressesAsync(World world) =>
        (await world.Admin.ReadAsync("auth/sessions")).Items().Select(s => s!.Text("ipAddress")!).ToList();
}
