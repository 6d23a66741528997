using Crm.Core.Features.Analytics;
using Crm.Core.Features.Campaigns;
using Crm.Core.Features.Currencies;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Leads;
using Crm.Core.Platform.Money;
using Crm.Data.Features.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Analytics;

/// <inheritdoc cref="ICampaignAnalyticsRepository"/>
internal sealed class CampaignAnalyticsRepository(CrmDbContext context, ExchangeRateReader rates) : ICampaignAnalyticsRepository
{
    public async Task<IReadOnlyList<CampaignSpend>> FindCampaignsAsync(CancellationToken cancellationToken)
    {
        var campaigns = await context
            .Set<Campaign>()
            .Select(c => new
            {
                c.Id,
                c.Name,
                c.ActualSpend,
                c.Currency,
            })
            .ToListAsync(cancellationToken);
        var spent = campaigns.Where(c => c.ActualSpend is not null).Select(c => c.Currency).ToList();
        var known = spent.Count == 0 ? null : await rates.ReadAsync(spent, cancellationToken);
        return campaigns
            .Select(c => new CampaignSpend(c.Id, c.Name, MoneyAmount.Convert(c.ActualSpend, known?.Of(c.Currency, null) ?? 1)))
            .ToList();
    }

    public async Task<IReadOnlyDictionary<Guid, CampaignLeads>> CountLeadsAsync(
        AnalyticsScope scope,
        CancellationToken cancellationToken
    ) => await CampaignNumbers.CountAsync(context.Set<Lead>().CreatedIn(scope), cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, CampaignRevenue>> SumDealsAsync(
        AnalyticsScope scope,
        CancellationToken cancellationToken
    ) => await CampaignNumbers.SumAsync(context.Set<Deal>().ClosedIn(scope), cancellationToken);
}
