using System.Net;
using System.Text.Json.Nodes;
using Crm.Api.Tests.Deals;
using Crm.Api.Tests.Exports;

namespace Crm.Api.Tests.Reports;

public sealed class ReportSharingScenarios(CrmServer server)
{
    [Fact]
    public async Task A_report_keeps_its_question()
    {
        var admin = (await World.CreateAsync(server)).Admin;
        var made = await admin.CreateAsync(
            "reports",
            new
            {
                name = "Open deals",
                description = "What is there to win",
                entity = "deal",
                measures = new[] { new { function = "sum", field = "amount" } },
                groupBy = new[] { new { field = "createdAt", by = "week" } },
                filter = new { status = "open", amountMin = 5 },
                period = new { field = "createdAt", within = "last12Months" },
                chart = "line",
                order = "largest",
            }
        );

        var read = await admin.ReadAsync($"reports/{made.Id()}");
        read["measures"]!.ToJsonString().ShouldBe("""[{"function":"sum","field":"amount"}]""");
        read["groupBy"]!.ToJsonString().ShouldBe("""[{"field":"createdAt","by":"week"}]""");
        read["filter"]!.Text("amountMin").ShouldBe("5");
        read["period"]!.Text("within").ShouldBe("last12Months");
        read.Text("chart").ShouldBe("line");
        read["isShared"]!.GetValue<bool>().ShouldBeFalse();
        (await admin.ReadAsync("reports?entity=deal")).Items().ShouldHaveSingleItem();

        var changed = await (
            await admin.PatchAsync(
                $"reports/{made.Id()}",
                """{"period":null,"filter":{"amountMin":null},"chart":"bar"}""",
                "\"1\""
            )
        ).ShouldBeOkAsync();
        changed["period"].ShouldBeNull();
        changed["filter"]!.AsObject().Select(f => f.Key).ShouldBe(["status"]);
        await (await admin.PatchAsync($"reports/{made.Id()}", new { name = "Late" }, "\"1\"")).ShouldBeProblemAsync(412);
        await (await admin.DeleteAsync($"reports/{made.Id()}", "\"1\"")).ShouldBeProblemAsync(412);
        await (await admin.PatchAsync($"reports/{made.Id()}", new { name = "" })).ShouldRefuseAsync("name");
        await (await admin.PatchAsync($"reports/{made.Id()}", new { groupBy = new[] { new { field = "x" } } })).ShouldRefuseAsync(
            "groupBy[0].field"
        );

        (await admin.DeleteAsync($"reports/{made.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await admin.GetAsync($"reports/{made.Id()}")).ShouldBeProblemAsync(404);
        await (await admin.PostAsync($"reports/{made.Id()}/run")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task A_private_report_is_nobody_elses_and_a_shared_one_is_changed_by_its_owner_and_managers()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        var viewer = await world.ViewerAsync();
        var report = await rep.CreateAsync("reports", new { name = "Mine", entity = "task" });
        foreach (var other in new[] { world.Admin, viewer })
        {
            (await other.ReadAsync("reports")).Items().ShouldBeEmpty();
            await (await other.PostAsync($"reports/{report.Id()}/run")).ShouldBeProblemAsync(404);
        }

        await (await rep.PatchAsync($"reports/{report.Id()}", new { isShared = true })).ShouldBeOkAsync();
        (await viewer.ReadAsync("reports")).Items().Single()!["owner"]!.Text("displayName").ShouldBe("rep");
        await viewer.RunReportAsync(report);
        await (await viewer.PatchAsync($"reports/{report.Id()}", new { name = "x" })).ShouldBeProblemAsync(403);
        await (await viewer.PostAsync("reports", new { name = "x", entity = "task" })).ShouldBeProblemAsync(403);
        var colleague = await world.SalesRepAsync("other");
        await (await colleague.PatchAsync($"reports/{report.Id()}", new { name = "x" })).ShouldBeProblemAsync(403);
        await (await colleague.DeleteAsync($"reports/{report.Id()}")).ShouldBeProblemAsync(403);
        await (await (await world.ManagerAsync()).PatchAsync($"reports/{report.Id()}", new { name = "Ours" })).ShouldBeOkAsync();
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("xlsx")]
    public async Task An_answer_becomes_a_file(string format)
    {
        var admin = (await World.CreateAsync(server)).Admin;
        await admin.CreateAsync(
            "companies",
            new
            {
                name = "A",
                industry = "=cmd|'/c calc'!A1",
                employeeCount = 5,
            }
        );
        await admin.CreateAsync(
            "companies",
            new
            {
                name = "B",
                industry = "Food",
                employeeCount = 7,
            }
        );
        var report = await admin.CreateAsync(
            "reports",
            new
            {
                name = "Industries",
                entity = "company",
                measures = new object[] { new { function = "count" }, new { function = "sum", field = "employeeCount" } },
                groupBy = new[] { new { field = "industry" } },
                order = "name",
            }
        );

        var export = await admin.ExportAsync(new { reportId = report.Id(), format });
        export.Text("status").ShouldBe("completed");
        export.Number("rows").ShouldBe(2);
        export.Text("entity").ShouldBe("company");
        if (format == "csv")
        {
            var rows = await admin.CsvAsync(export);
            rows.Select(r => $"{r["Industry"]} {r["Companies"]} {r["Employees, sum"]}")
                .ShouldBe(["'=cmd|'/c calc'!A1 1 5", "Food 1 7"]);
        }
    }

    [Fact]
    public async Task Only_reports_that_are_seen_become_files()
    {
        var world = await World.CreateAsync(server);
        var rep = await world.SalesRepAsync();
        var report = await rep.CreateAsync("reports", new { name = "Mine", entity = "deal" });
        await (await world.Admin.PostAsync("exports", new { reportId = report.Id(), format = "csv" })).ShouldRefuseAsync(
            "reportId"
        );
        await (await rep.PostAsync("exports", new { reportId = report.Id(), format = "csv" })).ShouldBeProblemAsync(403);
        await (await world.Admin.PostAsync("exports", new { format = "csv" })).ShouldRefuseAsync("entity");
    }
}
