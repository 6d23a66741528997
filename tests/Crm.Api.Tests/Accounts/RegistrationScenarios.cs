using System.Net;
using System.Net.Http.Json;

namespace Crm.Api.Tests.Accounts;

public sealed class RegistrationScenarios(CrmServer server)
{
    [Fact]
    public async Task Registering_makes_an_organization_and_signs_its_administrator_in()
    {
        using var client = server.CreateClient();
        var answer = await RegisterAsync(client, "Founders Inc", "ada@founders.example");

        var body = await answer.ShouldBeOkAsync(HttpStatusCode.Created);
        body.Text("tokenType").ShouldBe("Bearer");
        body.Number("expiresIn").ShouldBe(900);
        body["user"]!.Text("role").ShouldBe("admin");
        body["user"]!.Text("status").ShouldBe("active");
        body["user"]!.Number("version").ShouldBe(1);
        body["organization"]!.Text("name").ShouldBe("Founders Inc");
        body["organization"]!.Text("currency").ShouldBe("USD");
        body["organization"]!.Text("weekStart").ShouldBe("monday");

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldContain("path=/api/v1/auth");
    }

    [Fact]
    public async Task The_organization_begins_with_the_settings_that_were_chosen()
    {
        using var client = server.CreateClient();
        var answer = await client.PostAsJsonAsync(
            "/api/v1/auth/register",
            new
            {
                organizationName = "Lotus Traders",
                displayName = "Ravi Iyer",
                email = "ravi@lotus-traders.example",
                password = "copper lantern orbit 31",
                currency = "INR",
                timeZone = "Asia/Kolkata",
                locale = "en-IN",
                weekStart = "sunday",
            },
            TestContext.Current.CancellationToken
        );

        var organization = (await answer.ShouldBeOkAsync(HttpStatusCode.Created))["organization"]!;
        organization.Text("currency").ShouldBe("INR");
        organization.Text("timeZone").ShouldBe("Asia/Kolkata");
        organization.Text("locale").ShouldBe("en-IN");
        organization.Text("weekStart").ShouldBe("sunday");
    }

    [Fact]
    public async Task An_email_is_taken_over_all_organizations_without_case()
    {
        using var client = server.CreateClient();
        await (await RegisterAsync(client, "First", "Taken@first.example")).ShouldBeOkAsync(HttpStatusCode.Created);

        await (await RegisterAsync(client, "Second", "taken@FIRST.example")).ShouldBeProblemAsync(409, "email_taken");
    }

    [Fact]
    public async Task Of_many_who_register_the_same_email_at_once_one_wins()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async i =>
                {
                    using var client = server.CreateClient();
                    return (int)(await RegisterAsync(client, $"Racer {i}", "race@racers.example")).StatusCode;
                })
        );

        answers.Count(s => s == 201).ShouldBe(1);
        answers.Count(s => s == 409).ShouldBe(7);
    }

    [Theory]
    [InlineData("organizationName", "")]
    [InlineData("displayName", "  ")]
    [InlineData("email", "not-an-address")]
    [InlineData("email", "a@b.example\r\nBcc: x@y.example")]
    [InlineData("password", "short")]
    [InlineData("password", "password1234")]
    [InlineData("currency", "euro")]
    [InlineData("timeZone", "Mars/Olympus")]
    [InlineData("locale", "English")]
    public async Task What_is_wrong_is_said_by_field(string field, string value)
    {
        using var client = server.CreateClient();
        var body = new Dictionary<string, string>
        {
            ["organizationName"] = "Acme",
            ["displayName"] = "Ann",
            ["email"] = "ann@wrong.example",
            ["password"] = World.Password,
            [field] = value,
        };
        await (await client.PostAsJsonAsync("/api/v1/auth/register", body)).ShouldRefuseAsync(field);
    }

    [Fact]
    public async Task Setup_tells_what_the_sign_in_page_needs()
    {
        await World.CreateAsync(server);
        using var client = server.CreateClient();
        var setup = await (await client.GetAsync("/api/v1/setup")).ShouldBeOkAsync();
        setup["setupRequired"]!.GetValue<bool>().ShouldBeFalse();
        setup["demo"].ShouldBeNull();
    }

    private static Task<HttpResponseMessage> RegisterAsync(HttpClient client, string organization, string email) =>
        client.PostAsJsonAsync(
            "/api/v1/auth/register",
            new
            {
                organizationName = organization,
                displayName = "Somebody",
                email,
                password = World.Password,
            }
        );
}
