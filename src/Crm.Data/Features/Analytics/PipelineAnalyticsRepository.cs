using Crm.Core.Features.Analytics;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Records;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Analytics;

/// <inheritdoc cref="IPipelineAnalyticsRepository"/>
internal sealed class PipelineAnalyticsRepository(CrmDbContext context) : IPipelineAnalyticsRepository
{
    public async Task<IReadOnlyList<StagePlace>> FindStagesAsync(CancellationToken cancellationToken) =>
        await (
            from stage in context.Set<PipelineStage>()
            join pipeline in context.Set<Pipeline>() on stage.PipelineId equals pipeline.Id
            orderby pipeline.IsDefault descending, pipeline.NameKey, stage.Position
            select new StagePlace(stage.Id, stage.Name, stage.Kind, stage.Position, new NamedRef(pipeline.Id, pipeline.Name))
        ).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<StageDay>> CountByAgeAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var groups = await Open(scope)
            .GroupBy(d => new { d.StageId, Day = d.StageSince.Date })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return groups.Select(g => new StageDay(g.Key.StageId, g.Key.Day, g.Count)).ToList();
    }

    public async Task<IReadOnlyDictionary<Guid, int>> CountOverdueAsync(
        AnalyticsScope scope,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        await Open(scope)
            .Where(d => d.ExpectedCloseDate < today)
            .GroupBy(d => d.StageId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    public async Task<IReadOnlyList<StageMove>> CountMovesAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var moves = context.Set<DealStageChange>().AsQueryable();
        if (scope.From is { } from)
        {
            moves = moves.Where(m => m.At >= from);
        }

        if (scope.Before is { } before)
        {
            moves = moves.Where(m => m.At < before);
        }

        var groups = await moves
            .Join(context.Set<Deal>().OwnedIn(scope), m => m.DealId, d => d.Id, (m, d) => new { m.FromStageId, m.ToStageId })
            .GroupBy(m => m)
            .Select(g => new
            {
                g.Key.FromStageId,
                g.Key.ToStageId,
                Count = g.Count(),
            })
            .ToListAsync(cancellationToken);
        return groups.Select(g => new StageMove(g.FromStageId, g.ToStageId, g.Count)).ToList();
    }

    public async Task<DealCount> SumCreatedAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var sum = await context
            .Set<Deal>()
            .CreatedIn(scope)
            .GroupBy(d => 1)
            .Select(g => new { Count = g.Count(), Value = g.Sum(d => d.BaseAmount) })
            .SingleOrDefaultAsync(cancellationToken);
        return new DealCount(sum?.Count ?? 0, sum?.Value ?? 0);
    }

    private IQueryable<Deal> Open(AnalyticsScope scope) =>
        context.Set<Deal>().OwnedIn(scope).Where(d => d.Status == DealStatus.Open);
}
