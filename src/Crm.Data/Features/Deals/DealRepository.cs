using Crm.Core.Features.Deals;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Deals;

internal sealed class DealRepository(CrmDbContext context, ListReader lists, DealViews views)
    : RecordRepository<Deal, DealView>(context, lists),
        IDealRepository
{
    protected override ListSource<Deal, DealView> Source => DealViews.Shared;

    // Order and usage of a stage concern all its deals, whoever sees them.
    private IQueryable<Deal> All => Context.Set<Deal>().IgnoreQueryFilters([RowFilters.Bin, RowFilters.Visibility]);

    public Task<long?> LastPositionAsync(Guid stageId, CancellationToken cancellationToken) =>
        All.Where(d => d.StageId == stageId).MaxAsync(d => (long?)d.Position, cancellationToken);

    public async Task<(long? Previous, long Own)?> FindPlaceAsync(
        Guid stageId,
        Guid dealId,
        Guid except,
        CancellationToken cancellationToken
    )
    {
        var own = await Context
            .Set<Deal>()
            .Where(d => d.Id == dealId && d.StageId == stageId)
            .Select(d => (long?)d.Position)
            .SingleOrDefaultAsync(cancellationToken);
        if (own is not { } position)
        {
            return null;
        }

        var previous = await All.Where(d => d.StageId == stageId && d.Id != except)
            .Where(d => d.Position < position || (d.Position == position && d.Id < dealId))
            .MaxAsync(d => (long?)d.Position, cancellationToken);
        return (previous, position);
    }

    public async Task MakeRoomAsync(Guid stageId, Guid dealId, Guid except, CancellationToken cancellationToken)
    {
        var position = await All.Where(d => d.Id == dealId).Select(d => d.Position).SingleAsync(cancellationToken);
        await All.Where(d => d.StageId == stageId && d.Id != except)
            .Where(d => d.Position > position || (d.Position == position && d.Id >= dealId))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Position, d => d.Position + DealOrder.Step), cancellationToken);
    }

    public async Task<IReadOnlyList<Deal>> FindInStageAsync(Guid stageId, CancellationToken cancellationToken) =>
        await All.Where(d => d.StageId == stageId).OrderBy(d => d.Position).ThenBy(d => d.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<DealStageChange>> FindHistoryAsync(Guid dealId, CancellationToken cancellationToken) =>
        await Context
            .Set<DealStageChange>()
            .AsNoTracking()
            .Where(c => c.DealId == dealId)
            .OrderByDescending(c => c.At)
            .ThenByDescending(c => c.Id)
            .ToListAsync(cancellationToken);

    public void Add(DealStageChange change) => Context.Add(change);

    protected override Task<IReadOnlyList<DealView>> CompleteAsync(
        IReadOnlyList<DealView> rows,
        CancellationToken cancellationToken
    ) => views.CompleteAsync(rows, cancellationToken);
}
