using System.Text.Json.Nodes;
using Crm.Core.Features.Quotas;

namespace Crm.Core.Features.Demo;

/// <summary>What the two reps are to win, from the last quarter to the next one.</summary>
internal sealed class QuotasChapter(QuotaService quotas) : IDemoChapter
{
    private const int Quarter = 3;

    public int Order => 50;

    public async Task WriteAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var present = QuotaPeriod.QuarterOf(stage.Day(0)).Start;
        for (var i = -1; i <= 1; i++)
        {
            var period = QuotaPeriod.QuarterOf(present.AddMonths(i * Quarter)).ToString();
            foreach (var (rep, amount) in stage.People.Reps.Zip([1_800_000m, 1_500_000m]))
            {
                var values = new JsonObject
                {
                    ["userId"] = rep.Id,
                    ["period"] = period,
                    ["amount"] = amount,
                };
                await stage.DoAsync(
                    stage.DaysAgo(170),
                    stage.People.Manager,
                    () => quotas.CreateAsync(DemoStage.Send<QuotaInput>(values), cancellationToken)
                );
            }
        }
    }
}
