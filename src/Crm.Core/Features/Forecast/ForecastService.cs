using System.Globalization;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Quotas;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Forecast;

/// <summary>Puts the forecast together; the same few commands however much there is.</summary>
public sealed class ForecastService(
    IForecastRepository forecasts,
    IQuotaRepository quotas,
    IOrganizationRepository organizations,
    ForecastRequestReader reader,
    CallerContext caller,
    TimeProvider time
)
{
    // Won deals keep the category that they had, so there may be omitted ones.
    private static readonly (ForecastCategory Category, string Key, string Name)[] Categories =
    [
        (ForecastCategory.Pipeline, "pipeline", "Pipeline"),
        (ForecastCategory.BestCase, "bestCase", "Best case"),
        (ForecastCategory.Commit, "commit", "Commit"),
        (ForecastCategory.Omitted, "omitted", "Omitted"),
    ];

    /// <exception cref="Failure">400 that names the parameter that can't be used.</exception>
    public async Task<Forecast> GetAsync(IEnumerable<KeyValuePair<string, string>> query, CancellationToken cancellationToken)
    {
        var organization = await organizations.GetAsync(cancellationToken);
        var today = LocalTime.Today(time.UtcNow(), organization.TimeZone);
        var request = await reader.ReadAsync(query, today, cancellationToken);
        var (scope, pipeline, days) = (request.Scope, request.PipelineId, request.Starts);
        var moments = days.Select(d => LocalTime.StartOfDay(d, organization.TimeZone)).ToList();

        var open = await forecasts.SumOpenAsync(scope, pipeline, days, cancellationToken);
        var won = await forecasts.SumWonAsync(scope, pipeline, moments, cancellationToken);
        var undated = await forecasts.SumUndatedAsync(scope, pipeline, cancellationToken);
        var book = new QuotaBook(await quotas.FindAsync(days[0], days[^1], cancellationToken));
        var holders = new QuotaHolders(
            book,
            await quotas.FindPeopleAsync(cancellationToken),
            await quotas.FindTeamsAsync(cancellationToken),
            caller.IsNarrowed ? caller.VisibleOwnerIds : null,
            scope
        );
        return new Forecast
        {
            Currency = organization.Currency,
            Periods = Enumerable.Range(0, request.Periods).Select(p => PeriodOf(request, p, open, won, holders)).ToList(),
            Undated = undated,
        };
    }

    private static ForecastPeriod PeriodOf(
        ForecastRequest request,
        int number,
        IReadOnlyList<OpenPart> open,
        IReadOnlyList<WonPart> won,
        QuotaHolders holders
    )
    {
        var (first, next) = (number * request.Months, (number + 1) * request.Months);
        var start = request.Starts[first];
        var parts = open.Where(o => o.Month >= first && o.Month < next).ToList();
        var ended = won.Where(w => w.Month >= first && w.Month < next).ToList();
        return new ForecastPeriod
        {
            Start = start,
            End = request.Starts[next].AddDays(-1),
            Total = SumsOf(parts, ended, holders.OfAll(start, request.Months)),
            Groups = request.Grouping switch
            {
                ForecastGrouping.Month => ByMonth(request, first, parts, ended, holders),
                ForecastGrouping.Category => ByCategory(parts, ended),
                ForecastGrouping.Team => ByTeam(start, request.Months, parts, ended, holders),
                _ => ByOwner(start, request.Months, parts, ended, holders),
            },
        };
    }

    private static List<ForecastGroup> ByOwner(
        DateOnly start,
        int months,
        List<OpenPart> open,
        List<WonPart> won,
        QuotaHolders holders
    ) =>
        Grouped(
            open.Select(o => o.OwnerId).Concat(won.Select(w => w.OwnerId)),
            holders.People.Cast<Guid?>(),
            owner => owner is { } id ? holders.OfPerson(id, start, months) : null,
            owner => owner is { } id ? holders.NameOf(id) : null,
            owner => (open.Where(o => o.OwnerId == owner), won.Where(w => w.OwnerId == owner))
        );

    private static List<ForecastGroup> ByTeam(
        DateOnly start,
        int months,
        List<OpenPart> open,
        List<WonPart> won,
        QuotaHolders holders
    ) =>
        Grouped(
            open.Select(o => holders.TeamOf(o.OwnerId)).Concat(won.Select(w => holders.TeamOf(w.OwnerId))),
            holders.Teams.Cast<Guid?>(),
            team => team is { } id ? holders.OfTeam(id, start, months) : null,
            team => team is { } id ? holders.NameOf(id) : null,
            team => (open.Where(o => holders.TeamOf(o.OwnerId) == team), won.Where(w => holders.TeamOf(w.OwnerId) == team))
        );

    // Who has deals here or something to reach, by name; what is nobody's comes last.
    private static List<ForecastGroup> Grouped(
        IEnumerable<Guid?> withDeals,
        IEnumerable<Guid?> all,
        Func<Guid?, decimal?> quotaOf,
        Func<Guid?, string?> nameOf,
        Func<Guid?, (IEnumerable<OpenPart> Open, IEnumerable<WonPart> Won)> partsOf
    ) =>
        withDeals
            .Concat(all.Where(id => quotaOf(id) is not null))
            .Distinct()
            .Select(id =>
            {
                var (open, won) = partsOf(id);
                return GroupOf(id?.ToString(), nameOf(id), SumsOf([.. open], [.. won], quotaOf(id)));
            })
            .OrderBy(g => g.Key is null)
            .ThenBy(g => g.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();

    private static List<ForecastGroup> ByMonth(
        ForecastRequest request,
        int first,
        List<OpenPart> open,
        List<WonPart> won,
        QuotaHolders holders
    ) =>
        Enumerable
            .Range(first, request.Months)
            .Select(month =>
            {
                var start = request.Starts[month];
                var sums = SumsOf(
                    open.Where(o => o.Month == month).ToList(),
                    won.Where(w => w.Month == month).ToList(),
                    holders.OfAll(start, 1)
                );
                return GroupOf(
                    start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                    start.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
                    sums
                );
            })
            .Where(g => g.Count > 0 || g.Won != 0 || g.Quota is not null)
            .ToList();

    private static List<ForecastGroup> ByCategory(List<OpenPart> open, List<WonPart> won) =>
        Categories
            .Where(c => open.Exists(o => o.Category == c.Category) || won.Exists(w => w.Category == c.Category))
            .Select(c =>
                GroupOf(
                    c.Key,
                    c.Name,
                    SumsOf(open.FindAll(o => o.Category == c.Category), won.FindAll(w => w.Category == c.Category), null)
                )
            )
            .ToList();

    private static ForecastGroup GroupOf(string? key, string? name, ForecastSums sums) =>
        new()
        {
            Key = key,
            Name = name,
            Count = sums.Count,
            Amount = sums.Amount,
            Weighted = sums.Weighted,
            Pipeline = sums.Pipeline,
            BestCase = sums.BestCase,
            Commit = sums.Commit,
            Won = sums.Won,
            Quota = sums.Quota,
        };

    private static ForecastSums SumsOf(List<OpenPart> open, List<WonPart> won, decimal? quota)
    {
        var totals = DealTotals.Of(open.Select(o => new StageSum(Guid.Empty, o.Probability, o.Count, o.Amount)));
        return new ForecastSums
        {
            Count = totals.Count,
            Amount = totals.Total,
            Weighted = totals.Weighted,
            Pipeline = In(ForecastCategory.Pipeline),
            BestCase = In(ForecastCategory.BestCase),
            Commit = In(ForecastCategory.Commit),
            Won = won.Sum(w => w.Amount),
            Quota = quota,
        };

        decimal In(ForecastCategory category) => open.Where(o => o.Category == category).Sum(o => o.Amount);
    }
}
