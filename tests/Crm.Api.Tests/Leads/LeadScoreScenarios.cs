using System.Net;
using System.Text.Json.Nodes;
using Crm.Core.Features.Leads.Scoring;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Leads;

public sealed class LeadScoreScenarios(CrmServer server)
{
    [Fact]
    public async Task A_score_shows_its_components_and_every_reason_with_its_points()
    {
        var admin = (await World.CreateAsync(server)).Admin;

        var lead = await LeadScenarios.CreateAsync(
            admin,
            "Rahul",
            new
            {
                jobTitle = "Director",
                email = "rahul@retailworks.example",
                phone = "+91 98110 22345",
                source = "referral",
                qualification = new { budget = true, need = false },
                consents = new[] { new { channel = "email", status = "granted" } },
            }
        );

        var scores = (await admin.ReadAsync($"leads/{lead.Id()}/scores")).Items();
        var present = scores.Single()!;
        Reasons(present)
            .ShouldBe([
                "+15 job title Director",
                "+10 business e-mail at retailworks.example",
                "+5 phone number given",
                "+10 budget confirmed",
                "-5 no need",
                "+15 came by referral",
                "+10 agreed to be contacted by email",
                "+5 came in the last 14 days",
            ]);
        present["components"]!.ToJsonString().ShouldBe("""{"engagement":25,"fit":35,"activity":5}""");
        present.Number("score").ShouldBe(65);
        present.Text("grade").ShouldBe("B");
        present["isManual"]!.GetValue<bool>().ShouldBeFalse();
        present["by"].ShouldBeNull();
        (lead.Number("score"), lead.Text("grade"), lead.Text("temperature")).ShouldBe((65, "B", "warm"));
    }

    [Fact]
    public async Task The_score_follows_in_the_same_save_and_the_history_grows_only_when_it_changes()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var lead = await LeadScenarios.CreateAsync(admin, "Ann", new { email = "ann@gmail.com" });
        lead.Number("score").ShouldBe(0);

        var raised = await (await admin.PatchAsync($"leads/{lead.Id()}", new { jobTitle = "Head of Sales" })).ShouldBeOkAsync();
        raised.Number("score").ShouldBe(15);
        raised.Number("version").ShouldBe(2);
        await (await admin.PatchAsync($"leads/{lead.Id()}", new { region = "South" })).ShouldBeOkAsync();
        (await admin.ReadAsync($"leads/{lead.Id()}/scores")).Items().Select(s => s!.Number("score")).ShouldBe([15, 0]);

        // Another way to the same sum: no new score, but the reasons are true.
        await (
            await admin.PatchAsync(
                $"leads/{lead.Id()}",
                new
                {
                    jobTitle = (string?)null,
                    phone = "+91 98110 22345",
                    qualification = new { need = true },
                }
            )
        ).ShouldBeOkAsync();
        var scores = (await admin.ReadAsync($"leads/{lead.Id()}/scores")).Items();
        scores.Select(s => s!.Number("score")).ShouldBe([15, 0]);
        Reasons(scores[0]!).ShouldContain("+10 need confirmed");

        var related = new { type = "lead", id = lead.Id() };
        var note = await admin.CreateAsync("notes", new { body = "Called", related });
        (await admin.ReadAsync($"leads/{lead.Id()}")).Number("score").ShouldBe(17);
        await admin.CreateAsync("notes", new { body = "Called again", related });
        (await admin.ReadAsync($"leads/{lead.Id()}")).Number("score").ShouldBe(19);
        (await admin.DeleteAsync($"notes/{note.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await admin.ReadAsync($"leads/{lead.Id()}")).Number("score").ShouldBe(17);
    }

    [Fact]
    public async Task A_score_set_by_hand_stays_until_it_is_given_back()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var lead = await LeadScenarios.CreateAsync(admin, "Ann");
        lead.Number("score").ShouldBe(5);

        var hot = await (
            await admin.PutAsync($"leads/{lead.Id()}/score", new { score = 72, reason = "Asked for a contract" })
        ).ShouldBeOkAsync();
        (hot.Number("score"), hot.Text("temperature"), hot.Text("grade")).ShouldBe((72, "hot", "B"));
        hot["scoreIsManual"]!.GetValue<bool>().ShouldBeTrue();
        var kept = await (await admin.PatchAsync($"leads/{lead.Id()}", new { jobTitle = "Director" })).ShouldBeOkAsync();
        kept.Number("score").ShouldBe(72);

        (await admin.DeleteAsync($"leads/{lead.Id()}/score")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var back = await admin.ReadAsync($"leads/{lead.Id()}");
        (back.Number("score"), back.Text("temperature")).ShouldBe((20, "cold"));
        back["scoreIsManual"]!.GetValue<bool>().ShouldBeFalse();
        (await admin.DeleteAsync($"leads/{lead.Id()}/score")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var scores = (await admin.ReadAsync($"leads/{lead.Id()}/scores")).Items();
        scores
            .Select(s => (s!.Number("score"), s!["isManual"]!.GetValue<bool>()))
            .ShouldBe([(20, false), (72, true), (5, false)]);
        scores[1]!.Text("reason").ShouldBe("Asked for a contract");
        scores[1]!["by"]!.Id().ShouldBe(admin.Id);
        scores[1]!["reasons"]!.AsArray().ShouldBeEmpty();

        var timeline = (await admin.ReadAsync($"timeline?leadId={lead.Id()}")).Items();
        timeline
            .Single(t => t!.Text("title")!.EndsWith("set the score to 72 by hand", StringComparison.Ordinal))!
            .Text("body")
            .ShouldBe("Asked for a contract");
        timeline.ShouldContain(t => t!.Text("title")!.EndsWith("gave the score back to the rules"));
    }

    [Theory]
    [InlineData("""{"score":101}""", "score")]
    [InlineData("""{"score":-1}""", "score")]
    [InlineData("""{"score":50.5}""", "score")]
    [InlineData("""{"reason":"why"}""", "score")]
    public async Task A_score_that_is_none_is_refused(string body, string field)
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var lead = await LeadScenarios.CreateAsync(admin, "Ann");

        await (await admin.PutAsync($"leads/{lead.Id()}/score", body)).ShouldRefuseAsync(field);
    }

    [Fact]
    public async Task Rules_are_edited_by_those_who_manage_and_all_leads_are_judged_anew()
    {
        var world = await World.CreateAsync(server);
        var (admin, manager, rep) = (world.Admin, await world.ManagerAsync(), await world.SalesRepAsync());
        var lead = await LeadScenarios.CreateAsync(admin, "Ann", new { jobTitle = "Director", industry = "Retail" });
        var manual = await LeadScenarios.CreateAsync(admin, "Bob", new { jobTitle = "Director" });
        await (await admin.PutAsync($"leads/{manual.Id()}/score", new { score = 1 })).ShouldBeOkAsync();
        lead.Number("score").ShouldBe(20);

        var before = await rep.ReadAsync("lead-score-rules");
        before.Number("version").ShouldBe(0);
        Rule(before, "seniorTitle").Number("points").ShouldBe(15);
        Rule(before, "recentContact").Number("days").ShouldBe(7);
        Rule(before, "phone")["values"].ShouldBeNull();
        await (await rep.PatchAsync("lead-score-rules", new { rules = new { } })).ShouldBeProblemAsync(403);

        var changed = await (
            await manager.PatchAsync(
                "lead-score-rules",
                new
                {
                    rules = new
                    {
                        seniorTitle = new { points = 30 },
                        industry = new { values = new[] { "retail" } },
                        newLead = new { isActive = false },
                    },
                },
                "\"0\""
            )
        ).ShouldBeOkAsync();
        changed.Number("version").ShouldBe(1);
        Rule(changed, "seniorTitle")["isChanged"]!.GetValue<bool>().ShouldBeTrue();
        Rule(changed, "phone")["isChanged"]!.GetValue<bool>().ShouldBeFalse();

        await ShouldBecomeAsync(admin, lead, 40);
        (await admin.ReadAsync($"leads/{manual.Id()}")).Number("score").ShouldBe(1);
        await (await manager.PatchAsync("lead-score-rules", new { rules = new { } }, "\"0\"")).ShouldBeProblemAsync(412);
        (await admin.ReadAsync("audit?entityType=leadScoreRules")).Items().Single()!["by"]!.Id().ShouldBe(manager.Id);

        var restored = await (
            await manager.PatchAsync("lead-score-rules", """{"rules":{"seniorTitle":null,"newLead":null}}""")
        ).ShouldBeOkAsync();
        Rule(restored, "seniorTitle").Number("points").ShouldBe(15);
        Rule(restored, "industry")["isChanged"]!.GetValue<bool>().ShouldBeTrue();
        await ShouldBecomeAsync(admin, lead, 30);
    }

    [Theory]
    [InlineData("""{"rules":{"magic":{"points":1}}}""", "rules.magic")]
    [InlineData("""{"rules":{"phone":{"points":101}}}""", "rules.phone.points")]
    [InlineData("""{"rules":{"phone":{"points":null}}}""", "rules.phone.points")]
    [InlineData("""{"rules":{"phone":{"days":3}}}""", "rules.phone.days")]
    [InlineData("""{"rules":{"silence":{"days":0}}}""", "rules.silence.days")]
    [InlineData("""{"rules":{"phone":{"values":["x"]}}}""", "rules.phone.values")]
    [InlineData("""{"rules":{"strongSource":{"values":["dream"]}}}""", "rules.strongSource.values[0]")]
    [InlineData("""{"rules":{"phone":{"weight":1}}}""", "rules.phone.weight")]
    [InlineData("""{"items":[]}""", "items")]
    public async Task A_rule_that_makes_no_sense_is_refused_by_name(string body, string field)
    {
        var admin = (await World.CreateAsync(server)).Admin;

        await (await admin.PatchAsync("lead-score-rules", body)).ShouldRefuseAsync(field);
    }

    [Fact]
    public async Task Time_lowers_a_score_once_a_day_whatever_the_number_of_nodes()
    {
        var clock = new MovedClock();
        await using var own = await CrmServer.StartAsync(clock);
        var world = await World.CreateAsync(own);
        var lead = await LeadScenarios.CreateAsync(world.Admin, "Ann", new { source = "referral", phone = "+91 98110 22345" });
        lead.Number("score").ShouldBe(25);
        var organization = Guid.Parse((await world.Admin.ReadAsync("organization")).Text("id")!);
        await RescoreAsync(own, organization);

        clock.Move(TimeSpan.FromDays(15));
        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RescoreAsync(own, organization))));
        done.Count(d => d).ShouldBe(1);
        var admin = await world.SignInAsync(world.Admin.Email);
        (await admin.ReadAsync($"leads/{lead.Id()}")).Number("score").ShouldBe(20);

        clock.Move(TimeSpan.FromDays(16));
        (await RescoreAsync(own, organization)).ShouldBeTrue();
        admin = await world.SignInAsync(world.Admin.Email);
        var scores = (await admin.ReadAsync($"leads/{lead.Id()}/scores")).Items();
        scores.Select(s => s!.Number("score")).ShouldBe([10, 20, 25]);
        Reasons(scores[0]!).ShouldContain("-10 no contact for 30 days");

        // It follows by itself: nothing for the audit or the timeline.
        (await admin.ReadAsync($"audit?entityId={lead.Id()}"))
            .Items()
            .Count.ShouldBe(1);
        (await admin.ReadAsync($"timeline?leadId={lead.Id()}")).Items().Count.ShouldBe(1);
    }

    private static async Task<bool> RescoreAsync(CrmServer own, Guid organization)
    {
        await using var scope = own.Services.CreateAsyncScope();
        var rescoring = scope.ServiceProvider.GetRequiredService<LeadRescoreService>();
        return await rescoring.RescoreDueAsync(organization, TestContext.Current.CancellationToken);
    }

    private static async Task ShouldBecomeAsync(Person who, JsonObject lead, int score)
    {
        var present = -1;
        for (var i = 0; i < 150 && present != score; i++)
        {
            await Task.Delay(100);
            present = (await who.ReadAsync($"leads/{lead.Id()}")).Number("score");
        }

        present.ShouldBe(score);
    }

    private static JsonNode Rule(JsonObject rules, string key) => rules.Items().Single(r => r!.Text("key") == key)!;

    private static IEnumerable<string> Reasons(JsonNode score) =>
        score["reasons"]!.AsArray().Select(r => $"{r!.Number("points"):+0;-0} {r!.Text("text")}");
}
