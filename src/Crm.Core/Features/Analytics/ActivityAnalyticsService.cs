using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Analytics;

/// <summary>Tells what people did and have to do; the same number of commands however much there is.</summary>
public sealed class ActivityAnalyticsService(
    AnalyticsScopeReader scopes,
    IAnalyticsRepository analytics,
    IActivityAnalyticsRepository work,
    TimeProvider time
)
{
    /// <exception cref="Failure">400 that names the parameter that can't be used.</exception>
    public async Task<ActivityAnalytics> GetAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var now = time.UtcNow();
        var scope = await scopes.ReadAsync(query, cancellationToken);
        var done = await work.CountByTypeAsync(scope, cancellationToken);
        var completed = await work.CountCompletedAsync(scope, cancellationToken);
        var open = await work.CountOpenAsync(scope, now, cancellationToken);
        return new ActivityAnalytics
        {
            Activities = done.Sum(a => a.Count),
            CompletedTasks = completed.Sum(t => t.Count),
            OpenTasks = open.Sum(t => t.Count),
            OverdueTasks = open.Sum(t => t.Overdue),
            ByType = done.GroupBy(a => a.Type)
                .Select(g => new ActivitiesByType(g.Key, g.Sum(a => a.Count)))
                .OrderByDescending(g => g.Count)
                .ToList(),
            ByOwner = await ByOwnerAsync(done, completed, open, cancellationToken),
            ByDay = await ByDayAsync(scope, now, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<WorkByPerson>> ByOwnerAsync(
        IReadOnlyList<ActivityCount> done,
        IReadOnlyList<TaskCount> completed,
        IReadOnlyList<TaskCount> open,
        CancellationToken cancellationToken
    )
    {
        var ids = done.Select(a => a.OwnerId).Concat(completed.Concat(open).Select(t => t.AssigneeId)).Distinct().ToList();
        var people = await analytics.FindPeopleAsync(ids, cancellationToken);
        return ids.GroupBy(id => id is { } known ? people.GetValueOrDefault(known) : null)
            .Select(g => new WorkByPerson(
                g.Key,
                done.Where(a => g.Contains(a.OwnerId)).Sum(a => a.Count),
                completed.Where(t => g.Contains(t.AssigneeId)).Sum(t => t.Count),
                open.Where(t => g.Contains(t.AssigneeId)).Sum(t => t.Count),
                open.Where(t => g.Contains(t.AssigneeId)).Sum(t => t.Overdue)
            ))
            .OrderByDescending(w => w.Activities)
            .ThenByDescending(w => w.CompletedTasks)
            .ToList();
    }

    private async Task<IReadOnlyList<ActivitiesOfDay>> ByDayAsync(
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

        var counts = await work.CountBySliceAsync(scope, days, cancellationToken);
        return days.Starts.Select((day, index) => new ActivitiesOfDay(day, counts.GetValueOrDefault(index))).ToList();
    }
}
