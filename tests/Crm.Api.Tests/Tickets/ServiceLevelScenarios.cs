using System.Globalization;
using System.Text.Json.Nodes;
using Crm.Core.Features.Tickets.ServiceLevels;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Tickets;

/// <summary>What is promised to customers: counted in working time, paused while they are asked, and watched.</summary>
public sealed class ServiceLevelScenarios(CrmServer server)
{
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    [Fact]
    public async Task Levels_are_as_promised_until_a_manager_changes_them()
    {
        var world = await World.CreateAsync(server);
        var manager = await world.ManagerAsync();

        var levels = await manager.ReadAsync("service-levels");
        levels["levels"]!
            .AsArray()
            .Select(l => (l!.Text("priority"), l!.Number("firstResponseMinutes"), l!.Number("resolutionMinutes")))
            .ShouldBe([("urgent", 60, 240), ("high", 240, 480), ("medium", 480, 1440), ("low", 960, 2400)]);
        levels["hours"]!.AsArray().Count.ShouldBe(5);

        var hours = Days.Select(day => new
        {
            day,
            from = "00:00",
            to = "24:00",
        });
        var holidays = new[] { new { date = "2027-01-01", name = "New Year" } };
        var changed = await (await manager.PatchAsync("service-levels", new { hours, holidays })).ShouldBeOkAsync();
        changed.Number("version").ShouldBe(1);
        changed["hours"]![6]!.Text("to").ShouldBe("24:00");
        (await manager.ReadAsync("service-levels"))["holidays"]![0]!.Text("name").ShouldBe("New Year");
        await (await manager.PatchAsync("service-levels", new { hours = Array.Empty<object>() })).ShouldRefuseAsync("hours");
        await (await manager.PatchAsync("service-levels", """{"levels":[]}""")).ShouldRefuseAsync("levels");
        await (
            await manager.PatchAsync("service-levels", """{"hours":[{"day":"monday","from":"17:00","to":"09:00"}]}""")
        ).ShouldRefuseAsync("hours[0]");
        await (await manager.PatchAsync("service-levels", new { asksForRating = false }, "\"0\"")).ShouldBeProblemAsync(412);
        await (await (await world.AgentAsync()).PatchAsync("service-levels", new { asksForRating = false })).ShouldBeProblemAsync(
            403
        );
    }

    [Fact]
    public async Task The_clock_stands_still_while_the_customer_is_asked()
    {
        var world = await World.CreateAsync(server);
        await AroundTheClockAsync(world);
        var ticket = await world.Admin.CreateAsync("tickets", new { subject = "Gate", priority = "urgent" });
        (Due(ticket, "firstResponseDueAt") - Due(ticket, "createdAt")).TotalMinutes.ShouldBe(60, 0.1);
        (Due(ticket, "resolutionDueAt") - Due(ticket, "createdAt")).TotalMinutes.ShouldBe(240, 0.1);

        var waiting = await ChangeAsync(world, ticket, new { status = "pending" });
        waiting.Text("clockStoppedAt").ShouldNotBeNull();
        waiting["nextDueAt"].ShouldBeNull();
        JsonObject running;
        using (Later(TimeSpan.FromMinutes(10)))
        {
            running = await ChangeAsync(world, ticket, new { status = "open" });
        }

        running["clockStoppedAt"].ShouldBeNull();
        (Due(running, "resolutionDueAt") - Due(ticket, "resolutionDueAt")).TotalMinutes.ShouldBe(10, 0.5);
        var slower = await ChangeAsync(world, ticket, new { priority = "low" });
        (Due(slower, "firstResponseDueAt") - Due(running, "firstResponseDueAt")).TotalMinutes.ShouldBe(900, 0.1);
        await world.Admin.WriteAsync(ticket, "Hello");
        var answered = await world.Admin.ReadAsync($"tickets/{ticket.Id()}");
        answered.Text("nextDueAt").ShouldBe(answered.Text("resolutionDueAt"));
    }

    [Fact]
    public async Task Who_can_keep_it_is_warned_and_a_missed_one_goes_up_once()
    {
        var world = await World.CreateAsync(server);
        await AroundTheClockAsync(world);
        var (manager, agent) = (await world.ManagerAsync(), await world.AgentAsync());
        var ticket = await world.Admin.CreateAsync(
            "tickets",
            new
            {
                subject = "Gate",
                priority = "urgent",
                assigneeId = agent.Id,
            }
        );

        var waiting = (await world.Admin.ReadAsync("outbox?kind=ticket.due&sort=dueAt")).Items();
        waiting.Count.ShouldBe(4);
        (Due(waiting[0]!, "dueAt") - Due(ticket, "createdAt")).TotalMinutes.ShouldBe(45, 0.1);
        var organization = (await world.Admin.ReadAsync("organization")).Id();
        var due = Due(ticket, "firstResponseDueAt");
        foreach (var isWarning in new[] { true, false })
        {
            var alarm = new TicketAlarm(ticket.Id(), TicketTarget.FirstResponse, isWarning, due);
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(organization, alarm))));
            outcomes.ShouldAllBe(o => o == OutboxOutcome.Done);
        }

        (await agent.ReadAsync("notifications?kind=serviceLevelWarning"))
            .Items()
            .Single()!
            .Text("title")
            .ShouldBe("Soon late: #1 Gate");
        (await agent.ReadAsync("notifications?kind=serviceLevelMissed")).Number("totalCount").ShouldBe(1);
        (await manager.ReadAsync("notifications")).Items().Single()!.Text("kind").ShouldBe("serviceLevelMissed");

        await world.Admin.WriteAsync(ticket, "Hello");
        await RunAsync(organization, new TicketAlarm(ticket.Id(), TicketTarget.FirstResponse, false, due.AddDays(1)));
        (await agent.ReadAsync("notifications?kind=serviceLevelMissed")).Number("totalCount").ShouldBe(1);
    }

    [Fact]
    public async Task What_is_late_is_on_the_list_of_what_is_overdue()
    {
        var world = await World.CreateAsync(server);
        await AroundTheClockAsync(world, minutes: 1);
        var late = await world.Admin.CreateAsync("tickets", new { subject = "Late" });
        var waiting = await world.Admin.CreateAsync("tickets", new { subject = "Waiting", status = "pending" });
        using var later = Later(TimeSpan.FromMinutes(2));

        (await world.Admin.ReadAsync("tickets?overdue=true")).Items().Single()!.Id().ShouldBe(late.Id());
        (await world.Admin.ReadAsync("tickets?overdue=false")).Number("totalCount").ShouldBe(2);
        waiting["nextDueAt"].ShouldBeNull();
    }

    private IDisposable Later(TimeSpan by) =>
        server.Services.GetRequiredService<ProductClock>().TravelTo(DateTimeOffset.UtcNow + by);

    private static async Task AroundTheClockAsync(World world, int? minutes = null)
    {
        var hours = Days.Select(day => new
        {
            day,
            from = "00:00",
            to = "24:00",
        });
        await (await world.Admin.PatchAsync("service-levels", new { hours })).ShouldBeOkAsync();
        if (minutes is { } promised)
        {
            var levels = new[] { "urgent", "high", "medium", "low" }.Select(priority => new
            {
                priority,
                firstResponseMinutes = promised,
                resolutionMinutes = promised,
            });
            await (await world.Admin.PatchAsync("service-levels", new { levels })).ShouldBeOkAsync();
        }
    }

    private static async Task<JsonObject> ChangeAsync(World world, JsonNode ticket, object patch) =>
        await (await world.Admin.PatchAsync($"tickets/{ticket.Id()}", patch)).ShouldBeOkAsync();

    private static DateTime Due(JsonNode node, string field) =>
        DateTime.Parse(node.Text(field)!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private async Task<OutboxOutcome> RunAsync(Guid organization, TicketAlarm alarm)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var message = new LeasedMessage(Guid.CreateVersion7(), organization, TicketAlarm.Kind, alarm.Write(), 1);
        return await scope.ServiceProvider.GetRequiredService<OutboxRunner>().RunAsync(message, CancellationToken.None);
    }
}
