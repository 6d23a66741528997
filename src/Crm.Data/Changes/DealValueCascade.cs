using Crm.Core.Features.Deals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crm.Data.Changes;

/// <summary>Values deals in the organization's currency in the save that makes or changes them; a closed one keeps its rate.</summary>
internal sealed class DealValueCascade(DealValuation valuation) : IChangeCascade
{
    public async Task FollowAsync(CrmDbContext context, CancellationToken cancellationToken)
    {
        var deals = context
            .ChangeTracker.Entries<Deal>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified)
            .ToLookup(NeedsRate);
        foreach (var deal in deals[false].Where(e => e.Property(d => d.Amount).IsModified))
        {
            deal.Entity.ValueAt(deal.Entity.ExchangeRate);
        }

        await valuation.ValueAsync(deals[true].Select(e => e.Entity).ToList(), cancellationToken);
    }

    private static bool NeedsRate(EntityEntry<Deal> deal) =>
        deal.State == EntityState.Added
        || deal.Property(d => d.Currency).IsModified
        || deal.Property(d => d.Status).IsModified
        || deal.Property(d => d.ClosedAt).IsModified
        || (deal.Entity.Status == DealStatus.Open && deal.Property(d => d.Amount).IsModified);
}
