using System.Text.Json.Nodes;
using Crm.Api.Tests.Deals;

namespace Crm.Api.Tests.Reports;

public sealed class ReportScenarios(CrmServer server)
{
    [Fact]
    public async Task Deals_by_stage_and_month_come_to_what_the_list_comes_to()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        var floor = await SalesFloor.OfAsync(admin);
        await DealAsync(admin, floor.Stage("Proposal"), 100.05m, "2026-01-31");
        await DealAsync(admin, floor.Stage("Proposal"), 200m, "2026-03-01");
        await DealAsync(admin, floor.Stage("Qualification"), 50m, "2026-01-02");
        await DealAsync(admin, floor.Stage("Qualification"), null, null);

        var result = await admin.PreviewAsync(
            new
            {
                entity = "deal",
                measures = new object[]
                {
                    new { function = "count" },
                    new { function = "sum", field = "amount" },
                    new { function = "average", field = "amount" },
                    new { function = "max", field = "amount" },
                },
                groupBy = new object[] { new { field = "stageId" }, new { field = "expectedCloseDate", by = "month" } },
                filter = new { status = "open" },
            }
        );

        result
            .Told()
            .ShouldBe([
                "Qualification/2026-01: 1 50 50 50",
                "Qualification/(none): 1 0 - -",
                "Proposal/2026-01: 1 100.05 100.05 100.05",
                "Proposal/2026-03: 1 200 200 200",
            ]);
        result.Told("groups").ShouldBe(["Qualification: 2 50 50 50", "Proposal: 2 300.05 150.03 200"]);
        result
            .Told("series")
            .ShouldBe(["2026-01: 2 150.05 75.03 100.05", "2026-02: 0 0 - -", "2026-03: 1 200 200 200", "(none): 1 0 - -"]);
        ReportSteps.Told(result["totals"]!).ShouldBe(": 4 350.05 116.68 200");

        // Each number is worked out another way: from the records that it opens.
        foreach (var row in result.Rows().Concat(result.Rows("groups")).Concat(result.Rows("series")).Append(result["totals"]!))
        {
            var deals = await admin.BehindAsync("deals", row);
            var values = ReportSteps.Values(row);
            deals.Count.ShouldBe((int)values[0]!.Value, ReportSteps.Told(row));
            deals.Sum(d => d["baseAmount"]?.GetValue<decimal>() ?? 0).ShouldBe(values[1]!.Value, ReportSteps.Told(row));
        }
    }

    [Fact]
    public async Task Times_are_told_apart_where_the_organization_is()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        await (await admin.PatchAsync("organization", new { timeZone = "Asia/Kolkata", weekStart = "sunday" })).ShouldBeOkAsync();
        var company = await admin.CreateAsync("companies", new { name = "Acme" });

        // Saturday evening and Sunday morning in Kolkata.
        await LogAsync(admin, company.Id(), "2026-01-31T18:29:59Z");
        await LogAsync(admin, company.Id(), "2026-01-31T18:30:00Z");
        await LogAsync(admin, company.Id(), "2026-04-01T00:00:00Z");

        (await ByAsync("month")).Told().ShouldBe(["2026-01: 1", "2026-02: 1", "2026-03: 0", "2026-04: 1"]);
        (await ByAsync("quarter")).Told().ShouldBe(["2026 Q1: 2", "2026 Q2: 1"]);
        (await ByAsync("year")).Told().ShouldBe(["2026: 3"]);
        (await ByAsync("week")).Told().Take(2).ShouldBe(["Week of 2026-01-25: 1", "Week of 2026-02-01: 1"]);
        var days = await ByAsync("day");
        days.Told().Take(3).ShouldBe(["2026-01-31: 1", "2026-02-01: 1", "2026-02-02: 0"]);
        foreach (var row in days.Rows().Take(3))
        {
            (await admin.BehindAsync("activities", row)).Count.ShouldBe((int)ReportSteps.Values(row)[0]!.Value);
        }

        Task<JsonObject> ByAsync(string by) =>
            admin.PreviewAsync(new { entity = "activity", groupBy = new[] { new { field = "occurredAt", by } } });
    }

    [Fact]
    public async Task Amounts_of_several_currencies_are_worth_what_they_are_today()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.CreateAsync("currencies", new { code = "EUR", rates = new[] { new { date = "2026-01-01", rate = 1.5m } } });
        await admin.CreateAsync(
            "leads",
            new
            {
                lastName = "A",
                source = "website",
                estimatedValue = 100,
                currency = "EUR",
            }
        );
        await admin.CreateAsync(
            "leads",
            new
            {
                lastName = "B",
                source = "website",
                estimatedValue = 10,
                currency = "USD",
            }
        );
        await admin.CreateAsync(
            "leads",
            new
            {
                lastName = "C",
                estimatedValue = 7,
                currency = "USD",
            }
        );

        var result = await admin.PreviewAsync(
            new
            {
                entity = "lead",
                measures = new[]
                {
                    new { function = "sum", field = "estimatedValue" },
                    new { function = "max", field = "estimatedValue" },
                },
                groupBy = new[] { new { field = "source" } },
            }
        );
        result.Text("currency").ShouldBe("USD");
        result.Told().ShouldBe(["Website: 160 150", "(none): 7 7"]);
        (await admin.BehindAsync("leads", result.Rows()[1])).Single().Text("lastName").ShouldBe("C");
    }

    [Fact]
    public async Task Texts_are_one_whatever_their_case_and_open_their_records_whatever_they_contain()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        foreach (var industry in new[] { "Food, drink", "food, Drink", "\"Quoted\" things", "Tools", null })
        {
            await admin.CreateAsync("companies", new { name = $"Of {industry}", industry });
        }

        var result = await admin.PreviewAsync(new { entity = "company", groupBy = new[] { new { field = "industry" } } });
        result.Rows().Count.ShouldBe(4);
        foreach (var row in result.Rows())
        {
            (await admin.BehindAsync("companies", row)).Count.ShouldBe((int)ReportSteps.Values(row)[0]!.Value);
        }
    }

    [Fact]
    public async Task A_period_moves_with_today_and_narrows_what_each_group_opens()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        await floor.DealAsync("Now");
        await DealAsync(admin, floor.Stage("Proposal"), 1, "2020-05-05");
        var result = await admin.PreviewAsync(
            new
            {
                entity = "deal",
                groupBy = new[] { new { field = "createdAt", by = "year" } },
                period = new { field = "createdAt", within = "thisMonth" },
            }
        );
        var row = result.Rows().ShouldHaveSingleItem();
        ReportSteps.Values(row)[0].ShouldBe(2);
        (await admin.BehindAsync("deals", row)).Count.ShouldBe(2);
        row["filter"]!.AsObject().Select(f => f.Key).ShouldBe(["createdAfter", "createdBefore"], ignoreOrder: true);
        row["filter"]!.Text("createdAfter")!.ShouldNotContain("-01-01T", Case.Sensitive, "the period is narrower than the year");

        (await admin.PreviewAsync(new { entity = "deal", period = new { field = "expectedCloseDate", within = "lastYear" } }))
            .Told()
            .ShouldBe([": 0"]);
    }

    [Fact]
    public async Task Who_sees_less_counts_less_also_in_a_report_that_is_shared()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        await (await admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var mia = await world.SalesRepAsync("mia");
        await (await SalesFloor.OfAsync(admin)).DealAsync("The administrator's", amount: 1000);
        await (await SalesFloor.OfAsync(mia)).DealAsync("Mia's", amount: 10);
        var report = await admin.CreateAsync(
            "reports",
            new
            {
                name = "Worth",
                isShared = true,
                entity = "deal",
                measures = new[] { new { function = "sum", field = "amount" } },
                groupBy = new[] { new { field = "ownerId" } },
            }
        );

        (await admin.RunReportAsync(report)).Rows().Count.ShouldBe(2);
        (await mia.RunReportAsync(report)).Told().ShouldBe(["mia: 10"]);
        ReportSteps.Values((await mia.RunReportAsync(report))["totals"]!)[0].ShouldBe(10);

        var stranger = (await World.CreateAsync(server)).Admin;
        await (await stranger.PostAsync($"reports/{report.Id()}/run")).ShouldBeProblemAsync(404);
        await (await stranger.GetAsync($"reports/{report.Id()}")).ShouldBeProblemAsync(404);
        (await stranger.PreviewAsync(new { entity = "deal", groupBy = new[] { new { field = "ownerId" } } }))
            .Rows()
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{}""", "entity")]
    [InlineData("""{"entity":"spaceship"}""", "entity")]
    [InlineData("""{"entity":"deal","measures":[{"function":"sum"}]}""", "measures[0].field")]
    [InlineData("""{"entity":"deal","measures":[{"function":"sum","field":"name"}]}""", "measures[0].field")]
    [InlineData("""{"entity":"deal","measures":[{"function":"count","field":"amount"}]}""", "measures[0].field")]
    [InlineData("""{"entity":"deal","measures":[{"function":"count"},{"function":"count"}]}""", "measures")]
    [InlineData("""{"entity":"deal","measures":[null]}""", "measures[0]")]
    [InlineData("""{"entity":"deal","groupBy":[{"field":"shoeSize"}]}""", "groupBy[0].field")]
    [InlineData("""{"entity":"deal","groupBy":[{"field":"lineItems"}]}""", "groupBy[0].field")]
    [InlineData("""{"entity":"deal","groupBy":[{"field":"stageId"},{"field":"stageId"}]}""", "groupBy[1].field")]
    [InlineData("""{"entity":"deal","groupBy":[{"field":"stageId","by":"month"}]}""", "groupBy[0].by")]
    [InlineData("""{"entity":"deal","groupBy":[{"field":"a"},{"field":"b"},{"field":"c"}]}""", "groupBy")]
    [InlineData("""{"entity":"deal","groupBy":[{"field":null}]}""", "groupBy[0].field")]
    [InlineData("""{"entity":"deal","groupBy":[null]}""", "groupBy[0]")]
    [InlineData("""{"entity":"deal","period":{"field":null,"within":"today"}}""", "period.field")]
    [InlineData("""{"entity":"deal","filter":{"shoeSize":"9"}}""", "filter.shoeSize")]
    [InlineData("""{"entity":"deal","filter":{"status":"sleepy"}}""", "filter.status")]
    [InlineData("""{"entity":"deal","period":{"field":"name","within":"today"}}""", "period.field")]
    [InlineData(
        """{"entity":"deal","period":{"field":"createdAt","within":"today"},"filter":{"createdAfter":"2026-01-01"}}""",
        "period.field"
    )]
    public async Task What_can_not_be_asked_is_refused_by_name(string body, string field)
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await (await admin.PostAsync("reports/preview", body)).ShouldRefuseAsync(field);
    }

    [Fact]
    public async Task Too_many_days_are_refused_with_a_reason()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var company = await admin.CreateAsync("companies", new { name = "Acme" });
        await LogAsync(admin, company.Id(), "2020-01-01T10:00:00Z");
        await LogAsync(admin, company.Id(), "2026-01-01T10:00:00Z");
        var answer = await admin.PostAsync(
            "reports/preview",
            new { entity = "activity", groupBy = new[] { new { field = "occurredAt", by = "day" } } }
        );
        await answer.ShouldRefuseAsync("groupBy[0].by");
    }

    [Fact]
    public async Task Every_kind_of_record_can_be_told_apart_by_every_field_that_the_catalogue_offers()
    {
        var world = await World.CreateAsync(server);
        var catalogue = await world.Admin.ReadAsync("reports/catalogue");
        foreach (var entity in catalogue["entities"]!.AsArray())
        {
            var fields = entity!["fields"]!.AsArray();
            var measures = fields
                .Where(f => f!["canMeasure"]!.GetValue<bool>())
                .Select(f => new { function = "average", field = f!.Text("name") })
                .Take(4)
                .ToArray();
            foreach (var field in fields.Where(f => f!["canGroup"]!.GetValue<bool>()))
            {
                await world.Admin.PreviewAsync(
                    new
                    {
                        entity = entity.Text("entity"),
                        measures,
                        groupBy = new[] { new { field = field!.Text("name") } },
                    }
                );
            }
        }
    }

    [Fact]
    public async Task However_much_there_is_the_same_few_commands_answer()
    {
        var world = await World.CreateAsync(server);
        var floor = await SalesFloor.OfAsync(world.Admin);
        await floor.DealAsync("First");
        var few = await CommandsAsync(world.Admin);
        for (var i = 0; i < 5; i++)
        {
            await floor.DealAsync($"Deal {i}", i % 2 == 0 ? "Proposal" : "Negotiation", i);
        }

        var many = await CommandsAsync(world.Admin);
        many.Count.ShouldBe(few.Count, string.Join('\n', many));
        many.Count.ShouldBeLessThanOrEqualTo(9, string.Join('\n', many));
        many.ShouldContain(c => c.Contains("GROUP BY", StringComparison.Ordinal));

        static async Task<List<string>> CommandsAsync(Person person)
        {
            using var commands = SqlCommands.Count();
            await person.PreviewAsync(
                new
                {
                    entity = "deal",
                    measures = new[] { new { function = "sum", field = "amount" } },
                    groupBy = new object[] { new { field = "stageId" }, new { field = "createdAt" } },
                }
            );
            return commands.Texts.Where(t => !t.StartsWith("UPDATE", StringComparison.Ordinal)).ToList();
        }
    }

    [Fact]
    public async Task Asking_again_costs_no_adding_up_until_something_changes()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var floor = await SalesFloor.OfAsync(admin);
        await floor.DealAsync("First");
        var question = new { entity = "deal", groupBy = new[] { new { field = "stageId" } } };
        (await admin.PreviewAsync(question)).Told().ShouldBe(["Qualification: 1"]);
        using (var commands = SqlCommands.Count())
        {
            (await admin.PreviewAsync(question)).Told().ShouldBe(["Qualification: 1"]);
            commands.Texts.ShouldNotContain(c => c.Contains("\"Deals\"", StringComparison.Ordinal));
        }

        await floor.DealAsync("Second");
        (await admin.PreviewAsync(question)).Told().ShouldBe(["Qualification: 2"]);
    }

    private static Task<JsonObject> DealAsync(Person person, Guid stageId, decimal? amount, string? expectedCloseDate) =>
        person.CreateAsync(
            "deals",
            new
            {
                name = "Deal",
                stageId,
                amount,
                expectedCloseDate,
            }
        );

    private static Task<JsonObject> LogAsync(Person person, Guid companyId, string occurredAt) =>
        person.CreateAsync(
            "activities",
            new
            {
                type = "call",
                subject = "Talk",
                companyId,
                occurredAt,
            }
        );
}
