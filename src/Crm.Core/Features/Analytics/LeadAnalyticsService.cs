using Crm.Core.Features.Leads;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Numbers;

namespace Crm.Core.Features.Analytics;

/// <summary>Tells where leads come from and what becomes of them; the same number of commands however many there are.</summary>
public sealed class LeadAnalyticsService(
    AnalyticsScopeReader scopes,
    IAnalyticsRepository analytics,
    ILeadAnalyticsRepository leads
)
{
    private const decimal SecondsAnHour = 3_600m;

    /// <exception cref="Failure">400 that names the parameter that can't be used.</exception>
    public async Task<LeadAnalytics> GetAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var scope = await scopes.ReadAsync(query, cancellationToken);
        var origins = await leads.CountByOriginAsync(scope, cancellationToken);
        var ratings = await leads.CountByRatingAsync(scope, cancellationToken);
        var touches = await leads.SumTouchesAsync(scope, cancellationToken);
        var (all, converted) = (Sum(origins), Sum(origins.Where(IsConverted)));
        return new LeadAnalytics
        {
            Leads = all,
            Converted = converted,
            ConversionRate = Ratio.Percent(converted, all),
            Touched = touches.Count,
            TimeToFirstTouchHours = Ratio.Mean(touches.Seconds, touches.Count * SecondsAnHour),
            ByStage = origins.GroupBy(o => o.Stage).OrderBy(g => g.Key).Select(g => new LeadsByStage(g.Key, Sum(g))).ToList(),
            BySource = origins
                .GroupBy(o => o.Source)
                .Select(g => (Source: g.Key, Count: Sum(g), Converted: Sum(g.Where(IsConverted))))
                .OrderByDescending(g => g.Count)
                .Select(g => new LeadsBySource(g.Source, g.Count, g.Converted, Ratio.Percent(g.Converted, g.Count)))
                .ToList(),
            ByGrade = ratings
                .GroupBy(r => r.Grade)
                .OrderBy(g => g.Key)
                .Select(g => new LeadsByGrade(g.Key, g.Sum(r => r.Count)))
                .ToList(),
            ByTemperature = ratings
                .GroupBy(r => r.Temperature)
                .OrderBy(g => g.Key)
                .Select(g => new LeadsByTemperature(g.Key, g.Sum(r => r.Count)))
                .ToList(),
            ByOwner = await ByOwnerAsync(scope, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<LeadsByOwner>> ByOwnerAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var owned = await leads.CountByOwnerAsync(scope, cancellationToken);
        var people = await analytics.FindPeopleAsync(owned.Select(o => o.OwnerId), cancellationToken);
        return owned
            .GroupBy(o => o.OwnerId is { } id ? people.GetValueOrDefault(id) : null)
            .Select(g => (Owner: g.Key, Count: g.Sum(o => o.Count), Converted: g.Where(o => o.IsConverted).Sum(o => o.Count)))
            .OrderByDescending(g => g.Count)
            .Select(g => new LeadsByOwner(g.Owner, g.Count, g.Converted, Ratio.Percent(g.Converted, g.Count)))
            .ToList();
    }

    private static bool IsConverted(LeadOrigin origin) => origin.Stage == LeadStage.Converted;

    private static int Sum(IEnumerable<LeadOrigin> origins) => origins.Sum(o => o.Count);
}
