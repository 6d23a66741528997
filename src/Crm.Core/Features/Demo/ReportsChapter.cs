using System.Text.Json.Nodes;
using Crm.Core.Features.Dashboards;
using Crm.Core.Features.Reports;

namespace Crm.Core.Features.Demo;

/// <summary>The questions that the manager asks every Monday, on a dashboard that everybody sees.</summary>
internal sealed class ReportsChapter(ReportService reports, DashboardService dashboards) : IDemoChapter
{
    private static readonly (string Name, string Description, string Question)[] Questions =
    [
        (
            "Pipeline by stage",
            "What the open deals of each stage are worth",
            """{"entity":"deal","measures":[{"function":"sum","field":"amount"},{"function":"count"}],"groupBy":[{"field":"stageId"}],"filter":{"status":"open"},"chart":"bar"}"""
        ),
        (
            "Won by month and owner",
            "What everybody won in the last twelve months",
            """{"entity":"deal","measures":[{"function":"sum","field":"amount"},{"function":"count"}],"groupBy":[{"field":"closedAt","by":"month"},{"field":"ownerId"}],"filter":{"status":"won"},"period":{"field":"closedAt","within":"last12Months"},"chart":"stackedBar"}"""
        ),
        (
            "Leads by source and stage",
            "Where leads come from, and what becomes of them",
            """{"entity":"lead","measures":[{"function":"count"},{"function":"average","field":"score"}],"groupBy":[{"field":"source"},{"field":"stage"}],"filter":{"stage":"new,contacted,qualified,unqualified,lost,converted"},"chart":"pivot"}"""
        ),
        (
            "Activities by week",
            "Calls, meetings and messages of the last 90 days",
            """{"entity":"activity","groupBy":[{"field":"occurredAt","by":"week"},{"field":"type"}],"period":{"field":"occurredAt","within":"last90Days"},"chart":"line"}"""
        ),
    ];

    public int Order => 60;

    public async Task WriteAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var items = new JsonArray();
        foreach (var figure in new[] { "openDeals", "weightedPipelineValue", "winRate" })
        {
            items.Add(new JsonObject { ["figure"] = figure, ["width"] = "third" });
        }

        foreach (var (name, description, question) in Questions)
        {
            var values = JsonNode.Parse(question)!.AsObject();
            (values["name"], values["description"], values["isShared"]) = (name, description, true);
            var report = await stage.DoAsync(
                stage.DaysAgo(60),
                stage.People.Manager,
                () => reports.CreateAsync(DemoStage.Send<ReportInput>(values), cancellationToken)
            );
            items.Add(new JsonObject { ["reportId"] = report.Id });
        }

        var dashboard = new JsonObject
        {
            ["name"] = "Monday",
            ["isShared"] = true,
            ["items"] = items,
        };
        await stage.DoAsync(
            stage.DaysAgo(60),
            stage.People.Manager,
            () => dashboards.CreateAsync(DemoStage.Send<DashboardInput>(dashboard), cancellationToken)
        );
    }
}
