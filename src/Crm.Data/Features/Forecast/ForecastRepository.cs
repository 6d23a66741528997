using Crm.Core.Features.Analytics;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Forecast;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Forecast;

/// <inheritdoc cref="IForecastRepository"/>
internal sealed class ForecastRepository(CrmDbContext context) : IForecastRepository
{
    public async Task<IReadOnlyList<OpenPart>> SumOpenAsync(
        AnalyticsScope scope,
        Guid? pipelineId,
        IReadOnlyList<DateOnly> months,
        CancellationToken cancellationToken
    )
    {
        var (first, end) = (months[0], months[^1]);
        var sums = await Counted(scope, pipelineId)
            .Where(d => d.ExpectedCloseDate >= first && d.ExpectedCloseDate < end)
            .Select(
                Slices.Select<Deal, DateOnly, Part>(
                    d => d.ExpectedCloseDate!.Value,
                    [.. months.SkipLast(1)],
                    (d, month) =>
                        new Part
                        {
                            Month = month,
                            OwnerId = d.OwnerId,
                            Category = d.ForecastCategory,
                            Probability = d.Probability,
                            Amount = d.BaseAmount,
                        }
                )
            )
            .GroupBy(p => new
            {
                p.Month,
                p.OwnerId,
                p.Category,
                p.Probability,
            })
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Amount = g.Sum(p => p.Amount),
            })
            .ToListAsync(cancellationToken);
        return sums.Select(s => new OpenPart(
                s.Key.Month,
                s.Key.OwnerId,
                s.Key.Category,
                s.Key.Probability,
                s.Count,
                s.Amount ?? 0
            ))
            .ToList();
    }

    public async Task<IReadOnlyList<WonPart>> SumWonAsync(
        AnalyticsScope scope,
        Guid? pipelineId,
        IReadOnlyList<DateTime> months,
        CancellationToken cancellationToken
    )
    {
        var (first, end) = (months[0], months[^1]);
        var sums = await Deals(scope, pipelineId)
            .Where(d => d.Status == DealStatus.Won && d.ClosedAt >= first && d.ClosedAt < end)
            .Select(
                Slices.Select<Deal, DateTime, Part>(
                    d => d.ClosedAt!.Value,
                    [.. months.SkipLast(1)],
                    (d, month) =>
                        new Part
                        {
                            Month = month,
                            OwnerId = d.OwnerId,
                            Category = d.ForecastCategory,
                            Amount = d.BaseAmount,
                        }
                )
            )
            .GroupBy(p => new
            {
                p.Month,
                p.OwnerId,
                p.Category,
            })
            .Select(g => new { g.Key, Amount = g.Sum(p => p.Amount) })
            .ToListAsync(cancellationToken);
        return sums.Select(s => new WonPart(s.Key.Month, s.Key.OwnerId, s.Key.Category, s.Amount ?? 0)).ToList();
    }

    public async Task<UndatedDeals> SumUndatedAsync(AnalyticsScope scope, Guid? pipelineId, CancellationToken cancellationToken)
    {
        var sum = await Counted(scope, pipelineId)
            .Where(d => d.ExpectedCloseDate == null)
            .GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), Amount = g.Sum(d => d.BaseAmount) })
            .SingleOrDefaultAsync(cancellationToken);
        return new UndatedDeals(sum?.Count ?? 0, sum?.Amount ?? 0);
    }

    private IQueryable<Deal> Counted(AnalyticsScope scope, Guid? pipelineId) =>
        Deals(scope, pipelineId).Where(d => d.Status == DealStatus.Open && d.ForecastCategory != ForecastCategory.Omitted);

    private IQueryable<Deal> Deals(AnalyticsScope scope, Guid? pipelineId)
    {
        IQueryable<Deal> deals = context.Set<Deal>();
        if (pipelineId is { } pipeline)
        {
            deals = deals.Where(d => d.PipelineId == pipeline);
        }

        return scope.OwnerIds is { } people ? deals.Where(d => d.OwnerId != null && people.Contains(d.OwnerId.Value)) : deals;
    }

    private sealed record Part
    {
        public required int Month { get; init; }

        public required Guid? OwnerId { get; init; }

        public required ForecastCategory Category { get; init; }

        public int Probability { get; init; }

        public required decimal? Amount { get; init; }
    }
}
