namespace Crm.Api.Tests.Operations;

/// <summary>What browsers are told to refuse, whatever is asked for.</summary>
public sealed class BrowserScenarios(CrmServer server)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/setup")]
    [InlineData("/api/v1/contacts")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/docs/index.html")]
    [InlineData("/health/live")]
    public async Task Every_answer_forbids_foreign_scripts_frames_and_guessing(string path)
    {
        using var client = server.CreateClient();

        var headers = (await client.GetAsync(path)).Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("object-src 'none'");
        policy.ShouldContain("base-uri 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.Split(';').Single(d => d.Trim().StartsWith("script-src", StringComparison.Ordinal)).ShouldNotContain("unsafe");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Answers_of_the_api_are_kept_by_nobody_and_open_to_no_other_site()
    {
        using var client = server.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", "https://evil.example");

        var answer = await client.GetAsync("/api/v1/setup");

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_of_another_site_changes_nothing()
    {
        var world = await World.CreateAsync(server);
        using var form = new StringContent("{\"firstName\":\"Forged\"}", System.Text.Encoding.UTF8, "text/plain");

        var answer = await world.Admin.Http.PostAsync("/api/v1/contacts", form);

        await answer.ShouldBeProblemAsync(415);
        (await world.Admin.ReadAsync("contacts")).Number("totalCount").ShouldBe(0);
    }

    [Fact]
    public async Task A_request_is_not_echoed()
    {
        using var client = server.CreateClient();
        using var trace = new HttpRequestMessage(HttpMethod.Trace, "/api/v1/setup");
        trace.Headers.Add("X-Secret", "echo");

        var answer = await client.SendAsync(trace);

        answer.IsSuccessStatusCode.ShouldBeFalse();
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("echo");
    }
}
