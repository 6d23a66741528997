using System.Net;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Tasks;

public sealed class TaskScenarios(CrmServer server)
{
    [Fact]
    public async Task A_task_is_the_caller_s_own_and_stands_on_its_record()
    {
        var world = await World.CreateAsync(server);
        var contact = await world.Admin.CreateAsync("contacts", new { firstName = "Priya" });

        var task = await world.Admin.CreateAsync("tasks", new { title = "Call Priya", related = On(contact) });

        task["assignee"]!.Id().ShouldBe(world.Admin.Id);
        (task.Text("type"), task.Text("priority"), task.Text("status")).ShouldBe(("todo", "medium", "open"));
        task["related"]!.Text("title").ShouldBe("Priya");
        (await world.Admin.ReadAsync($"tasks?relatedType=contact&relatedId={contact.Id()}&assigneeId=me"))
            .Number("totalCount")
            .ShouldBe(1);
        (await world.Admin.ReadAsync("search?q=call+priya")).Items().ShouldContain(i => i!.Text("type") == "task");
        (await world.Admin.ReadAsync($"timeline?taskId={task.Id()}")).Items().Single()!.Text("kind").ShouldBe("created");
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_by_name()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var note = new { type = "note", id = Guid.NewGuid() };

        await (await admin.PostAsync("tasks", new { title = " " })).ShouldRefuseAsync("title");
        await (await admin.PostAsync("tasks", new { title = "x", related = note })).ShouldRefuseAsync("related");
        await (await admin.PostAsync("tasks", new { title = "x", assigneeId = Guid.NewGuid() })).ShouldRefuseAsync("assigneeId");
        await (await admin.PostAsync("tasks", new { title = "x", recurrence = "FREQ=DAILY" })).ShouldRefuseAsync("recurrence");
        await (await admin.PostAsync("tasks", new { title = "x", dueAt = "0001-01-01T00:00:00Z" })).ShouldRefuseAsync("dueAt");
        await (await admin.PostAsync("tasks", new { title = "x", completedAt = "2026-01-01T00:00:00Z" })).ShouldRefuseAsync(
            "completedAt"
        );
        await (await admin.GetAsync("tasks?due=someday")).ShouldRefuseAsync("due");
        await (await admin.GetAsync("tasks?due=upcoming&days=0")).ShouldRefuseAsync("days");
        await (await admin.GetAsync("tasks?days=3")).ShouldRefuseAsync("days");
    }

    [Fact]
    public async Task Today_overdue_and_upcoming_count_the_caller_s_days()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await (await admin.PatchAsync("auth/me", new { timeZone = "Pacific/Kiritimati" })).ShouldBeOkAsync();
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Kiritimati");
        var midnight = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, zone).Date;
        DateTime At(double days) => TimeZoneInfo.ConvertTimeToUtc(midnight.AddDays(days), zone);
        await DueAsync(admin, "yesterday", At(-0.1));
        await DueAsync(admin, "today's end", At(1).AddSeconds(-1));
        await DueAsync(admin, "tomorrow", At(1));
        await DueAsync(admin, "in a week", At(8).AddSeconds(-1));
        await DueAsync(admin, "later", At(8));
        var done = await DueAsync(admin, "done", At(-2));
        await (await admin.PostAsync($"tasks/{done.Id()}/complete")).ShouldBeOkAsync();

        (await TitlesAsync(admin, "due=overdue")).ShouldBe(["yesterday"]);
        (await TitlesAsync(admin, "due=today")).ShouldBe(["today's end"]);
        (await TitlesAsync(admin, "due=upcoming")).ShouldBe(["tomorrow", "in a week"]);
        (await TitlesAsync(admin, "due=upcoming&days=8")).ShouldBe(["tomorrow", "in a week", "later"]);
        (await admin.ReadAsync("tasks?due=upcoming&pageSize=1")).Number("totalCount").ShouldBe(2);
        var cursor = (await admin.ReadAsync("tasks?due=upcoming&pageSize=1&sort=dueAt")).Text("nextCursor");
        (await TitlesAsync(admin, $"due=upcoming&pageSize=1&cursor={cursor}")).ShouldBe(["in a week"]);
        await (await admin.GetAsync($"tasks?due=today&pageSize=1&sort=dueAt&cursor={cursor}")).ShouldRefuseAsync("cursor");
    }

    [Fact]
    public async Task Reps_change_and_delete_what_is_theirs_or_given_to_them()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.SalesRepAsync("mia"), await world.SalesRepAsync("omar"));
        var task = await mia.CreateAsync("tasks", new { title = "Mine" });

        await (await omar.PatchAsync($"tasks/{task.Id()}", new { title = "Theirs" })).ShouldBeProblemAsync(403);
        await (await omar.PostAsync($"tasks/{task.Id()}/complete")).ShouldBeProblemAsync(403);
        await (await omar.DeleteAsync($"tasks/{task.Id()}")).ShouldBeProblemAsync(403);
        await (await mia.PatchAsync($"tasks/{task.Id()}", new { assigneeId = omar.Id })).ShouldBeOkAsync();
        await (await omar.PostAsync($"tasks/{task.Id()}/complete")).ShouldBeOkAsync();
        (await (await world.ManagerAsync()).DeleteAsync($"tasks/{task.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await (await world.ViewerAsync()).PostAsync("tasks", new { title = "x" })).ShouldBeProblemAsync(403);
    }

    [Fact]
    public async Task Who_is_given_a_task_is_told_and_handing_it_over_hands_over_the_work()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.SalesRepAsync("mia"), await world.SalesRepAsync("omar"));

        var task = await world.Admin.CreateAsync("tasks", new { title = "Call Priya", assigneeId = mia.Id });

        var told = (await mia.ReadAsync("notifications")).Items().Single()!;
        told.Text("title")!.ShouldEndWith(" assigned you Call Priya");
        told["related"]!.Text("type").ShouldBe("task");
        var bulk = new
        {
            action = "assign",
            ids = new[] { task.Id() },
            values = new { ownerId = omar.Id },
        };
        (await (await world.Admin.PostAsync("tasks/bulk", bulk)).ShouldBeOkAsync()).Number("succeeded").ShouldBe(1);
        (await omar.ReadAsync($"tasks/{task.Id()}"))["assignee"]!.Id().ShouldBe(omar.Id);
        (await omar.ReadAsync("notifications")).Number("totalCount").ShouldBe(1);
    }

    [Fact]
    public async Task Tasks_go_and_come_back_with_their_record_and_so_do_the_notes_on_them()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var contact = await admin.CreateAsync("contacts", new { firstName = "Priya" });
        var task = await admin.CreateAsync("tasks", new { title = "Call", related = On(contact) });
        var note = await admin.CreateAsync("notes", new { body = "Try twice", related = new { type = "task", id = task.Id() } });

        await admin.DeleteAsync($"contacts/{contact.Id()}");

        await (await admin.GetAsync($"tasks/{task.Id()}")).ShouldBeProblemAsync(404);
        await (await admin.GetAsync($"notes/{note.Id()}")).ShouldBeProblemAsync(404);
        await (await admin.PostAsync($"tasks/{task.Id()}/restore")).ShouldBeProblemAsync(409, "related_deleted");
        await (await admin.PostAsync($"contacts/{contact.Id()}/restore")).ShouldBeOkAsync();
        await admin.ReadAsync($"tasks/{task.Id()}");
        await admin.ReadAsync($"notes/{note.Id()}");
    }

    [Fact]
    public async Task A_task_is_seen_by_those_who_see_its_record_also_after_it_changes_hands()
    {
        var world = await World.CreateAsync(server);
        var (mia, omar) = (await world.SalesRepAsync("mia"), await world.SalesRepAsync("omar"));
        await (await world.Admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var contact = await mia.CreateAsync("contacts", new { firstName = "Hidden" });
        var task = await mia.CreateAsync("tasks", new { title = "Secret call", related = On(contact) });
        var alone = await mia.CreateAsync("tasks", new { title = "Secret plan" });

        foreach (var hidden in new[] { task, alone })
        {
            await (await omar.GetAsync($"tasks/{hidden.Id()}")).ShouldBeProblemAsync(404);
        }

        (await omar.ReadAsync("tasks")).Number("totalCount").ShouldBe(0);
        (await omar.ReadAsync("search?q=secret")).Items().ShouldBeEmpty();
        (await omar.ReadAsync("feed")).Items().ShouldBeEmpty();
        await (await world.Admin.PatchAsync($"contacts/{contact.Id()}", new { ownerId = omar.Id })).ShouldBeOkAsync();
        await (await world.Admin.PatchAsync($"tasks/{alone.Id()}", new { assigneeId = omar.Id })).ShouldBeOkAsync();
        foreach (var seen in new[] { task, alone })
        {
            await omar.ReadAsync($"tasks/{seen.Id()}");
            await (await mia.GetAsync($"tasks/{seen.Id()}")).ShouldBeProblemAsync(404);
            await (await mia.GetAsync($"timeline?taskId={seen.Id()}")).ShouldBeProblemAsync(404);
        }

        (await omar.ReadAsync("search?q=secret")).Items().Count.ShouldBe(2);
        (await mia.ReadAsync("feed")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_of_tasks_costs_the_same_few_commands_whatever_is_on_it()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var contact = await admin.CreateAsync("contacts", new { firstName = "Priya" });
        for (var i = 0; i < 4; i++)
        {
            await admin.CreateAsync("tasks", new { title = $"Call {i}", related = On(contact) });
        }

        var few = await CommandsAsync(admin, "tasks?pageSize=1");
        var more = await CommandsAsync(admin, "tasks?pageSize=3");

        more.ShouldBe(few);
    }

    private static async Task<int> CommandsAsync(Person person, string path)
    {
        await person.ReadAsync(path);
        using var commands = SqlCommands.Count();
        await person.ReadAsync(path);
        return commands.Texts.Count;
    }

    private static Task<JsonObject> DueAsync(Person person, string title, DateTime dueAt) =>
        person.CreateAsync("tasks", new { title, dueAt });

    private static async Task<List<string?>> TitlesAsync(Person person, string query) =>
        (await person.ReadAsync($"tasks?{query}&sort=dueAt")).Items().Select(t => t!.Text("title")).ToList();

    private static object On(JsonObject contact) => new { type = "contact", id = contact.Id() };
}
