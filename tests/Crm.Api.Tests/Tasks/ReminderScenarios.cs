using System.Text.Json.Nodes;
using Crm.Api.Tests.Accounts;
using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Tasks;

public sealed class ReminderScenarios(CrmServer server)
{
    [Fact]
    public async Task A_reminder_arrives_in_the_app_and_by_mail()
    {
        var world = await World.CreateAsync(server);
        var mia = await world.SalesRepAsync("mia");

        var task = await mia.CreateAsync("tasks", new { title = "Call Priya back", reminderAt = DateTime.UtcNow.AddSeconds(1) });

        var mail = await server.WaitForMailAsync(mia.Email, "Reminder: Call Priya back");
        mail.Text("Text")!.ShouldContain($"/tasks/{task.Id()}");
        var told = (await mia.ReadAsync("notifications?kind=reminder")).Items().Single()!;
        told.Text("title").ShouldBe("Reminder: Call Priya back");
        told["related"]!.Id().ShouldBe(task.Id());
    }

    [Fact]
    public async Task Two_workers_with_the_same_reminder_tell_it_once()
    {
        var world = await World.CreateAsync(server);
        var task = await world.Admin.CreateAsync("tasks", new { title = "Once", reminderAt = "2099-01-01T09:00:00Z" });
        var organization = (await world.Admin.ReadAsync("organization")).Id();
        var payload = new TaskReminder(task.Id(), new DateTime(2099, 1, 1, 9, 0, 0, DateTimeKind.Utc)).Write();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => RunAsync(organization, payload))));

        outcomes.ShouldAllBe(o => o == OutboxOutcome.Done);
        (await world.Admin.ReadAsync("notifications?kind=reminder")).Number("totalCount").ShouldBe(1);
        (await world.Admin.ReadAsync("outbox?kind=mail")).Number("totalCount").ShouldBe(1);
    }

    [Theory]
    [InlineData("{\"reminderAt\":null}")]
    [InlineData("{\"reminderAt\":\"2099-02-02T09:00:00Z\"}")]
    [InlineData("{\"status\":\"completed\"}")]
    public async Task A_reminder_that_no_longer_holds_says_nothing(string change)
    {
        var world = await World.CreateAsync(server);
        var task = await world.Admin.CreateAsync("tasks", new { title = "Moved", reminderAt = "2099-01-01T09:00:00Z" });
        var organization = (await world.Admin.ReadAsync("organization")).Id();
        await (await world.Admin.PatchAsync($"tasks/{task.Id()}", change)).ShouldBeOkAsync();

        var payload = new TaskReminder(task.Id(), new DateTime(2099, 1, 1, 9, 0, 0, DateTimeKind.Utc)).Write();
        (await RunAsync(organization, payload)).ShouldBe(OutboxOutcome.Done);

        (await world.Admin.ReadAsync("notifications?kind=reminder")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_reminder_waits_in_the_outbox_for_its_time()
    {
        var world = await World.CreateAsync(server);
        await world.Admin.CreateAsync("tasks", new { title = "Later", reminderAt = "2099-01-01T09:00:00Z" });
        await world.Admin.CreateAsync("tasks", new { title = "Long ago", reminderAt = "2020-01-01T09:00:00Z" });

        var waiting = (await world.Admin.ReadAsync("outbox?kind=task.reminder")).Items().Single()!;
        waiting.Text("dueAt").ShouldBe("2099-01-01T09:00:00Z");
    }

    private async Task<OutboxOutcome> RunAsync(Guid organization, string payload)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var message = new LeasedMessage(Guid.CreateVersion7(), organization, TaskReminder.Kind, payload, 1);
        return await scope.ServiceProvider.GetRequiredService<OutboxRunner>().RunAsync(message, CancellationToken.None);
    }
}
