using Crm.Core.Features.Deals;
using Crm.Core.Platform.Records;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Deals;

/// <inheritdoc cref="IDealValueRepository"/>
internal sealed class DealValueRepository(CrmDbContext context, ChangeCounters counters) : IDealValueRepository
{
    private const int Batch = 500;

    private IQueryable<Deal> All => context.Set<Deal>().IgnoreQueryFilters([RowFilters.Bin, RowFilters.Visibility]);

    public Task<IReadOnlyList<DealWorth>> FindOpenAsync(string currency, CancellationToken cancellationToken) =>
        ReadAsync(All.Where(d => d.Status == DealStatus.Open && d.Currency == currency), cancellationToken);

    public Task<IReadOnlyList<DealWorth>> FindAllAsync(CancellationToken cancellationToken) => ReadAsync(All, cancellationToken);

    public async Task SetAsync(
        decimal rate,
        decimal? baseAmount,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        await counters.TouchAsync(context, RecordType.Deal, cancellationToken);
        foreach (var some in ids.Chunk(Batch))
        {
            await All.Where(d => some.Contains(d.Id))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(d => d.ExchangeRate, rate).SetProperty(d => d.BaseAmount, baseAmount),
                    cancellationToken
                );
        }
    }

    private static async Task<IReadOnlyList<DealWorth>> ReadAsync(IQueryable<Deal> deals, CancellationToken cancellationToken) =>
        await deals
            .Select(d => new DealWorth(d.Id, d.Currency, d.Amount, d.ClosedAt, d.ExchangeRate, d.BaseAmount))
            .ToListAsync(cancellationToken);
}
