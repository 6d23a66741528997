using System.Globalization;
using Crm.Core.Features.Deals;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Numbers;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Analytics;

/// <summary>Tells what was won and lost, and why; the same number of commands however much there is.</summary>
public sealed class SalesAnalyticsService(
    AnalyticsScopeReader scopes,
    IAnalyticsRepository analytics,
    ISalesAnalyticsRepository sales,
    TimeProvider time
)
{
    private const decimal SecondsADay = 86_400m;

    /// <exception cref="Failure">400 that names the parameter that can't be used.</exception>
    public async Task<SalesAnalytics> GetAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var scope = await scopes.ReadAsync(query, cancellationToken);
        var figures = await FiguresAsync(scope, cancellationToken);
        return new SalesAnalytics(figures)
        {
            Previous = await PreviousAsync(scope, figures, cancellationToken),
            ByMonth = await ByMonthAsync(scope, cancellationToken),
            ByOwner = await ByOwnerAsync(scope, cancellationToken),
            ByReason = ByReason(await sales.ByReasonAsync(scope, cancellationToken)),
            ByCompetitor = ByName(await sales.ByCompetitorAsync(scope, cancellationToken)),
            BySource = ByName(await sales.BySourceAsync(scope, cancellationToken)),
        };
    }

    private async Task<SalesFigures> FiguresAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var closed = await analytics.SumClosedDealsAsync(scope, cancellationToken);
        var all = Outcome.Of(closed.Select(c => new ClosedGroup<DealStatus>(c.Status, c.Status, c.Count, c.Value)));
        var wonSeconds = closed.Where(c => c.Status == DealStatus.Won).Sum(c => c.CycleSeconds);
        return new SalesFigures
        {
            Won = all.Won,
            Lost = all.Lost,
            WinRate = all.WinRate,
            AverageDealSize = Ratio.Mean(all.Won.Value, all.Won.Count),
            AverageSalesCycleDays = Ratio.Mean(wonSeconds, all.Won.Count * SecondsADay),
            Velocity = Ratio.Mean(all.Won.Value * all.Won.Count * SecondsADay, wonSeconds),
        };
    }

    private async Task<SalesBefore?> PreviousAsync(AnalyticsScope scope, SalesFigures now, CancellationToken cancellationToken)
    {
        if (scope.Previous(time.UtcNow()) is not { Days: { First: { } from, Last: { } to } } previous)
        {
            return null;
        }

        return new SalesBefore(await FiguresAsync(previous, cancellationToken), now) { From = from, To = to };
    }

    private async Task<IReadOnlyList<SalesMonth>> ByMonthAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var months = scope.Days.Months(time.UtcNow());
        if (months.Starts.Count == 0)
        {
            return [];
        }

        var sums = (await sales.BySliceAsync(scope, months, cancellationToken)).ToLookup(g => g.Key);
        return months
            .Starts.Select((first, index) => (first, Outcome: Outcome.Of(sums[index])))
            .Select(m => new SalesMonth(m.first.ToString("yyyy-MM", CultureInfo.InvariantCulture), m.Outcome.Won, m.Outcome.Lost))
            .ToList();
    }

    private async Task<IReadOnlyList<SalesByOwner>> ByOwnerAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var sums = await sales.ByOwnerAsync(scope, cancellationToken);
        var people = await analytics.FindPeopleAsync(sums.Select(g => g.Key), cancellationToken);
        return sums.GroupBy(g => g.Key is { } id ? people.GetValueOrDefault(id) : null)
            .Select(g => (Owner: g.Key, Outcome: Outcome.Of(g)))
            .OrderByDescending(g => g.Outcome.Won.Value)
            .ThenByDescending(g => g.Outcome.Count)
            .Select(g => new SalesByOwner(g.Owner, g.Outcome.Won, g.Outcome.Lost, g.Outcome.WinRate))
            .ToList();
    }

    private static List<SalesByReason> ByReason(IReadOnlyList<ClosedGroup<string?>> sums) =>
        sums.GroupBy(g => (g.Status, Key: KeyOf(g.Key)))
            .Select(g => new SalesByReason(g.Key.Status, NameOf(g), g.Sum(x => x.Count), g.Sum(x => x.Value)))
            .OrderBy(r => r.Status)
            .ThenByDescending(r => r.Count)
            .ToList();

    private static List<SalesByName> ByName(IReadOnlyList<ClosedGroup<string?>> sums) =>
        sums.GroupBy(g => KeyOf(g.Key))
            .Select(g => (Name: NameOf(g), Outcome: Outcome.Of(g)))
            .OrderByDescending(g => g.Outcome.Count)
            .Select(g => new SalesByName(g.Name, g.Outcome.Won, g.Outcome.Lost, g.Outcome.WinRate))
            .ToList();

    // Lists filter without regard to case: what they would show together is counted together.
    private static string? KeyOf(string? name) => string.IsNullOrEmpty(name) ? null : name.ToLowerInvariant();

    private static string? NameOf(IEnumerable<ClosedGroup<string?>> same) =>
        same.MaxBy(g => g.Count)?.Key is { Length: > 0 } name ? name : null;
}
