using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Leads;

/// <summary>Follow-ups that are written down, started, and called off when the lead ends.</summary>
public sealed class LeadSequenceScenarios(CrmServer server)
{
    [Fact]
    public async Task A_sequence_is_made_changed_and_deleted()
    {
        var world = await World.CreateAsync(server);
        var manager = await world.ManagerAsync();
        var made = await manager.CreateAsync("lead-sequences", AfterWebinar);

        made["steps"]!.AsArray().Count.ShouldBe(2);
        (made["isActive"]!.GetValue<bool>(), made["skipWeekends"]!.GetValue<bool>()).ShouldBe((true, false));
        await (await manager.PostAsync("lead-sequences", new { name = "AFTER A WEBINAR", steps = Step })).ShouldBeProblemAsync(
            409,
            "duplicate"
        );
        await (await manager.PostAsync("lead-sequences", new { name = "No steps" })).ShouldRefuseAsync("steps");
        await (await manager.PostAsync("lead-sequences", new { name = " ", steps = Step })).ShouldRefuseAsync("name");
        await (
            await manager.PostAsync(
                "lead-sequences",
                new { name = "Late", steps = new[] { new { afterDays = 366, title = "x" } } }
            )
        ).ShouldRefuseAsync("steps[0].afterDays");

        var path = $"lead-sequences/{made.Id()}";
        await (await manager.PatchAsync(path, new { name = "Later" }, "\"7\"")).ShouldBeProblemAsync(412);
        var changed = await (await manager.PatchAsync(path, new { name = "Later" }, "\"1\"")).ShouldBeOkAsync();
        (changed.Text("name"), changed["steps"]!.AsArray().Count).ShouldBe(("Later", 2));
        (await world.Admin.ReadAsync($"audit?entityId={made.Id()}")).Number("totalCount").ShouldBe(2);

        (await manager.DeleteAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await manager.GetAsync(path)).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task Everybody_reads_sequences_and_sales_reps_start_them()
    {
        var world = await World.CreateAsync(server);
        var sequence = await world.Admin.CreateAsync("lead-sequences", AfterWebinar);
        var rep = await world.SalesRepAsync();
        var viewer = await world.ViewerAsync();
        var lead = await rep.CreateAsync("leads", new { firstName = "Aarav" });

        (await viewer.ReadAsync("lead-sequences?isActive=true")).Number("totalCount").ShouldBe(1);
        await (await rep.PostAsync("lead-sequences", AfterWebinar)).ShouldBeProblemAsync(403);
        await (await rep.DeleteAsync($"lead-sequences/{sequence.Id()}")).ShouldBeProblemAsync(403);
        await (await viewer.PostAsync($"leads/{lead.Id()}/follow-ups/stop")).ShouldBeProblemAsync(403);
        (await StartAsync(rep, sequence, lead)).Count.ShouldBe(2);

        var run = (await viewer.ReadAsync($"leads/{lead.Id()}/follow-ups")).Items().Single()!;
        (run.Text("name"), run.Text("state")).ShouldBe(("After a webinar", "running"));
        run["startedBy"]!.Id().ShouldBe(rep.Id);
        run["tasks"]!.AsArray().Select(t => t!.Text("title")).ShouldBe(["First call", "Send the recording"]);
    }

    [Fact]
    public async Task A_sequence_says_whether_weekends_are_skipped_unless_the_request_does()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var sequence = await admin.CreateAsync(
            "lead-sequences",
            new
            {
                name = "Working days",
                steps = Step,
                skipWeekends = true,
            }
        );
        async Task<string?> DueAsync(bool? skipWeekends)
        {
            var lead = await admin.CreateAsync("leads", new { firstName = "Aarav" });
            var body = new
            {
                leadIds = new[] { lead.Id() },
                sequenceId = sequence.Id(),
                startAt = "2099-03-27T10:00:00Z",
                skipWeekends,
            };
            return (await (await admin.PostAsync("leads/follow-ups", body)).ShouldBeOkAsync()).Items().Single()!.Text("dueAt");
        }

        (await DueAsync(null)).ShouldBe("2099-03-30T10:00:00Z");
        (await DueAsync(false)).ShouldBe("2099-03-28T10:00:00Z");
    }

    [Fact]
    public async Task What_can_not_be_started_is_refused()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        var stranger = (await World.CreateAsync(server)).Admin;
        var foreign = await stranger.CreateAsync("lead-sequences", AfterWebinar);
        var foreignLead = await stranger.CreateAsync("leads", new { firstName = "Foreign" });
        var sequence = await admin.CreateAsync("lead-sequences", AfterWebinar);
        var lead = await admin.CreateAsync("leads", new { firstName = "Aarav" });
        var leadIds = new[] { lead.Id() };
        Task<HttpResponseMessage> Try(object body) => admin.PostAsync("leads/follow-ups", body);

        await (await Try(new { leadIds, sequenceId = foreign.Id() })).ShouldRefuseAsync("sequenceId");
        await (
            await Try(
                new
                {
                    leadIds,
                    sequenceId = sequence.Id(),
                    steps = Step,
                }
            )
        ).ShouldRefuseAsync("steps");
        await (await admin.GetAsync($"leads/{foreignLead.Id()}/follow-ups")).ShouldBeProblemAsync(404);
        await (await admin.PostAsync($"leads/{foreignLead.Id()}/follow-ups/stop")).ShouldBeProblemAsync(404);

        await (await admin.PatchAsync($"lead-sequences/{sequence.Id()}", new { isActive = false })).ShouldBeOkAsync();
        await (await Try(new { leadIds, sequenceId = sequence.Id() })).ShouldBeProblemAsync(409, "sequence_inactive");
        (await admin.ReadAsync("tasks")).Number("totalCount").ShouldBe(0);
    }

    [Fact]
    public async Task Twenty_starts_at_once_begin_a_sequence_once()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var sequence = await admin.CreateAsync("lead-sequences", AfterWebinar);
        var lead = await admin.CreateAsync("leads", new { firstName = "Aarav" });
        var body = new { leadIds = new[] { lead.Id() }, sequenceId = sequence.Id() };

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => admin.PostAsync("leads/follow-ups", body)));

        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        var refused = answers.First(a => a.StatusCode != HttpStatusCode.OK);
        await refused.ShouldBeProblemAsync(409, "already_running");
        (await admin.ReadAsync("tasks")).Number("totalCount").ShouldBe(2);

        // Once all is done it may begin again.
        foreach (var task in (await admin.ReadAsync("tasks")).Items())
        {
            await (await admin.PostAsync($"tasks/{task!.Id()}/complete")).ShouldBeOkAsync();
        }

        (await RunsAsync(admin, lead)).Single()!.Text("state").ShouldBe("completed");
        (await StartAsync(admin, sequence, lead)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Stopping_cancels_what_is_still_to_be_done()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var sequence = await admin.CreateAsync("lead-sequences", AfterWebinar);
        var lead = await admin.CreateAsync("leads", new { firstName = "Aarav" });
        var other = await admin.CreateAsync("leads", new { firstName = "Other" });
        var own = await admin.CreateAsync("tasks", new { title = "By hand", related = new { type = "lead", id = lead.Id() } });
        var tasks = await StartAsync(admin, sequence, lead);
        await StartAsync(admin, sequence, other);
        await (await admin.PostAsync($"tasks/{tasks[0]!.Id()}/complete")).ShouldBeOkAsync();

        await (await admin.PostAsync($"leads/{lead.Id()}/follow-ups/stop")).ShouldBeOkAsync();
        var again = await (await admin.PostAsync($"leads/{lead.Id()}/follow-ups/stop")).ShouldBeOkAsync();

        var run = again.Items().Single()!;
        (run.Text("state"), run.Text("stopReason")).ShouldBe(("stopped", "byHand"));
        run["stoppedBy"]!.Id().ShouldBe(admin.Id);
        run["tasks"]!.AsArray().Select(t => t!.Text("status")).ShouldBe(["completed", "cancelled"]);
        (await admin.ReadAsync($"tasks/{own.Id()}")).Text("status").ShouldBe("open");
        (await RunsAsync(admin, other)).Single()!.Text("state").ShouldBe("running");
    }

    [Theory]
    [InlineData("move", "lost")]
    [InlineData("patch", "unqualified")]
    [InlineData("bulk", "lost")]
    [InlineData("convert", "converted")]
    public async Task A_lead_that_ends_is_followed_up_no_more(string way, string reason)
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var sequence = await admin.CreateAsync("lead-sequences", AfterWebinar);
        var lead = await admin.CreateAsync("leads", new { firstName = "Aarav" });
        await StartAsync(admin, sequence, lead);
        await (await admin.PutAsync($"leads/{lead.Id()}/stage", new { stage = "qualified" })).ShouldBeOkAsync();
        (await RunsAsync(admin, lead)).Single()!.Text("state").ShouldBe("running");

        var path = $"leads/{lead.Id()}";
        var answer = way switch
        {
            "move" => await admin.PutAsync($"{path}/stage", new { stage = reason }),
            "patch" => await admin.PatchAsync(path, new { stage = reason }),
            "bulk" => await admin.PostAsync(
                "leads/bulk",
                new
                {
                    action = "update",
                    ids = new[] { lead.Id() },
                    values = new { stage = reason },
                }
            ),
            _ => await admin.PostAsync($"{path}/convert", new { }),
        };
        answer.IsSuccessStatusCode.ShouldBeTrue();

        var run = (await RunsAsync(admin, lead)).Single()!;
        (run.Text("state"), run.Text("stopReason")).ShouldBe(("stopped", reason));
        run["tasks"]!.AsArray().ShouldAllBe(t => t!.Text("status") == "cancelled");
    }

    [Fact]
    public async Task Starting_and_losing_a_lead_at_once_leaves_no_open_task()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var leads = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => admin.CreateAsync("leads", new { firstName = $"Lead {i}" }))
        );

        var answers = await Task.WhenAll(
            leads.SelectMany(l =>
                new[]
                {
                    admin.PutAsync($"leads/{l.Id()}/stage", new { stage = "lost" }),
                    admin.PostAsync("leads/follow-ups", new { leadIds = new[] { l.Id() } }),
                }
            )
        );

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK || a.StatusCode == HttpStatusCode.Conflict);
        (await admin.ReadAsync("leads?stage=lost")).Number("totalCount").ShouldBe(10);
        (await admin.ReadAsync("tasks?status=open")).Number("totalCount").ShouldBe(0);
    }

    private static object[] Step => [new { afterDays = 1, title = "Call" }];

    private static object AfterWebinar =>
        new
        {
            name = "After a webinar",
            steps = new object[]
            {
                new
                {
                    afterDays = 0,
                    type = "call",
                    title = "First call",
                },
                new
                {
                    afterDays = 3,
                    type = "email",
                    title = "Send the recording",
                },
            },
        };

    private static async Task<JsonArray> StartAsync(Person person, JsonNode sequence, JsonNode lead)
    {
        var body = new { leadIds = new[] { lead.Id() }, sequenceId = sequence.Id() };
        return (await (await person.PostAsync("leads/follow-ups", body)).ShouldBeOkAsync())["items"]!.AsArray();
    }

    private static async Task<JsonArray> RunsAsync(Person person, JsonNode lead) =>
        (await person.ReadAsync($"leads/{lead.Id()}/follow-ups"))["items"]!.AsArray();
}
