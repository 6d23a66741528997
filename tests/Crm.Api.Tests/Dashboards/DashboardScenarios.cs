using System.Net;

namespace Crm.Api.Tests.Dashboards;

public sealed class DashboardScenarios(CrmServer server)
{
    [Fact]
    public async Task A_dashboard_keeps_reports_and_figures_in_their_order()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var report = await admin.CreateAsync("reports", new { name = "Deals", entity = "deal" });
        var made = await admin.CreateAsync(
            "dashboards",
            new
            {
                name = "Mine",
                items = new object[]
                {
                    new { figure = "openDeals", width = "third" },
                    new { reportId = report.Id(), width = "full" },
                },
            }
        );
        made["items"]!.AsArray().Count.ShouldBe(2);
        made["reports"]!.AsArray().Single()!.Text("name").ShouldBe("Deals");

        var moved = await (
            await admin.PatchAsync(
                $"dashboards/{made.Id()}",
                new { items = new object[] { new { reportId = report.Id() }, new { figure = "openDeals" } } },
                "\"1\""
            )
        ).ShouldBeOkAsync();
        moved["items"]![0]!["reportId"]!.GetValue<Guid>().ShouldBe(report.Id());
        await (await admin.PatchAsync($"dashboards/{made.Id()}", new { name = "Late" }, "\"1\"")).ShouldBeProblemAsync(412);

        // A report that is gone leaves a gap, and does not stand in the way of other changes.
        (await admin.DeleteAsync($"reports/{report.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await admin.ReadAsync($"dashboards/{made.Id()}"))["reports"]!.AsArray().ShouldBeEmpty();
        await (await admin.PatchAsync($"dashboards/{made.Id()}", new { name = "Still mine" })).ShouldBeOkAsync();
        (await admin.DeleteAsync($"dashboards/{made.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await admin.GetAsync($"dashboards/{made.Id()}")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task On_a_shared_dashboard_stand_only_shared_reports()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        var report = await rep.CreateAsync("reports", new { name = "Deals", entity = "deal" });
        var items = new object[] { new { reportId = report.Id() } };
        await (
            await rep.PostAsync(
                "dashboards",
                new
                {
                    name = "Ours",
                    isShared = true,
                    items,
                }
            )
        ).ShouldRefuseAsync("items[0].reportId");
        await (await rep.PatchAsync($"reports/{report.Id()}", new { isShared = true })).ShouldBeOkAsync();
        var dashboard = await rep.CreateAsync(
            "dashboards",
            new
            {
                name = "Ours",
                isShared = true,
                items,
            }
        );

        var viewer = await world.ViewerAsync();
        (await viewer.ReadAsync($"dashboards/{dashboard.Id()}"))["reports"]!.AsArray().ShouldHaveSingleItem();
        await (await viewer.PatchAsync($"dashboards/{dashboard.Id()}", new { name = "x" })).ShouldBeProblemAsync(403);
        await (await (await world.SalesRepAsync("other")).DeleteAsync($"dashboards/{dashboard.Id()}")).ShouldBeProblemAsync(403);
        await (await (await World.CreateAsync(server)).Admin.GetAsync($"dashboards/{dashboard.Id()}")).ShouldBeProblemAsync(404);
    }

    [Theory]
    [InlineData("""{"items":[]}""", "name")]
    [InlineData("""{"name":"x","items":[{}]}""", "items[0]")]
    [InlineData("""{"name":"x","items":[null]}""", "items[0]")]
    [InlineData("""{"name":"x","items":[{"reportId":"019a3c5e-7c11-7a30-9d0e-6f1f0e5b2a11"}]}""", "items[0].reportId")]
    public async Task What_can_not_stand_there_is_refused_by_name(string body, string field) =>
        await (await (await World.CreateAsync(server)).Admin.PostAsync("dashboards", body)).ShouldRefuseAsync(field);
}
