using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Tasks;

public sealed class RecurrenceScenarios(CrmServer server)
{
    [Fact]
    public async Task Completing_makes_the_next_one_at_the_same_local_time_across_the_change_of_clocks()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await (await admin.PatchAsync("auth/me", new { timeZone = "Europe/Berlin" })).ShouldBeOkAsync();
        var task = await RepeatingAsync(admin, "FREQ=DAILY", "2099-03-28T08:00:00Z", "2099-03-28T07:30:00Z");

        var done = await (await admin.PostAsync($"tasks/{task.Id()}/complete")).ShouldBeOkAsync();

        done.Text("status").ShouldBe("completed");
        done.Text("completedAt").ShouldNotBeNull();
        var next = (await OpenAsync(admin)).Single()!;
        next.Text("dueAt").ShouldBe("2099-03-29T07:00:00Z");
        next.Text("reminderAt").ShouldBe("2099-03-29T06:30:00Z");
        next.Text("recurrence").ShouldBe("FREQ=DAILY");
    }

    [Fact]
    public async Task Completing_twice_and_by_many_at_once_makes_one()
    {
        var world = await World.CreateAsync(server);
        var manager = await world.ManagerAsync();
        var task = await RepeatingAsync(world.Admin, "FREQ=WEEKLY", "2099-03-02T08:00:00Z");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? world.Admin : manager).PostAsync($"tasks/{task.Id()}/complete"))
        );

        foreach (var answer in answers)
        {
            (await answer.ShouldBeOkAsync()).Text("status").ShouldBe("completed");
        }

        (await OpenAsync(world.Admin)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Reopening_takes_the_untouched_next_one_back_and_completing_again_makes_it_again()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var task = await RepeatingAsync(admin, "FREQ=WEEKLY", "2099-03-02T08:00:00Z");

        await (await admin.PostAsync($"tasks/{task.Id()}/complete")).ShouldBeOkAsync();
        var reopened = await (await admin.PostAsync($"tasks/{task.Id()}/reopen")).ShouldBeOkAsync();
        reopened.Text("status").ShouldBe("open");
        reopened["completedAt"].ShouldBeNull();
        (await OpenAsync(admin)).Single()!.Id().ShouldBe(task.Id());

        await (await admin.PatchAsync($"tasks/{task.Id()}", new { status = "completed" })).ShouldBeOkAsync();
        (await OpenAsync(admin)).Single()!.Text("dueAt").ShouldBe("2099-03-09T08:00:00Z");
    }

    [Fact]
    public async Task A_next_one_that_somebody_changed_stays_and_is_not_made_again()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var task = await RepeatingAsync(admin, "FREQ=WEEKLY", "2099-03-02T08:00:00Z");
        await (await admin.PostAsync($"tasks/{task.Id()}/complete")).ShouldBeOkAsync();
        var next = (await OpenAsync(admin)).Single()!;
        await (await admin.PatchAsync($"tasks/{next.Id()}", new { description = "With the new numbers" })).ShouldBeOkAsync();

        await (await admin.PostAsync($"tasks/{task.Id()}/reopen")).ShouldBeOkAsync();
        (await OpenAsync(admin)).Count.ShouldBe(2);
        await (await admin.PostAsync($"tasks/{task.Id()}/complete")).ShouldBeOkAsync();
        (await OpenAsync(admin)).Single()!.Id().ShouldBe(next.Id());
    }

    [Fact]
    public async Task A_series_ends_after_its_count()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await RepeatingAsync(admin, "FREQ=DAILY;COUNT=2", "2099-03-02T08:00:00Z");
        await CompleteFirstAsync(admin);
        (await OpenAsync(admin)).Count.ShouldBe(1);
        await CompleteFirstAsync(admin);
        (await OpenAsync(admin)).ShouldBeEmpty();
    }

    private static async Task CompleteFirstAsync(Person person) =>
        await (await person.PostAsync($"tasks/{(await OpenAsync(person))[0]!.Id()}/complete")).ShouldBeOkAsync();

    private static async Task<JsonArray> OpenAsync(Person person) => (await person.ReadAsync("tasks?status=open")).Items();

    private static Task<JsonObject> RepeatingAsync(Person person, string recurrence, string dueAt, string? reminderAt = null) =>
        person.CreateAsync(
            "tasks",
            new
            {
                title = "Weekly numbers",
                recurrence,
                dueAt,
                reminderAt,
            }
        );
}
