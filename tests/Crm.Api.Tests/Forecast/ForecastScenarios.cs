using System.Net;
using System.Text.Json.Nodes;
using Crm.Api.Tests.Deals;

namespace Crm.Api.Tests.Forecast;

public sealed class ForecastScenarios(CrmServer server)
{
    [Fact]
    public async Task Open_deals_count_where_they_are_expected_and_won_ones_where_they_were_closed()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        await ExpectedAsync(admin, "2026-10-01", 100.05m, "pipeline");
        await ExpectedAsync(admin, "2026-10-31", 200m, "bestCase");
        await ExpectedAsync(admin, "2026-12-31", 1000m, "commit", floor.Stage("Negotiation"));
        await ExpectedAsync(admin, "2026-11-15", 5000m, "omitted");
        await ExpectedAsync(admin, null, 7m, "commit");
        await WonAsync(admin, floor, 400m, "2026-10-10T12:00:00Z");
        await WonAsync(admin, floor, 50m, "2027-01-01T00:00:00Z");

        var quarters = await ReadAsync(admin, "period=quarter&from=2026-10-01&to=2027-03-31");
        quarters
            .Select(p => (p.Text("start"), p.Text("end")))
            .ShouldBe([("2026-10-01", "2026-12-31"), ("2027-01-01", "2027-03-31")]);
        var quarter = quarters[0]["groups"]!.AsArray().Single()!;
        quarter.Text("key").ShouldBe($"{admin.Id}");
        quarter.Text("name").ShouldNotBeNullOrEmpty();
        Sums(quarter).ShouldBe((3, 1300.05m, 780.01m, 100.05m, 200m, 1000m, 400m));
        Sums(quarters[0]["total"]!).ShouldBe(Sums(quarter));
        Money(quarters[1]["total"]!, "won").ShouldBe(50m);

        var months = await ReadAsync(admin, "period=month&from=2026-10-01&to=2026-12-31");
        months.Select(p => p["total"]!.Number("count")).ShouldBe([2, 0, 1]);
        months.Select(p => Money(p["total"]!, "won")).ShouldBe([400m, 0m, 0m]);

        var inQuarter = (await ReadAsync(admin, "period=quarter&groupBy=month&from=2026-10-01&to=2026-10-01"))[0][
            "groups"
        ]!.AsArray();
        inQuarter.Select(g => g!.Text("key")).ShouldBe(["2026-10", "2026-12"]);
        inQuarter.Sum(g => Money(g!, "amount")).ShouldBe(1300.05m);

        var categories = (await ReadAsync(admin, "period=year&groupBy=category&from=2026-01-01&to=2026-12-31"))[0][
            "groups"
        ]!.AsArray();
        categories
            .Select(g => (g!.Text("key"), Money(g!, "amount"), Money(g!, "won")))
            .ShouldBe([("pipeline", 100.05m, 400m), ("bestCase", 200m, 0m), ("commit", 1000m, 0m)]);

        var undated = (await admin.ReadAsync("deals/forecast"))["undated"]!;
        (undated.Number("count"), Money(undated, "amount")).ShouldBe((1, 7m));
    }

    [Fact]
    public async Task Without_days_it_shows_this_year_and_the_next()
    {
        var admin = (await World.CreateAsync(server)).Admin;

        var months = await ReadAsync(admin, "");

        months.Count.ShouldBe(24);
        months[0].Text("start").ShouldBe($"{DateTime.UtcNow.Year}-01-01");
        months[^1].Text("end").ShouldBe($"{DateTime.UtcNow.Year + 1}-12-31");
        months.ShouldAllBe(m => m["groups"]!.AsArray().Count == 0);
        (await ReadAsync(admin, "period=year&from=2030-05-01")).Select(p => p.Text("start")).ShouldBe(["2030-01-01"]);
    }

    [Theory]
    [InlineData("period=week", "period")]
    [InlineData("groupBy=stage", "groupBy")]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2026-02-01&to=2026-01-31", "to")]
    [InlineData("from=2026-01-01&to=2031-01-01", "to")]
    [InlineData("pipelineId=x", "pipelineId")]
    [InlineData("ownerId=x", "ownerId")]
    [InlineData("surprise=1", "surprise")]
    public async Task What_cannot_be_read_is_named(string query, string field) =>
        await (await (await World.CreateAsync(server)).Admin.GetAsync($"deals/forecast?{query}")).ShouldRefuseAsync(field);

    [Fact]
    public async Task The_days_of_closing_are_those_of_the_organization()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await (await admin.PatchAsync("organization", new { timeZone = "Asia/Kolkata" })).ShouldBeOkAsync();
        var floor = await SalesFloor.OfAsync(admin);
        await WonAsync(admin, floor, 1m, "2026-03-31T18:29:59Z");
        await WonAsync(admin, floor, 10m, "2026-03-31T18:30:00Z");

        var months = await ReadAsync(admin, "from=2026-03-01&to=2026-04-30");

        months.Select(m => Money(m["total"]!, "won")).ShouldBe([1m, 10m]);
    }

    [Fact]
    public async Task Quotas_of_people_and_teams_stand_beside_what_was_won()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        var (asha, ben) = (await world.SalesRepAsync("asha"), await world.SalesRepAsync("ben"));
        var team = await admin.CreateAsync("teams", new { name = "North", memberIds = new[] { asha.Id, ben.Id } });
        await QuotaAsync(
            admin,
            new
            {
                userId = asha.Id,
                period = "2026-10",
                amount = 100,
            }
        );
        await QuotaAsync(
            admin,
            new
            {
                userId = asha.Id,
                period = "2026-12",
                amount = 50.5m,
            }
        );
        await QuotaAsync(
            admin,
            new
            {
                userId = ben.Id,
                period = "2026-Q4",
                amount = 1000,
            }
        );
        await QuotaAsync(
            admin,
            new
            {
                userId = admin.Id,
                period = "2026-Q4",
                amount = 1,
            }
        );
        const string Quarter = "period=quarter&from=2026-10-01&to=2026-12-31";

        async Task<Dictionary<string, decimal?>> QuotasAsync(string query)
        {
            var period = (await ReadAsync(admin, query)).Single();
            var groups = period["groups"]!.AsArray().ToDictionary(g => g!.Text("key")!, g => (decimal?)g!["quota"]);
            groups["total"] = (decimal?)period["total"]!["quota"];
            return groups;
        }

        var people = await QuotasAsync(Quarter);
        people.ShouldBe(
            new Dictionary<string, decimal?>
            {
                [$"{asha.Id}"] = 150.5m,
                [$"{ben.Id}"] = 1000m,
                [$"{admin.Id}"] = 1m,
                ["total"] = 1151.5m,
            },
            ignoreOrder: true
        );
        (await QuotasAsync($"{Quarter}&groupBy=team"))[$"{team.Id()}"].ShouldBe(1150.5m);

        await QuotaAsync(
            admin,
            new
            {
                teamId = team.Id(),
                period = "2026-Q4",
                amount = 2000,
            }
        );
        (await QuotasAsync($"{Quarter}&groupBy=team"))[$"{team.Id()}"].ShouldBe(2000m);
        (await QuotasAsync(Quarter))["total"].ShouldBe(2001m);
        (await QuotasAsync($"{Quarter}&teamId={team.Id()}"))["total"].ShouldBe(2000m);
        (await QuotasAsync($"{Quarter}&ownerId={asha.Id}"))["total"].ShouldBe(150.5m);
        (await QuotasAsync("period=year&from=2026-01-01&to=2026-12-31"))["total"].ShouldBe(2001m);
        (await QuotasAsync("from=2026-10-01&to=2026-10-31"))[$"{asha.Id}"].ShouldBe(100m);

        // Who sees only some people's deals is shown their quotas alone.
        await (await admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var seen = (await ReadAsync(await world.SignInAsync(asha.Email), Quarter)).Single();
        seen["groups"]!.AsArray().Select(g => g!.Text("key")).ShouldBe([$"{asha.Id}", $"{ben.Id}"], ignoreOrder: true);
        Money(seen["total"]!, "quota").ShouldBe(1150.5m);
    }

    [Fact]
    public async Task Only_managers_set_quotas_and_nobody_sets_one_twice()
    {
        var world = await World.CreateAsync(server);
        var (manager, rep) = (await world.ManagerAsync(), await world.SalesRepAsync());
        var quota = await QuotaAsync(
            manager,
            new
            {
                userId = rep.Id,
                period = "2026-Q4",
                amount = 10,
            }
        );
        quota["user"]!.Text("name").ShouldNotBeNullOrEmpty();
        quota.Text("start").ShouldBe("2026-10-01");
        var path = $"quotas/{quota.Id()}";

        await (
            await manager.PostAsync(
                "quotas",
                new
                {
                    userId = rep.Id,
                    period = "2026-Q4",
                    amount = 11,
                }
            )
        ).ShouldBeProblemAsync(409, "duplicate");
        await (await manager.PostAsync("quotas", new { period = "2026-Q4", amount = 1 })).ShouldRefuseAsync("userId");
        await (
            await manager.PostAsync(
                "quotas",
                new
                {
                    userId = rep.Id,
                    teamId = rep.Id,
                    period = "2026-Q4",
                    amount = 1,
                }
            )
        ).ShouldRefuseAsync("teamId");
        await (
            await manager.PostAsync(
                "quotas",
                new
                {
                    teamId = rep.Id,
                    period = "2026-Q4",
                    amount = 1,
                }
            )
        ).ShouldRefuseAsync("teamId");
        await (
            await manager.PostAsync(
                "quotas",
                new
                {
                    userId = rep.Id,
                    period = "Q4",
                    amount = 1,
                }
            )
        ).ShouldRefuseAsync("period");
        await (
            await manager.PostAsync(
                "quotas",
                new
                {
                    userId = rep.Id,
                    period = "2026-11",
                    amount = -1,
                }
            )
        ).ShouldRefuseAsync("amount");
        await (await manager.PostAsync("quotas", new { userId = rep.Id, period = "2026-11" })).ShouldRefuseAsync("amount");
        await (await rep.PatchAsync(path, new { amount = 1 })).ShouldBeProblemAsync(403);
        var strangers = (await World.CreateAsync(server)).Admin;
        await (await strangers.PatchAsync(path, new { amount = 1 })).ShouldBeProblemAsync(404);
        await (
            await strangers.PostAsync(
                "quotas",
                new
                {
                    userId = rep.Id,
                    period = "2026-Q4",
                    amount = 1,
                }
            )
        ).ShouldRefuseAsync("userId");

        await (await manager.PatchAsync(path, new { period = "2026-11", amount = 12.5m })).ShouldBeOkAsync();
        (await rep.ReadAsync("quotas?period=2026-11")).Items().Single()!["amount"]!.GetValue<decimal>().ShouldBe(12.5m);
        (await manager.DeleteAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await rep.ReadAsync("quotas")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_eight_who_set_one_quota_at_once_one_does()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var quota = new
        {
            userId = admin.Id,
            period = "2026-Q4",
            amount = 10,
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => admin.PostAsync("quotas", quota)));

        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(7);
        (await admin.ReadAsync("quotas")).Items().Count.ShouldBe(1);
    }

    [Fact]
    public async Task However_much_there_is_it_takes_the_same_commands()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await ExpectedAsync(admin, "2026-10-01", 1m, "pipeline");
        await ReadAsync(admin, "");
        using var commands = SqlCommands.Count();
        await ReadAsync(admin, "period=quarter&groupBy=team");
        commands.Texts.Count.ShouldBeLessThanOrEqualTo(9);
    }

    private static async Task<List<JsonNode>> ReadAsync(Person person, string query) =>
        (await person.ReadAsync($"deals/forecast?{query}"))["periods"]!.AsArray().Select(p => p!).ToList();

    private static Task<JsonObject> QuotaAsync(Person person, object quota) => person.CreateAsync("quotas", quota);

    private static Task<JsonObject> ExpectedAsync(
        Person person,
        string? day,
        decimal amount,
        string category,
        Guid? stageId = null
    ) =>
        person.CreateAsync(
            "deals",
            new
            {
                name = "Expected",
                amount,
                expectedCloseDate = day,
                forecastCategory = category,
                stageId,
            }
        );

    private static Task<JsonObject> WonAsync(Person person, SalesFloor floor, decimal amount, string closedAt) =>
        person.CreateAsync(
            "deals",
            new
            {
                name = "Won",
                amount,
                stageId = floor.Stage("Won"),
                startedAt = "2026-01-01T00:00:00Z",
                closedAt,
            }
        );

    private static decimal Money(JsonNode sums, string name) => sums[name]!.GetValue<decimal>();

    private static (long, decimal, decimal, decimal, decimal, decimal, decimal) Sums(JsonNode sums) =>
        (
            sums.Number("count"),
            Money(sums, "amount"),
            Money(sums, "weighted"),
            Money(sums, "pipeline"),
            Money(sums, "bestCase"),
            Money(sums, "commit"),
            Money(sums, "won")
        );
}
