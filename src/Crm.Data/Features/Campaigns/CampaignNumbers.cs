using Crm.Core.Features.Campaigns;
using Crm.Core.Features.Currencies;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Leads;
using Crm.Core.Platform.Money;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Campaigns;

/// <summary>Counts what came of campaigns: for any number of them the same few commands.</summary>
internal sealed class CampaignNumbers(CrmDbContext context, ExchangeRateReader reader)
{
    public async Task<IReadOnlyList<CampaignView>> AddAsync(
        IReadOnlyList<CampaignView> campaigns,
        CancellationToken cancellationToken
    )
    {
        if (campaigns.Count == 0)
        {
            return campaigns;
        }

        var ids = campaigns.Select(c => c.Id).ToList();
        var leads = await CountAsync(
            context.Set<Lead>().Where(l => l.CampaignId != null && ids.Contains(l.CampaignId.Value)),
            cancellationToken
        );
        var deals = await SumAsync(
            context.Set<Deal>().Where(d => d.CampaignId != null && ids.Contains(d.CampaignId.Value)),
            cancellationToken
        );
        var spent = campaigns.Where(c => c.ActualSpend is not null).Select(c => c.Currency).ToList();
        var rates = spent.Count == 0 ? null : await reader.ReadAsync(spent, cancellationToken);
        return campaigns
            .Select(c =>
                c with
                {
                    Metrics = CampaignMetrics.Of(
                        leads.GetValueOrDefault(c.Id),
                        deals.GetValueOrDefault(c.Id),
                        MoneyAmount.Convert(c.ActualSpend, rates?.Of(c.Currency, null) ?? 1)
                    ),
                }
            )
            .ToList();
    }

    /// <summary>What leads come to, by campaign.</summary>
    public static async Task<Dictionary<Guid, CampaignLeads>> CountAsync(
        IQueryable<Lead> leads,
        CancellationToken cancellationToken
    )
    {
        var groups = await leads
            .Where(l => l.CampaignId != null)
            .GroupBy(l => new
            {
                l.CampaignId,
                l.Temperature,
                IsConverted = l.Stage == LeadStage.Converted,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return groups
            .GroupBy(g => g.Key.CampaignId!.Value)
            .ToDictionary(
                g => g.Key,
                g => new CampaignLeads(
                    g.Key,
                    g.Sum(x => x.Count),
                    g.Where(x => x.Key is { IsConverted: false, Temperature: LeadTemperature.Hot }).Sum(x => x.Count),
                    g.Where(x => x.Key.IsConverted).Sum(x => x.Count)
                )
            );
    }

    /// <summary>What the won ones of deals come to, by campaign.</summary>
    public static async Task<Dictionary<Guid, CampaignRevenue>> SumAsync(
        IQueryable<Deal> deals,
        CancellationToken cancellationToken
    )
    {
        var groups = await deals
            .Where(d => d.CampaignId != null && d.Status == DealStatus.Won)
            .GroupBy(d => d.CampaignId)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Revenue = g.Sum(d => d.BaseAmount),
            })
            .ToListAsync(cancellationToken);
        return groups.ToDictionary(g => g.Key!.Value, g => new CampaignRevenue(g.Key!.Value, g.Count, g.Revenue ?? 0));
    }
}
