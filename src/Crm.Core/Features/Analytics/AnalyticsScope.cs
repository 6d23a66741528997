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
public sealed record AnalyticsScope(DateTime? From, DateTime? Before, IReadOnlyCollection<Guid>? OwnerIds)
{
    /// <summary>The first day of the period, as the organization counts days.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day of the period.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The teams whose members' records are asked for; null: no team was named.</summary>
    public IReadOnlyCollection<Guid>? TeamIds { get; init; }

    /// <summary>Whether whole teams are asked for, and nobody by name.</summary>
    public bool IsOfTeams { get; init; }
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
                await OwnersAsync(given.GetValueOrDefault("ownerId"), given.GetValueOrDefault("teamId"), cancellationToken)
            )
            {
                FirstDay = from,
                LastDay = to,
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
