using System.Net;

namespace Crm.Api.Tests.Accounts;

public sealed class RefreshScenarios(CrmServer server)
{
    [Fact]
    public async Task A_refresh_gives_new_tokens_and_turns_the_cookie()
    {
        var (client, cookie) = await SignedInAsync();
        var answer = await RefreshAsync(client, cookie);
        await answer.ShouldBeOkAsync();
        CookieOf(answer).ShouldNotBe(cookie);
        await (await RefreshAsync(client, CookieOf(answer))).ShouldBeOkAsync();
    }

    [Fact]
    public async Task Two_tabs_that_refresh_at_once_stay_signed_in_with_the_same_cookie()
    {
        var (client, cookie) = await SignedInAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => RefreshAsync(client, cookie)));

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        answers.Select(CookieOf).Distinct().Count().ShouldBe(1);
        await (await RefreshAsync(client, CookieOf(answers[0]))).ShouldBeOkAsync();
    }

    [Fact]
    public async Task An_old_cookie_ends_the_whole_session()
    {
        var (client, first) = await SignedInAsync();
        var second = CookieOf(await RefreshAsync(client, first));
        var answer = await RefreshAsync(client, second);
        var token = (await answer.ShouldBeOkAsync()).Text("accessToken");

        await (await RefreshAsync(client, first)).ShouldBeProblemAsync(401, "session_ended");
        await (await RefreshAsync(client, CookieOf(answer))).ShouldBeProblemAsync(401, "session_ended");
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        await (await client.GetAsync("/api/v1/auth/me")).ShouldBeProblemAsync(401);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("AaH8dTOzcfi30VUveq1Abg.anFz1CjyxRAGuzFUFlcVri4UYy3OkabQUhLT9L_vhcQ")]
    public async Task A_cookie_that_is_none_of_ours_is_refused(string cookie)
    {
        using var client = server.CreateClient(new() { HandleCookies = false });
        await (await RefreshAsync(client, cookie)).ShouldBeProblemAsync(401, "session_ended");
    }

    [Fact]
    public async Task Logout_ends_the_session_and_takes_the_cookie()
    {
        var (client, cookie) = await SignedInAsync();
        var answer = await PostAsync(client, "logout", cookie);

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        answer.Headers.GetValues("Set-Cookie").Single().ShouldContain("expires=Thu, 01 Jan 1970");
        await (await RefreshAsync(client, cookie)).ShouldBeProblemAsync(401);
        await (await client.GetAsync("/api/v1/auth/me")).ShouldBeProblemAsync(401);
        (await PostAsync(client, "logout", "")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "http://localhost", 200)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    public async Task Another_site_can_not_refresh_or_sign_out(string header, string value, int status)
    {
        var (client, cookie) = await SignedInAsync();
        ((int)(await PostAsync(client, "refresh", cookie, (header, value))).StatusCode).ShouldBe(status);
        ((int)(await PostAsync(client, "logout", cookie, (header, value))).StatusCode).ShouldBe(status == 200 ? 204 : status);
    }

    [Fact]
    public async Task The_cookie_is_secure_behind_tls()
    {
        var world = await World.CreateAsync(server);
        using var client = server.CreateClient(new() { BaseAddress = new Uri("https://localhost") });
        var answer = await LoginAsync(client, world.Admin.Email);
        answer.Headers.GetValues("Set-Cookie").Single().ShouldContain("secure");
    }

    private async Task<(HttpClient Client, string Cookie)> SignedInAsync()
    {
        var world = await World.CreateAsync(server);
        var client = server.CreateClient(new() { HandleCookies = false });
        var answer = await LoginAsync(client, world.Admin.Email);
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await answer.ShouldBeOkAsync()).Text("accessToken"));
        return (client, CookieOf(answer));
    }

    private static Task<HttpResponseMessage> LoginAsync(HttpClient client, string email) =>
        System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
            client,
            "/api/v1/auth/login",
            new { email, password = World.Password }
        );

    private static Task<HttpResponseMessage> RefreshAsync(HttpClient client, string cookie) =>
        PostAsync(client, "refresh", cookie);

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        string action,
        string cookie,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/auth/{action}");
        request.Headers.Add("Cookie", $"crm_refresh={cookie}");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }

    private static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0].Split('=', 2)[1];
}
