using Crm.Core.Features.Campaigns;
using Crm.Core.Platform.Errors;

namespace Crm.Core.Features.Analytics;

/// <summary>Tells what came of campaigns; the same number of commands however many there are.</summary>
public sealed class CampaignAnalyticsService(AnalyticsScopeReader scopes, ICampaignAnalyticsRepository campaigns)
{
    private const int Most = 100;

    /// <exception cref="Failure">400 that names the parameter that can't be used.</exception>
    public async Task<CampaignAnalytics> GetAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var scope = await scopes.ReadAsync(query, cancellationToken);
        var leads = await campaigns.CountLeadsAsync(scope, cancellationToken);
        var deals = await campaigns.SumDealsAsync(scope, cancellationToken);
        var all = (await campaigns.FindCampaignsAsync(cancellationToken))
            .Where(c => c.Spend is not null || leads.ContainsKey(c.Id) || deals.ContainsKey(c.Id))
            .ToList();
        var (brought, won) = (all.Select(c => leads.GetValueOrDefault(c.Id)), all.Select(c => deals.GetValueOrDefault(c.Id)));
        return new CampaignAnalytics
        {
            Spend = all.Sum(c => c.Spend ?? 0),
            Total = CampaignMetrics.Of(Sum(brought), Sum(won), all.Any(c => c.Spend is not null) ? all.Sum(c => c.Spend) : null),
            ByCampaign = all.Select(c => new CampaignResult(
                    c.Id,
                    c.Name,
                    c.Spend,
                    CampaignMetrics.Of(leads.GetValueOrDefault(c.Id), deals.GetValueOrDefault(c.Id), c.Spend)
                ))
                .OrderByDescending(c => c.Metrics.Revenue)
                .ThenByDescending(c => c.Metrics.Leads)
                .ThenBy(c => c.Name, StringComparer.OrdinalIgnoreCase)
                .Take(Most)
                .ToList(),
        };
    }

    private static CampaignLeads Sum(IEnumerable<CampaignLeads?> leads)
    {
        var all = leads.OfType<CampaignLeads>().ToList();
        return new CampaignLeads(Guid.Empty, all.Sum(l => l.Count), all.Sum(l => l.Hot), all.Sum(l => l.Converted));
    }

    private static CampaignRevenue Sum(IEnumerable<CampaignRevenue?> deals)
    {
        var all = deals.OfType<CampaignRevenue>().ToList();
        return new CampaignRevenue(Guid.Empty, all.Sum(d => d.Count), all.Sum(d => d.Revenue));
    }
}
