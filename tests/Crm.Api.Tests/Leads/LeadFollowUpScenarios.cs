using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Leads;

/// <summary>Many leads become dated tasks at once.</summary>
public sealed class LeadFollowUpScenarios(CrmServer server)
{
    [Fact]
    public async Task Without_steps_a_lead_is_called_written_to_and_called_again()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        var lead = await world.Admin.CreateAsync("leads", new { firstName = "Aarav", ownerId = rep.Id });

        var tasks = await StartAsync(world.Admin, new { leadIds = new[] { lead.Id() } });

        tasks.Select(t => t!.Text("type")).ShouldBe(["call", "email", "call"]);
        tasks.Select(t => t!.Text("title")).ShouldBe(["Call Aarav", "Send Aarav an e-mail", "Call Aarav again"]);
        var due = tasks.Select(t => t!["dueAt"]!.GetValue<DateTime>().ToUniversalTime()).ToList();
        due[0].ShouldBeGreaterThan(DateTime.UtcNow.AddMinutes(-1));
        (due[1] - due[0], due[2] - due[0]).ShouldBe((TimeSpan.FromDays(2), TimeSpan.FromDays(5)));
        tasks.ShouldAllBe(t => t!["assignee"]!.Id() == rep.Id && t["owner"]!.Id() == rep.Id);
        tasks.ShouldAllBe(t => t!["related"]!.Id() == lead.Id() && t["related"]!.Text("title") == "Aarav");
        (await rep.ReadAsync("tasks?assigneeId=me")).Number("totalCount").ShouldBe(3);
    }

    [Fact]
    public async Task Steps_fall_on_the_caller_s_days_and_not_on_weekends()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await (await admin.PatchAsync("auth/me", new { timeZone = "Europe/Berlin" })).ShouldBeOkAsync();
        var lead = await admin.CreateAsync("leads", new { firstName = "Aarav", ownerId = (Guid?)null });

        // Thursday evening before the clocks go forward on Sunday, the 29th of March 2099.
        var tasks = await StartAsync(
            admin,
            new
            {
                leadIds = new[] { lead.Id() },
                startAt = "2099-03-26T23:30:00+01:00",
                skipWeekends = true,
                steps = new object[]
                {
                    new
                    {
                        afterDays = 0,
                        type = "call",
                        title = "Call",
                        description = "About the offer",
                    },
                    new { afterDays = 2, title = "Look again" },
                    new { afterDays = 4, title = "And again" },
                },
            }
        );

        tasks.Select(t => t!.Text("dueAt")).ShouldBe(["2099-03-26T22:30:00Z", "2099-03-30T21:30:00Z", "2099-03-30T21:30:00Z"]);
        tasks.Select(t => t!.Text("type")).ShouldBe(["call", "followUp", "followUp"]);
        tasks[0]!.Text("description").ShouldBe("About the offer");
        tasks.ShouldAllBe(t => t!["assigneeId"]!.GetValue<Guid>() == admin.Id);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_by_name_and_nothing_is_made()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        var lead = await admin.CreateAsync("leads", new { firstName = "Aarav" });
        var stranger = (await World.CreateAsync(server)).Admin;
        var foreign = await stranger.CreateAsync("leads", new { firstName = "Foreign" });
        Task<HttpResponseMessage> Try(object? leadIds, params object[] steps) =>
            admin.PostAsync("leads/follow-ups", steps.Length == 0 ? new { leadIds } : new { leadIds, steps });
        var mine = new[] { lead.Id() };

        await (await Try(Array.Empty<Guid>())).ShouldRefuseAsync("leadIds");
        await (await Try(Enumerable.Range(0, 1001).Select(_ => Guid.NewGuid()))).ShouldRefuseAsync("leadIds");
        await (await Try(new[] { lead.Id(), Guid.NewGuid() })).ShouldRefuseAsync("leadIds[1]");
        await (await Try(new[] { lead.Id(), foreign.Id() })).ShouldRefuseAsync("leadIds[1]");
        await (await Try(mine, new { afterDays = 1, title = " " })).ShouldRefuseAsync("steps[0].title");
        await (await Try(mine, new { afterDays = -1, title = "x" })).ShouldRefuseAsync("steps[0].afterDays");
        await (await Try(mine, new { title = "x" })).ShouldRefuseAsync("steps[0].afterDays");
        (
            await Try(
                mine,
                new
                {
                    afterDays = 1,
                    title = "x",
                    type = "dance",
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await (
            await admin.PostAsync("leads/follow-ups", new { leadIds = mine, steps = Array.Empty<object>() })
        ).ShouldRefuseAsync("steps");
        await (
            await admin.PostAsync("leads/follow-ups", new { leadIds = mine, startAt = "0001-01-01T00:00:00Z" })
        ).ShouldRefuseAsync("startAt");
        (await admin.ReadAsync("tasks")).Number("totalCount").ShouldBe(0);
    }

    [Fact]
    public async Task Converted_and_lost_leads_are_not_followed_up()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var open = await admin.CreateAsync("leads", new { firstName = "Open" });
        var lost = await admin.CreateAsync("leads", new { firstName = "Lost", stage = "lost" });
        var converted = await admin.CreateAsync("leads", new { firstName = "Converted" });
        await (await admin.PostAsync($"leads/{converted.Id()}/convert", new { })).ShouldBeOkAsync(HttpStatusCode.Created);

        foreach (var closed in new[] { lost, converted })
        {
            var answer = await admin.PostAsync("leads/follow-ups", new { leadIds = new[] { open.Id(), closed.Id() } });
            var problem = await answer.ShouldBeProblemAsync(409, "lead_closed");
            problem["leadIds"]!.AsArray().Single()!.GetValue<Guid>().ShouldBe(closed.Id());
        }

        (await admin.ReadAsync("tasks")).Number("totalCount").ShouldBe(0);
    }

    [Fact]
    public async Task Only_who_may_write_leads_starts_follow_ups()
    {
        var world = await World.CreateAsync(server);
        var lead = await world.Admin.CreateAsync("leads", new { firstName = "Aarav" });
        var body = new { leadIds = new[] { lead.Id() } };

        foreach (var role in new[] { "viewer", "supportAgent" })
        {
            var person = await world.PersonAsync(role, role.ToLowerInvariant());
            await (await person.PostAsync("leads/follow-ups", body)).ShouldBeProblemAsync(403);
        }

        var rep = await world.SalesRepAsync();
        (await StartAsync(rep, body)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_thousand_leads_take_no_query_each_and_a_key_makes_them_once()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var ids = await AddAsync(admin, 1000);
        int few,
            many;
        using (var commands = SqlCommands.Count())
        {
            (await StartAsync(admin, new { leadIds = ids.Take(2) })).Count.ShouldBe(6);
            few = commands.Texts.Count;
        }

        using (var commands = SqlCommands.Count())
        {
            var answer = await admin.PostAsync("leads/follow-ups", new { leadIds = ids }, "follow-1000");
            (await answer.ShouldBeOkAsync())["items"]!.AsArray().Count.ShouldBe(3000);

            // Inserts and notices come in batches; nothing is asked lead by lead.
            many = commands.Texts.Count(t => t.StartsWith("SELECT", StringComparison.Ordinal) && !t.Contains("pg_notify"));
        }

        many.ShouldBeLessThanOrEqualTo(few + 10);
        await (await admin.PostAsync("leads/follow-ups", new { leadIds = ids }, "follow-1000")).ShouldBeOkAsync();
        (await admin.ReadAsync("tasks")).Number("totalCount").ShouldBe(3006);
    }

    private static async Task<JsonArray> StartAsync(Person person, object body) =>
        (await (await person.PostAsync("leads/follow-ups", body)).ShouldBeOkAsync())["items"]!.AsArray();

    private static async Task<List<Guid>> AddAsync(Person person, int count)
    {
        var ids = new List<Guid>();
        foreach (var batch in Enumerable.Range(0, count).Chunk(20))
        {
            var made = await Task.WhenAll(batch.Select(i => person.CreateAsync("leads", new { firstName = $"Lead {i}" })));
            ids.AddRange(made.Select(l => l.Id()));
        }

        return ids;
    }
}
