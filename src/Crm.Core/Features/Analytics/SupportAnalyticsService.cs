using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Numbers;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Analytics;

/// <summary>Tells how customers were served; the same number of commands however much there is.</summary>
public sealed class SupportAnalyticsService(
    AnalyticsScopeReader scopes,
    IAnalyticsRepository analytics,
    ISupportAnalyticsRepository support,
    TimeProvider time
)
{
    private const decimal SecondsAnHour = 3600m;

    /// <exception cref="Failure">400 that names the parameter that can't be used.</exception>
    public async Task<SupportAnalytics> GetAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var now = time.UtcNow();
        var scope = await scopes.ReadAsync(query, cancellationToken);
        var created = await support.SumCreatedAsync(scope, cancellationToken);
        var resolved = await support.SumResolvedAsync(scope, cancellationToken);
        var open = await support.SumOpenAsync(scope, now, cancellationToken);
        var ids = created.Select(c => c.AgentId).Concat(resolved.Select(r => r.AgentId)).Concat(open.Select(o => o.AgentId));
        var people = await analytics.FindPeopleAsync(ids, cancellationToken);
        return new SupportAnalytics
        {
            Created = created.Sum(c => c.Count),
            Resolved = resolved.Sum(r => r.Count),
            Open = open.Sum(o => o.Count),
            Overdue = open.Sum(o => o.Overdue),
            FirstResponseHours = ResponseHours(created),
            FirstResponseInTimeRate = Ratio.Percent(created.Sum(c => c.InTime), created.Sum(c => c.Answered)),
            ResolutionHours = ResolutionHours(resolved),
            ResolutionInTimeRate = InTimeRate(resolved),
            Satisfaction = Stars(resolved),
            Ratings = resolved.Sum(r => r.Ratings),
            ByAgent = ids.GroupBy(id => id is { } known ? people.GetValueOrDefault(known) : null)
                .Select(g => AgentOf(g.Key, [.. g], created, resolved, open))
                .OrderByDescending(a => a.Resolved)
                .ThenByDescending(a => a.Created)
                .ToList(),
            ByDay = await ByDayAsync(scope, now, cancellationToken),
        };
    }

    private static SupportByAgent AgentOf(
        PersonRef? agent,
        HashSet<Guid?> ids,
        IReadOnlyList<CreatedTickets> created,
        IReadOnlyList<ResolvedTickets> resolved,
        IReadOnlyList<OpenTickets> open
    )
    {
        var came = created.Where(c => ids.Contains(c.AgentId)).ToList();
        var done = resolved.Where(r => ids.Contains(r.AgentId)).ToList();
        return new SupportByAgent
        {
            Agent = agent,
            Created = came.Sum(c => c.Count),
            Resolved = done.Sum(r => r.Count),
            Open = open.Where(o => ids.Contains(o.AgentId)).Sum(o => o.Count),
            FirstResponseHours = ResponseHours(came),
            ResolutionHours = ResolutionHours(done),
            ResolutionInTimeRate = InTimeRate(done),
            Satisfaction = Stars(done),
        };
    }

    private async Task<IReadOnlyList<TicketsOfDay>> ByDayAsync(
        AnalyticsScope scope,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var days = scope.Days.Each(now);
        if (days.Starts.Count == 0)
        {
            return [];
        }

        var created = await support.CountCreatedAsync(scope, days, cancellationToken);
        var resolved = await support.CountResolvedAsync(scope, days, cancellationToken);
        return days
            .Starts.Select((day, i) => new TicketsOfDay(day, created.GetValueOrDefault(i), resolved.GetValueOrDefault(i)))
            .ToList();
    }

    private static decimal? ResponseHours(IReadOnlyList<CreatedTickets> tickets) =>
        Ratio.Mean(tickets.Sum(t => t.Seconds), tickets.Sum(t => t.Answered) * SecondsAnHour);

    private static decimal? ResolutionHours(IReadOnlyList<ResolvedTickets> tickets) =>
        Ratio.Mean(tickets.Sum(t => t.Seconds), tickets.Sum(t => t.Count) * SecondsAnHour);

    private static decimal? InTimeRate(IReadOnlyList<ResolvedTickets> tickets) =>
        Ratio.Percent(tickets.Sum(t => t.InTime), tickets.Sum(t => t.Count));

    private static decimal? Stars(IReadOnlyList<ResolvedTickets> tickets) =>
        Ratio.Mean(tickets.Sum(t => t.Stars), tickets.Sum(t => t.Ratings));
}
