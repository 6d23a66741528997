using Crm.Core.Features.Deals;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Numbers;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Analytics;

/// <summary>Puts the numbers of the dashboard together; the same number of commands however much there is.</summary>
public sealed class AnalyticsSummaryService(
    IAnalyticsRepository analytics,
    AnalyticsScopeReader scopes,
    TimelineService timeline,
    TimeProvider time
)
{
    private const int Top = 5;
    private const int FeedLength = 10;
    private const decimal SecondsADay = 86_400m;

    /// <exception cref="Failure">400 that names the parameter that can't be used.</exception>
    public async Task<AnalyticsSummary> GetAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var scope = await scopes.ReadAsync(query, cancellationToken);
        var customers = await analytics.CountCustomersAsync(scope, cancellationToken);
        var leads = await analytics.SumLeadsAsync(scope, cancellationToken);
        var open = await analytics.SumOpenDealsAsync(scope, cancellationToken);
        var closed = await analytics.SumClosedDealsAsync(scope, cancellationToken);
        var (won, lost) = (Of(closed, DealStatus.Won), Of(closed, DealStatus.Lost));
        var (all, converted) = (leads.Sum(l => l.Count), leads.Sum(l => l.Converted));
        var totals = DealTotals.Of(open);
        return new AnalyticsSummary
        {
            Contacts = customers.Contacts,
            Companies = customers.Companies,
            HotLeads = await analytics.CountHotLeadsAsync(scope, cancellationToken),
            OverdueTasks = await analytics.CountOverdueTasksAsync(scope, time.UtcNow(), cancellationToken),
            OpenTickets = await analytics.CountOpenTicketsAsync(scope, cancellationToken),
            Leads = all,
            ConvertedLeads = converted,
            LeadConversionRate = Ratio.Percent(converted, all),
            OpenDeals = totals.Count,
            PipelineValue = totals.Total,
            WeightedPipelineValue = totals.Weighted,
            WonDeals = won.Count,
            WonValue = won.Value,
            LostDeals = lost.Count,
            WinRate = Ratio.Percent(won.Count, won.Count + lost.Count),
            AverageDealSize = Ratio.Mean(won.Value, won.Count),
            AverageSalesCycleDays = Ratio.Mean(won.CycleSeconds, won.Count * SecondsADay),
            DealsByStage = await ByStageAsync(open, cancellationToken),
            LeadsBySource = leads.Select(l => new SourceCount(l.Source, l.Count)).OrderByDescending(s => s.Count).ToList(),
            TopCampaigns = await analytics.FindTopCampaignsAsync(scope, Top, cancellationToken),
            TopDeals = await analytics.ShowDealsAsync(
                await analytics.FindTopDealsAsync(scope, Top, cancellationToken),
                cancellationToken
            ),
            RecentFeed = await timeline.NewestAsync(FeedLength, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<StageValue>> ByStageAsync(IReadOnlyList<StageSum> sums, CancellationToken cancellationToken)
    {
        var byStage = sums.ToLookup(s => s.StageId);
        var stages = await analytics.FindOpenStagesAsync(cancellationToken);
        return stages
            .Select(s => (Stage: s, Totals: DealTotals.Of(byStage[s.Id])))
            .Select(s => new StageValue
            {
                StageId = s.Stage.Id,
                Stage = s.Stage.Name,
                Pipeline = s.Stage.Pipeline,
                Count = s.Totals.Count,
                Value = s.Totals.Total,
            })
            .ToList();
    }

    private static ClosedSum Of(IReadOnlyList<ClosedSum> sums, DealStatus status) =>
        sums.FirstOrDefault(s => s.Status == status) ?? new ClosedSum(status, 0, 0, 0);
}
