using Crm.Core.Features.Deals;
using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Lists;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Deals;

/// <inheritdoc cref="IDealBoardRepository"/>
internal sealed class DealBoardRepository(
    CrmDbContext context,
    ListReader lists,
    DealViews views,
    AnswerCache answers,
    CallerContext caller
) : IDealBoardRepository
{
    public Task<IReadOnlyList<StageSum>> SumAsync(
        IReadOnlyCollection<Guid> stageIds,
        ListRequest request,
        DateTime? at,
        CancellationToken cancellationToken
    ) =>
        RememberAsync(
            request,
            at,
            "sums of a board",
            stageIds,
            () => CountSumsAsync(stageIds, request, at, cancellationToken),
            cancellationToken
        );

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<DealView>>> FirstOfEachAsync(
        IReadOnlyCollection<Guid> stageIds,
        int count,
        ListRequest request,
        DateTime? at,
        CancellationToken cancellationToken
    )
    {
        var first = await RememberAsync(
            request,
            at,
            "first of each stage",
            new { stageIds, count },
            () => FindFirstAsync(stageIds, count, request, at, cancellationToken),
            cancellationToken
        );
        var ids = first.Select(f => f.DealId).ToList();
        var rows = await context
            .Set<Deal>()
            .IgnoreQueryFilters(at is null ? [] : [RowFilters.Bin])
            .AsNoTracking()
            .Where(d => ids.Contains(d.Id))
            .Select(DealViews.Shared.View)
            .ToListAsync(cancellationToken);
        var byId = (await views.CompleteAsync(rows, cancellationToken)).ToDictionary(d => d.Id);
        return first
            .Where(f => byId.ContainsKey(f.DealId))
            .GroupBy(f => f.StageId, f => byId[f.DealId])
            .ToDictionary(g => g.Key, g => (IReadOnlyList<DealView>)g.ToList());
    }

    private async Task<IReadOnlyList<StageSum>> CountSumsAsync(
        IReadOnlyCollection<Guid> stageIds,
        ListRequest request,
        DateTime? at,
        CancellationToken cancellationToken
    )
    {
        var standing = await StandingAsync(stageIds, request, at, cancellationToken);
        var sums = await standing
            .GroupBy(s => new { s.StageId, s.Probability })
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Amount = g.Sum(s => s.Amount),
            })
            .ToListAsync(cancellationToken);
        return sums.Select(s => new StageSum(s.Key.StageId, s.Key.Probability, s.Count, s.Amount ?? 0)).ToList();
    }

    private async Task<List<Place>> FindFirstAsync(
        IReadOnlyCollection<Guid> stageIds,
        int count,
        ListRequest request,
        DateTime? at,
        CancellationToken cancellationToken
    )
    {
        // One seek a stage, all in one command; then the rows that are shown, in another.
        var standing = await StandingAsync(stageIds, request, at, cancellationToken);
        var places = await stageIds
            .Select(stage =>
                standing
                    .Where(s => s.StageId == stage)
                    .OrderBy(s => s.Position)
                    .ThenBy(s => s.DealId)
                    .Take(count)
                    .Select(s => new { s.StageId, s.DealId })
            )
            .Aggregate((all, stage) => all.Concat(stage))
            .ToListAsync(cancellationToken);
        return places.Select(p => new Place(p.StageId, p.DealId)).ToList();
    }

    // A past board also follows from what stages are worth today, a search from more than deals.
    private Task<T> RememberAsync<T>(
        ListRequest request,
        DateTime? at,
        string name,
        object question,
        Func<Task<T>> ask,
        CancellationToken cancellationToken
    ) =>
        at is not null || request.MovesWithTime || request.Text is not null || request.Filters.Any(IsOfMore)
            ? ask()
            : answers.GetAsync(
                [RecordType.Deal],
                name,
                new
                {
                    request.Fingerprint,
                    caller.UserId,
                    question,
                },
                ask,
                cancellationToken
            );

    private static bool IsOfMore(FieldFilter filter) =>
        filter.Field.Kind == FieldKind.Structure || filter.Field.Name == FieldCatalogue.SegmentFilter;

    private async Task<IQueryable<Standing>> StandingAsync(
        IReadOnlyCollection<Guid> stageIds,
        ListRequest request,
        DateTime? at,
        CancellationToken cancellationToken
    )
    {
        var deals = await lists.OrderedAsync(DealViews.Shared, request, cancellationToken);
        var standing = at is { } moment
            ? Then(deals, moment)
            : deals.Select(d => new Standing
            {
                DealId = d.Id,
                StageId = d.StageId,
                Position = d.Position,
                Probability = d.Probability,
                Amount = d.BaseAmount,
            });
        return standing.Where(s => stageIds.Contains(s.StageId));
    }

    // Where a deal went first after that moment, it stood before; what never went on stands where it is. A probability is
    // known of the present stage only, so the former one's own counts. Where nothing was known yet, there was no deal.
    private IQueryable<Standing> Then(IQueryable<Deal> deals, DateTime moment)
    {
        var changes = context.Set<DealStageChange>();
        var next = changes.Where(c =>
            c.At >= moment
            && !changes.Any(e => e.DealId == c.DealId && e.At >= moment && (e.At < c.At || (e.At == c.At && e.Id < c.Id)))
        );
        return from d in deals.IgnoreQueryFilters([RowFilters.Bin])
            where d.StartedAt < moment && (d.DeletedAt == null || d.DeletedAt >= moment)
            join c in next on d.Id equals c.DealId into moved
            from c in moved.DefaultIfEmpty()
            join s in context.Set<PipelineStage>() on c.FromStageId equals s.Id into former
            from s in former.DefaultIfEmpty()
            where c != null || d.ClosedAt == null || d.ClosedAt < moment
            select new Standing
            {
                DealId = d.Id,
                StageId = c == null ? d.StageId : c.FromStageId,
                Position = d.Position,
                Probability = s == null ? d.Probability : s.Probability,
                Amount = d.BaseAmount,
            };
    }

    private sealed record Place(Guid StageId, Guid DealId);

    private sealed class Standing
    {
        public required Guid DealId { get; init; }

        public required Guid StageId { get; init; }

        public required long Position { get; init; }

        public required int Probability { get; init; }

        public required decimal? Amount { get; init; }
    }
}
