using Crm.Core.Features.Deals;
using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Numbers;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Analytics;

/// <summary>Tells what stands in the pipelines and how it moves; the same number of commands however much there is.</summary>
public sealed class PipelineAnalyticsService(
    AnalyticsScopeReader scopes,
    IAnalyticsRepository analytics,
    IPipelineAnalyticsRepository pipelines,
    TimeProvider time
)
{
    /// <exception cref="Failure">400 that names the parameter that can't be used.</exception>
    public async Task<PipelineAnalytics> GetAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var now = time.UtcNow();
        var scope = await scopes.ReadAsync(query, cancellationToken);
        var open = await analytics.SumOpenDealsAsync(scope, cancellationToken);
        var closed = await analytics.SumClosedDealsAsync(scope, cancellationToken);
        var outcome = Outcome.Of(closed.Select(c => new ClosedGroup<DealStatus>(c.Status, c.Status, c.Count, c.Value)));
        var today = LocalTime.Today(now, scope.Days.Zone);
        var overdue = await pipelines.CountOverdueAsync(scope, today, cancellationToken);
        var totals = DealTotals.Of(open);
        return new PipelineAnalytics
        {
            Open = new DealCount(totals.Count, totals.Total),
            WeightedValue = totals.Weighted,
            Overdue = overdue.Values.Sum(),
            Created = await pipelines.SumCreatedAsync(scope, cancellationToken),
            Won = outcome.Won,
            Lost = outcome.Lost,
            ByStage = await ByStageAsync(scope, open, overdue, now.Date, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<PipelineStageNumbers>> ByStageAsync(
        AnalyticsScope scope,
        IReadOnlyList<StageSum> open,
        IReadOnlyDictionary<Guid, int> overdue,
        DateTime today,
        CancellationToken cancellationToken
    )
    {
        var stages = await pipelines.FindStagesAsync(cancellationToken);
        var known = stages.ToDictionary(s => s.Id);
        var sums = open.ToLookup(s => s.StageId);
        var ages = (await pipelines.CountByAgeAsync(scope, cancellationToken)).ToLookup(d => d.StageId);
        var moves = (await pipelines.CountMovesAsync(scope, cancellationToken)).ToLookup(m => m.FromStageId);
        return stages
            .Where(s => s.Kind == StageKind.Open)
            .Select(stage =>
            {
                var totals = DealTotals.Of(sums[stage.Id]);
                var ways = moves[stage.Id].ToLookup(m => WayOf(stage, known.GetValueOrDefault(m.ToStageId)), m => m.Count);
                var (advanced, back, lost) = (ways[Way.On].Sum(), ways[Way.Back].Sum(), ways[Way.Lost].Sum());
                var days = ages[stage.Id].Sum(d => (decimal)d.Count * Math.Max(0, (today - d.Day.Date).Days));
                return new PipelineStageNumbers
                {
                    StageId = stage.Id,
                    Stage = stage.Name,
                    Pipeline = stage.Pipeline,
                    Count = totals.Count,
                    Value = totals.Total,
                    WeightedValue = totals.Weighted,
                    AverageAgeDays = Ratio.Mean(days, ages[stage.Id].Sum(d => d.Count)),
                    Overdue = overdue.GetValueOrDefault(stage.Id),
                    Left = advanced + back + lost,
                    Advanced = advanced,
                    Back = back,
                    Lost = lost,
                    ConversionRate = Ratio.Percent(advanced, advanced + back + lost),
                };
            })
            .ToList();
    }

    private enum Way
    {
        On,
        Back,
        Lost,
    }

    // A stage that is gone was one in which deals went on.
    private static Way WayOf(StagePlace from, StagePlace? to)
    {
        if (to is null || to.Kind == StageKind.Won)
        {
            return Way.On;
        }

        if (to.Kind == StageKind.Lost)
        {
            return Way.Lost;
        }

        return to.Pipeline.Id == from.Pipeline.Id && to.Position < from.Position ? Way.Back : Way.On;
    }
}
