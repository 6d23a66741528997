using System.Globalization;
using Crm.Core.Features.Deals;

namespace Crm.Core.Features.Forecast;

/// <summary>Divides the parts of a period of the forecast: by person, team, month or category.</summary>
internal static class ForecastGroups
{
    // Won deals keep the category that they had, so there may be omitted ones.
    private static readonly (ForecastCategory Category, string Key, string Name)[] Categories =
    [
        (ForecastCategory.Pipeline, "pipeline", "Pipeline"),
        (ForecastCategory.BestCase, "bestCase", "Best case"),
        (ForecastCategory.Commit, "commit", "Commit"),
        (ForecastCategory.Omitted, "omitted", "Omitted"),
    ];

    /// <summary>The groups of a period.</summary>
    /// <param name="request">How to divide, and where the months begin.</param>
    /// <param name="period">The number of the period.</param>
    /// <param name="open">Its open deals.</param>
    /// <param name="won">Its won deals.</param>
    /// <param name="holders">Who has what to reach.</param>
    public static List<ForecastGroup> Of(
        ForecastRequest request,
        int period,
        List<OpenPart> open,
        List<WonPart> won,
        QuotaHolders holders
    )
    {
        var first = period * request.Months;
        var start = request.Starts[first];
        return request.Grouping switch
        {
            ForecastGrouping.Month => ByMonth(request, first, open, won, holders),
            ForecastGrouping.Category => ByCategory(open, won),
            ForecastGrouping.Team => ByTeam(start, request.Months, open, won, holders),
            _ => ByOwner(start, request.Months, open, won, holders),
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

    /// <summary>What these parts come to, beside what was to be reached.</summary>
    public static ForecastSums SumsOf(List<OpenPart> open, List<WonPart> won, decimal? quota)
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
