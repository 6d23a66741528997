using System.Globalization;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Analytics;

/// <summary>Which part of the organization's work is looked at.</summary>
/// <param name="From">The first moment of the period; null: since ever.</param>
/// <param name="Before">The first moment after it; null: without end.</param>
/// <param name="OwnerIds">Whose records; null: everybody's and nobody's.</param>
/// <param name="Days">The same period in days of the organization.</param>
public sealed record AnalyticsScope(DateTime? From, DateTime? Before, IReadOnlyCollection<Guid>? OwnerIds, AnalyticsDays Days)
{
    /// <summary>The teams whose members' records are asked for; null: no team was named.</summary>
    public IReadOnlyCollection<Guid>? TeamIds { get; init; }

    /// <summary>Whether whole teams are asked for, and nobody by name.</summary>
    public bool IsOfTeams { get; init; }

    /// <summary>The same question about the period before; null when there is none.</summary>
    public AnalyticsScope? Previous(DateTime now) =>
        Days.Previous(now) is { First: { } first, Last: { } last } days
            ? this with
            {
                From = LocalTime.StartOfDay(first, days.Zone),
                Before = LocalTime.StartOfDay(last.AddDays(1), days.Zone),
                Days = days,
            }
            : null;
}

/// <summary>The days of a period, as the organization counts them.</summary>
/// <param name="First">The first one; null: since ever.</param>
/// <param name="Last">The last one, included; null: without end.</param>
/// <param name="Zone">Where days begin and end.</param>
public sealed record AnalyticsDays(DateOnly? First, DateOnly? Last, string Zone)
{
    private const int MostMonths = 24;
    private const int MostDays = 92;

    /// <summary>The months of the period up to this one, the latest 24; of an endless period the latest twelve.</summary>
    public TimeSlices Months(DateTime now)
    {
        var last = FirstOfMonth(LastUntil(now));
        var first = First is { } day ? FirstOfMonth(day) : last.AddMonths(-11);
        var count = Math.Clamp((last.Year - first.Year) * 12 + last.Month - first.Month + 1, 0, MostMonths);
        return new TimeSlices(
            Enumerable.Range(0, count).Select(i => last.AddMonths(i - count + 1)).ToList(),
            last.AddMonths(1),
            Zone
        );
    }

    /// <summary>The days of the period up to today, the latest 92; of an endless period the latest 31.</summary>
    public TimeSlices Each(DateTime now)
    {
        var last = LastUntil(now);
        var first = First ?? last.AddDays(-30);
        var count = Math.Clamp(last.DayNumber - first.DayNumber + 1, 0, MostDays);
        return new TimeSlices(
            Enumerable.Range(0, count).Select(i => last.AddDays(i - count + 1)).ToList(),
            last.AddDays(1),
            Zone
        );
    }

    /// <summary>
    /// The days to compare with: of whole months as many months before, of those that still run only as many days as have
    /// passed; else as many days before. Null without a beginning, or before it.
    /// </summary>
    public AnalyticsDays? Previous(DateTime now)
    {
        var last = LastUntil(now);
        if (First is not { } first || last < first)
        {
            return null;
        }

        var passed = last.DayNumber - first.DayNumber;
        var dayBefore = first.AddDays(-1);
        if (WholeMonths is not { } months)
        {
            return new AnalyticsDays(dayBefore.AddDays(-passed), dayBefore, Zone);
        }

        var start = first.AddMonths(-months);
        var same = start.AddDays(passed);
        return new AnalyticsDays(start, last == Last || same > dayBefore ? dayBefore : same, Zone);
    }

    private int? WholeMonths =>
        First is { Day: 1 } first && Last is { } last && last.AddDays(1) is { Day: 1 } end
            ? (end.Year - first.Year) * 12 + end.Month - first.Month
            : null;

    private DateOnly LastUntil(DateTime now)
    {
        var today = LocalTime.Today(now, Zone);
        return Last < today ? Last.Value : today;
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}

/// <summary>Stretches of time that follow each other without a gap.</summary>
/// <param name="Starts">The first day of each.</param>
/// <param name="End">The first day after the last.</param>
/// <param name="Zone">Where days begin.</param>
public sealed record TimeSlices(IReadOnlyList<DateOnly> Starts, DateOnly End, string Zone)
{
    /// <summary>The first moment of each.</summary>
    public IReadOnlyList<DateTime> Moments => Starts.Select(day => LocalTime.StartOfDay(day, Zone)).ToList();

    /// <summary>The first moment after the last.</summary>
    public DateTime Before => LocalTime.StartOfDay(End, Zone);
}

/// <summary>Reads <c>from</c>, <c>to</c>, <c>ownerId</c> and <c>teamId</c> of a query.</summary>
public sealed class AnalyticsScopeReader(
    IOrganizationRepository organizations,
    IAnalyticsRepository analytics,
    CallerContext caller
)
{
    private static readonly string[] Known = ["from", "to", "ownerId", "teamId"];

    /// <exception cref="Failure">400 that names the parameter that can't be used.</exception>
    public async Task<AnalyticsScope> ReadAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var given = query.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        if (given.Keys.FirstOrDefault(k => !Known.Contains(k)) is { } unknown)
        {
            throw Failure.Invalid(unknown, "There is no such parameter.");
        }

        var zone = (await organizations.GetAsync(cancellationToken)).TimeZone;
        var from = DayOf("from", given.GetValueOrDefault("from"));
        var to = DayOf("to", given.GetValueOrDefault("to"));
        return from > to
            ? throw Failure.Invalid("to", "The last day can't be before the first.")
            : new AnalyticsScope(
                from is { } first ? LocalTime.StartOfDay(first, zone) : null,
                to is { } last ? LocalTime.StartOfDay(last.AddDays(1), zone) : null,
                await OwnersAsync(given.GetValueOrDefault("ownerId"), given.GetValueOrDefault("teamId"), cancellationToken),
                new AnalyticsDays(from, to, zone)
            )
            {
                TeamIds = TeamsOf(given.GetValueOrDefault("teamId")),
                IsOfTeams = given.ContainsKey("teamId") && !given.ContainsKey("ownerId"),
            };
    }

    private async Task<IReadOnlyCollection<Guid>?> OwnersAsync(string? owner, string? team, CancellationToken cancellationToken)
    {
        var owners = owner?.Split(',').Select(OwnerOf).ToList();
        if (team is null)
        {
            return owners;
        }

        var members = await analytics.FindMembersAsync(TeamsOf(team)!, cancellationToken);
        return owners is null ? members : members.Intersect(owners).ToList();
    }

    private static List<Guid>? TeamsOf(string? teams) => teams?.Split(',').Select(id => IdOf("teamId", id)).ToList();

    private Guid OwnerOf(string id) =>
        id == "me" ? caller.UserId ?? throw Failure.Invalid("ownerId", "Only people are 'me'.") : IdOf("ownerId", id);

    private static Guid IdOf(string name, string id) =>
        Guid.TryParse(id, out var known) ? known : throw Failure.Invalid(name, $"'{id}' is not an id.");

    private static DateOnly? DayOf(string name, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 1900 and < 9999
            ? day
            : throw Failure.Invalid(name, $"'{text}' is not a date like 2026-11-20.");
    }
}
