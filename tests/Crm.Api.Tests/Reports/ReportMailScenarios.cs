using System.Net;
using System.Text.Json.Nodes;
using Crm.Api.Tests.Accounts;
using Crm.Api.Tests.Deals;
using Crm.Core.Features.Reports.Schedules;
using Crm.Core.Platform.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Reports;

public sealed class ReportMailScenarios(CrmServer server)
{
    [Fact]
    public async Task Each_reader_gets_what_they_may_see_once_however_many_workers_there_are()
    {
        var world = await World.CreateAsync(server);
        var admin = world.Admin;
        await (await admin.PatchAsync("organization", new { recordVisibility = "ownerAndTeam" })).ShouldBeOkAsync();
        var mia = await world.SalesRepAsync("mia");
        await (await SalesFloor.OfAsync(admin)).DealAsync("The administrator's", amount: 1000);
        await (await SalesFloor.OfAsync(mia)).DealAsync("Mia's", amount: 10);
        var report = await ReportAsync(admin, $"Worth {admin.Id:N}", isShared: true);
        var schedule = await PutAsync(admin, report, new { every = "day", userIds = new[] { admin.Id, mia.Id } });
        var organization = (await admin.ReadAsync("organization")).Id();
        var payload = new ReportMail(report.Id(), Moment(schedule)).Write();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => RunAsync(organization, payload))));

        outcomes.ShouldAllBe(o => o == OutboxOutcome.Done);
        (await admin.ReadAsync("outbox?kind=mail")).Number("totalCount").ShouldBe(2);
        (await server.WaitForMailAsync(admin.Email, report.Text("name")!)).Text("Text")!.ShouldContain("1,010.00 USD");
        var hers = (await server.WaitForMailAsync(mia.Email, report.Text("name")!)).Text("Text")!;
        hers.ShouldContain("Total: Amount, sum 10.00 USD");
        hers.ShouldContain($"/reports/{report.Id()}");
        hers.ShouldNotContain("1,0");
    }

    [Fact]
    public async Task A_time_that_no_longer_holds_sends_nothing()
    {
        var world = await World.CreateAsync(server);
        var report = await ReportAsync(world.Admin, "Worth", isShared: false);
        var schedule = await PutAsync(world.Admin, report, new { every = "month", userIds = new[] { world.Admin.Id } });
        var organization = (await world.Admin.ReadAsync("organization")).Id();
        await RunAsync(organization, new ReportMail(report.Id(), Moment(schedule).AddDays(-1)).Write());
        (await world.Admin.DeleteAsync($"reports/{report.Id()}/schedule")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await RunAsync(organization, new ReportMail(report.Id(), Moment(schedule)).Write());
        (await world.Admin.ReadAsync("outbox?kind=mail")).Items().ShouldBeEmpty();
        await (await world.Admin.GetAsync($"reports/{report.Id()}/schedule")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task Only_who_may_see_a_report_can_be_sent_it_and_only_who_may_change_it_says_so()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        var report = await ReportAsync(rep, "Mine", isShared: false);
        var address = $"reports/{report.Id()}/schedule";
        await (await rep.PutAsync(address, new { every = "week", userIds = new[] { world.Admin.Id } })).ShouldRefuseAsync(
            "userIds"
        );
        await (await rep.PutAsync(address, new { every = "week", userIds = Array.Empty<Guid>() })).ShouldRefuseAsync("userIds");
        await (await world.Admin.PutAsync(address, new { every = "week", userIds = new[] { rep.Id } })).ShouldBeProblemAsync(404);

        await (await rep.PatchAsync($"reports/{report.Id()}", new { isShared = true })).ShouldBeOkAsync();
        var stranger = (await World.CreateAsync(server)).Admin;
        await (await rep.PutAsync(address, new { every = "week", userIds = new[] { stranger.Id } })).ShouldRefuseAsync("userIds");
        var other = await world.SalesRepAsync("other");
        await (await other.PutAsync(address, new { every = "week", userIds = new[] { other.Id } })).ShouldBeProblemAsync(403);
        var view = await PutAsync(rep, report, new { every = "week", userIds = new[] { world.Admin.Id } });
        view["users"]!.AsArray().Single()!["id"]!.GetValue<Guid>().ShouldBe(world.Admin.Id);
        (await rep.ReadAsync(address)).Text("every").ShouldBe("week");
    }

    private static DateTime Moment(JsonNode schedule) =>
        DateTime.Parse(schedule.Text("nextAt")!, null, System.Globalization.DateTimeStyles.AdjustToUniversal);

    private static Task<JsonObject> ReportAsync(Person person, string name, bool isShared) =>
        person.CreateAsync(
            "reports",
            new
            {
                name,
                isShared,
                entity = "deal",
                measures = new[] { new { function = "sum", field = "amount" } },
                groupBy = new[] { new { field = "ownerId" } },
            }
        );

    private static async Task<JsonObject> PutAsync(Person person, JsonNode report, object schedule) =>
        await (await person.PutAsync($"reports/{report.Id()}/schedule", schedule)).ShouldBeOkAsync();

    private async Task<OutboxOutcome> RunAsync(Guid organization, string payload)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var message = new LeasedMessage(Guid.CreateVersion7(), organization, ReportMail.Kind, payload, 1);
        return await scope.ServiceProvider.GetRequiredService<OutboxRunner>().RunAsync(message, CancellationToken.None);
    }
}
