using System.Net;

namespace Crm.Api.Tests.Campaigns;

public sealed class CampaignScenarios(CrmServer server)
{
    [Fact]
    public async Task A_campaign_keeps_all_that_is_entered_and_takes_the_organizations_currency()
    {
        var world = await World.CreateAsync(server);
        await world.Admin.PatchAsync("organization", new { currency = "INR" });
        var team = await world.Admin.CreateAsync("teams", new { name = "Marketing" });

        var campaign = await world.Admin.CreateAsync(
            "campaigns",
            new
            {
                name = "Launch Sprint 2025",
                code = "LS-25",
                objective = "Promote new product features",
                channel = "paidAds",
                startDate = "2025-04-01",
                endDate = "2025-04-30",
                budget = 85000m,
                plannedLeads = 300,
                teamIds = new[] { team.Id() },
                priority = "high",
                complianceChecklist = new[]
                {
                    new { item = "Opt-out link", done = true },
                    new { item = "Imprint", done = false },
                },
                utmCampaign = "launch-sprint-2025",
            }
        );

        campaign.Text("currency").ShouldBe("INR");
        campaign.Text("status").ShouldBe("planned");
        campaign["budget"]!.GetValue<decimal>().ShouldBe(85000m);
        campaign["teams"]![0]!["name"]!.GetValue<string>().ShouldBe("Marketing");
        campaign["complianceChecklist"]!.AsArray().Count.ShouldBe(2);
        campaign["owner"]!["id"]!.GetValue<Guid>().ShouldBe(world.Admin.Id);
        campaign["nextStatuses"]!.ToJsonString().ShouldBe("""["active","completed"]""");
        (await world.Admin.ReadAsync("campaigns?status=planned&channel=paidAds"))["totalCount"]!.GetValue<int>().ShouldBe(1);
        (await world.Admin.ReadAsync("search?q=ls-25"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("active", "paused", 200)]
    [InlineData("paused", "active", 200)]
    [InlineData("active", "completed", 200)]
    [InlineData("completed", "active", 200)]
    [InlineData("active", "planned", 409)]
    [InlineData("planned", "paused", 409)]
    [InlineData("completed", "planned", 409)]
    public async Task The_status_follows_its_flow(string from, string to, int expected)
    {
        var world = await World.CreateAsync(server);
        var campaign = await world.Admin.CreateAsync("campaigns", new { name = "Flow", status = from });

        var answer = await world.Admin.PatchAsync($"campaigns/{campaign.Id()}", new { status = to });

        ((int)answer.StatusCode).ShouldBe(expected);
        var after = await world.Admin.ReadAsync($"campaigns/{campaign.Id()}");
        after.Text("status").ShouldBe(expected == 200 ? to : from);
    }

    [Fact]
    public async Task A_code_has_one_living_holder_whatever_its_case()
    {
        var world = await World.CreateAsync(server);
        var first = await world.Admin.CreateAsync("campaigns", new { name = "First", code = "Spring" });

        var second = await world.Admin.PostAsync("campaigns", new { name = "Second", code = "SPRING" });

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await second.ReadAsync())["duplicates"]![0]!["id"]!.GetValue<Guid>().ShouldBe(first.Id());
        await world.Admin.DeleteAsync($"campaigns/{first.Id()}");
        await world.Admin.CreateAsync("campaigns", new { name = "Second", code = "SPRING" });
        (await world.Admin.PostAsync($"campaigns/{first.Id()}/restore")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Of_ten_who_take_a_code_at_once_one_gets_it()
    {
        var world = await World.CreateAsync(server);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => world.Admin.PostAsync("campaigns", new { name = $"Race {i}", code = "race" }))
        );

        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(9);
    }

    [Fact]
    public async Task What_can_not_be_is_refused_with_the_field()
    {
        var world = await World.CreateAsync(server);
        var stranger = await World.CreateAsync(server);
        var theirs = await stranger.Admin.CreateAsync("teams", new { name = "Theirs" });

        (string Field, object Body)[] wrong =
        [
            ("name", new { code = "x" }),
            (
                "endDate",
                new
                {
                    name = "x",
                    startDate = "2025-05-01",
                    endDate = "2025-04-01",
                }
            ),
            ("budget", new { name = "x", budget = -1 }),
            ("currency", new { name = "x", currency = "rupees" }),
            ("teamIds", new { name = "x", teamIds = new[] { theirs.Id() } }),
            ("channel", new { name = "x", channel = "pigeon" }),
            ("complianceChecklist[0].item", new { name = "x", complianceChecklist = new[] { new { item = " ", done = false } } }),
            ("metrics", new { name = "x", metrics = new { leads = 3 } }),
        ];
        foreach (var (field, body) in wrong)
        {
            var answer = await world.Admin.PostAsync("campaigns", body);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, field);
            (await answer.ReadAsync())["errors"]!.AsObject().ShouldContainKey(field);
        }
    }

    [Fact]
    public async Task A_rep_reads_campaigns_and_changes_none()
    {
        var world = await World.CreateAsync(server);
        var campaign = await world.Admin.CreateAsync("campaigns", new { name = "For all to see" });
        var rep = await world.SalesRepAsync();

        (await rep.ReadAsync($"campaigns/{campaign.Id()}")).Text("name").ShouldBe("For all to see");
        (await rep.PatchAsync($"campaigns/{campaign.Id()}", new { name = "Mine" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await rep.PostAsync("campaigns", new { name = "Mine" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await rep.DeleteAsync($"campaigns/{campaign.Id()}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_changed_status_and_checklist_stand_on_the_timeline()
    {
        var world = await World.CreateAsync(server);
        var campaign = await world.Admin.CreateAsync("campaigns", new { name = "Told" });

        await world.Admin.PatchAsync(
            $"campaigns/{campaign.Id()}",
            new { status = "active", complianceChecklist = new[] { new { item = "Imprint", done = true } } }
        );

        var timeline = await world.Admin.ReadAsync($"timeline?campaignId={campaign.Id()}");
        var fields = timeline["items"]![0]!["changes"]!.AsArray().Select(c => c!["field"]!.GetValue<string>());
        fields.ShouldBe(["status", "complianceChecklist"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_page_of_campaigns_costs_the_same_commands_however_many_there_are()
    {
        var world = await World.CreateAsync(server);
        var team = await world.Admin.CreateAsync("teams", new { name = "Marketing" });
        for (var i = 0; i < 12; i++)
        {
            await world.Admin.CreateAsync("campaigns", new { name = $"Campaign {i}", teamIds = new[] { team.Id() } });
        }

        (await CommandsOfAsync(world.Admin, "campaigns?pageSize=10")).ShouldBe(
            await CommandsOfAsync(world.Admin, "campaigns?pageSize=1")
        );
    }

    private static async Task<int> CommandsOfAsync(Person person, string path)
    {
        using var commands = SqlCommands.Count();
        await person.ReadAsync(path);
        return commands.Texts.Count;
    }
}
