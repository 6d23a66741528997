using System.Linq.Expressions;
using Crm.Core.Features.Analytics;
using Crm.Core.Features.Deals;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Analytics;

/// <inheritdoc cref="ISalesAnalyticsRepository"/>
internal sealed class SalesAnalyticsRepository(CrmDbContext context) : ISalesAnalyticsRepository
{
    public Task<IReadOnlyList<ClosedGroup<int>>> BySliceAsync(
        AnalyticsScope scope,
        TimeSlices slices,
        CancellationToken cancellationToken
    )
    {
        var (first, before) = (slices.Moments[0], slices.Before);
        var deals = context.Set<Deal>().ClosedIn(scope).Where(d => d.ClosedAt >= first && d.ClosedAt < before);
        return SumAsync(deals, Slices.Number<Deal, DateTime>(d => d.ClosedAt!.Value, slices.Moments), cancellationToken);
    }

    public Task<IReadOnlyList<ClosedGroup<Guid?>>> ByOwnerAsync(AnalyticsScope scope, CancellationToken cancellationToken) =>
        SumAsync(Closed(scope), d => d.OwnerId, cancellationToken);

    public Task<IReadOnlyList<ClosedGroup<string?>>> ByReasonAsync(AnalyticsScope scope, CancellationToken cancellationToken) =>
        SumAsync(Closed(scope), d => d.Status == DealStatus.Won ? d.WinReason : d.LossReason, cancellationToken);

    public Task<IReadOnlyList<ClosedGroup<string?>>> ByCompetitorAsync(
        AnalyticsScope scope,
        CancellationToken cancellationToken
    ) => SumAsync(Closed(scope), d => d.Competitor, cancellationToken);

    public Task<IReadOnlyList<ClosedGroup<string?>>> BySourceAsync(AnalyticsScope scope, CancellationToken cancellationToken) =>
        SumAsync(Closed(scope), d => d.Source, cancellationToken);

    private IQueryable<Deal> Closed(AnalyticsScope scope) => context.Set<Deal>().ClosedIn(scope);

    private static async Task<IReadOnlyList<ClosedGroup<TKey>>> SumAsync<TKey>(
        IQueryable<Deal> deals,
        Expression<Func<Deal, TKey>> key,
        CancellationToken cancellationToken
    )
    {
        var sums = await deals
            .Select(RowOf(key))
            .GroupBy(r => new { r.Key, r.Status })
            .Select(g => new
            {
                g.Key.Key,
                g.Key.Status,
                Count = g.Count(),
                Value = g.Sum(r => r.Value),
            })
            .ToListAsync(cancellationToken);
        return sums.Select(s => new ClosedGroup<TKey>(s.Key, s.Status, s.Count, s.Value ?? 0)).ToList();
    }

    private static Expression<Func<Deal, Row<TKey>>> RowOf<TKey>(Expression<Func<Deal, TKey>> key)
    {
        Expression<Func<Deal, Row<TKey>>> shape = d => new Row<TKey> { Status = d.Status, Value = d.BaseAmount };
        var init = (MemberInitExpression)shape.Body;
        var bound = Expression.Bind(typeof(Row<TKey>).GetProperty("Key")!, Parameter.Replace(key, shape.Parameters[0]));
        return Expression.Lambda<Func<Deal, Row<TKey>>>(
            init.Update(init.NewExpression, [bound, .. init.Bindings]),
            shape.Parameters
        );
    }

    private sealed class Row<TKey>
    {
        public TKey Key { get; set; } = default!;

        public DealStatus Status { get; set; }

        public decimal? Value { get; set; }
    }
}
