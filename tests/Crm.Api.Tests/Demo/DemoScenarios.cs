using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Crm.Core.Features.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Demo;

/// <summary>A server that was started with the demo organization.</summary>
public sealed class DemoServer : CrmServer
{
    protected override bool HasDemo => true;
}

public sealed class DemoScenarios(DemoServer server) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task The_demo_shows_a_living_company_and_is_gone_for_good_when_removed()
    {
        var accounts = (await SetupAsync())["demo"]!["accounts"]!.AsArray();
        accounts.Select(a => a!.Text("role")).ShouldBe(["admin", "manager", "salesRep", "salesRep", "supportAgent"]);
        var people = new List<Person>();
        foreach (var account in accounts)
        {
            people.Add(await SignInAsync(account!));
        }

        var (admin, rep) = (people[0], people[2]);
        await ShouldHaveCustomersAsync(rep);
        await ShouldHaveLivedAsync(rep);
        await ShouldHaveSoldAsync(rep);
        await ShouldHaveMoreThanTheUsualAsync(rep);
        foreach (var person in people)
        {
            (await person.ReadAsync("notifications?pageSize=1")).Items().ShouldNotBeEmpty();
        }

        await (await rep.DeleteAsync("organization/demo")).ShouldBeProblemAsync(403);
        var size = await admin.ReadAsync("organization/demo");
        size.Number("users").ShouldBe(5);
        size.Number("records").ShouldBeGreaterThan(350);
        ((int)(await admin.DeleteAsync("organization/demo")).StatusCode).ShouldBe(204);
        await (await rep.GetAsync("contacts")).ShouldBeProblemAsync(401);
        await StartAgainAsync();
        var setup = await SetupAsync();
        setup["setupRequired"]!.GetValue<bool>().ShouldBeTrue();
        setup["demo"].ShouldBeNull();
    }

    private static async Task ShouldHaveCustomersAsync(Person rep)
    {
        var companies = await rep.ReadAsync("companies?pageSize=1");
        companies.Number("totalCount").ShouldBe(60);
        (await rep.ReadAsync("contacts?pageSize=1")).Number("totalCount").ShouldBe(198);
        (await rep.ReadAsync("contacts?deleted=true&pageSize=5")).Items().Count.ShouldBe(2);
        (await rep.ReadAsync("companies?parentId=none&pageSize=1")).Number("totalCount").ShouldBeLessThan(55);
    }

    private static async Task ShouldHaveMoreThanTheUsualAsync(Person rep)
    {
        (await rep.ReadAsync("custom-fields")).Items().Count.ShouldBe(2);
        (await rep.ReadAsync("email-templates")).Items().Count.ShouldBe(3);
        var large = (await rep.ReadAsync("companies?field.desks=8&sort=createdAt")).Items()[0]!;
        large["customFields"]!.Text("parking").ShouldBe("None");
        var file = (await rep.ReadAsync($"attachments?relatedType=company&relatedId={large.Id()}")).Items().Single()!;
        (file.Text("name"), file.Text("contentType")).ShouldBe(("Offer.pdf", "application/pdf"));
        var asked = (await rep.ReadAsync("tickets?type=request&status=resolved")).Items()[0]!;
        var answer = (await rep.ReadAsync($"tickets/{asked.Id()}/messages")).Items()[0]!;
        answer["files"]!.AsArray().Single()!.Text("name").ShouldBe("Floor plan.pdf");
    }

    private static async Task ShouldHaveLivedAsync(Person rep)
    {
        var feed = (await rep.ReadAsync("feed?pageSize=50")).Items();
        var times = feed.Select(e => DateTimeOffset.Parse(e!.Text("at")!)).ToList();
        times.ShouldAllBe(at => at <= DateTimeOffset.UtcNow);
        times[0].ShouldBeGreaterThan(DateTimeOffset.UtcNow.AddDays(-4));
        feed.Select(e => e!["by"]!.Text("displayName")).Distinct().Count().ShouldBeGreaterThan(2);
        var first = (await rep.ReadAsync("companies?sort=createdAt&pageSize=1")).Items().Single()!;
        DateTimeOffset.Parse(first.Text("createdAt")!).ShouldBeLessThan(DateTimeOffset.UtcNow.AddDays(-170));
    }

    // The campaigns and leads by name, and numbers that are worth a look.
    private static async Task ShouldHaveSoldAsync(Person rep)
    {
        var campaigns = (await rep.ReadAsync("campaigns?sort=startDate")).Items();
        campaigns
            .Select(c => (c!.Text("name"), c!.Text("status"), c!["budget"]!.GetValue<decimal>(), c!.Text("currency")))
            .ShouldBe([
                ("Festive Cashback Promo", "completed", 110_000m, "INR"),
                ("Launch Sprint 2025", "active", 85_000m, "INR"),
                ("Webinar Series Q2", "planned", 45_000m, "INR"),
            ]);
        var leads = (await rep.ReadAsync("leads?sort=createdAt&stage=new,contacted,qualified,lost")).Items();
        leads
            .Select(l => (l!.Text("displayName"), l!.Text("stage"), l!.Number("score"), l!["campaign"]!.Text("name")))
            .ShouldBe([
                ("Sneha Kulkarni", "lost", 30, "Launch Sprint 2025"),
                ("Rahul Goyal", "qualified", 72, "Festive Cashback Promo"),
                ("Aarav Sharma", "contacted", 45, "Launch Sprint 2025"),
                ("Mohan Rao", "contacted", 55, "Webinar Series Q2"),
                ("Priya Menon", "new", 20, "Webinar Series Q2"),
            ]);
        leads.Single(l => l!.Text("temperature") == "hot")!.Text("displayName").ShouldBe("Rahul Goyal");

        var summary = await rep.ReadAsync("analytics/summary");
        summary.Number("openDeals").ShouldBeGreaterThan(12);
        summary.Number("wonDeals").ShouldBeGreaterThan(10);
        summary.Number("lostDeals").ShouldBeGreaterThan(5);
        summary.Number("overdueTasks").ShouldBeGreaterThan(0);
        var lastQuarters = (await rep.ReadAsync("deals/forecast?period=month"))["periods"]!.AsArray();
        lastQuarters.Count(p => p!["total"]!["won"]!.GetValue<decimal>() > 0).ShouldBeGreaterThan(2);
        (await rep.ReadAsync("today"))["items"]!.AsArray().ShouldNotBeEmpty();
    }

    // What a start does after the migrations.
    private async Task StartAgainAsync()
    {
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoSeeder>().SeedAsync(TestContext.Current.CancellationToken);
    }

    private async Task<JsonObject> SetupAsync() => await (await server.CreateClient().GetAsync("/api/v1/setup")).ReadAsync();

    private async Task<Person> SignInAsync(JsonNode account)
    {
        var http = server.CreateClient();
        var (email, password) = (account.Text("email")!, account.Text("password"));
        return await Person.SignedInAsync(http, email, await http.PostAsJsonAsync("/api/v1/auth/login", new { email, password }));
    }
}
