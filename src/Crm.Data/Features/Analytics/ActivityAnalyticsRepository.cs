using Crm.Core.Features.Activities;
using Crm.Core.Features.Analytics;
using Crm.Core.Features.Tasks;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Analytics;

/// <inheritdoc cref="IActivityAnalyticsRepository"/>
internal sealed class ActivityAnalyticsRepository(CrmDbContext context) : IActivityAnalyticsRepository
{
    public async Task<IReadOnlyList<ActivityCount>> CountByTypeAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var groups = await Done(scope)
            .GroupBy(a => new { a.ActivityType, a.OwnerId })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return groups.Select(g => new ActivityCount(g.Key.ActivityType, g.Key.OwnerId, g.Count)).ToList();
    }

    public async Task<IReadOnlyDictionary<int, int>> CountBySliceAsync(
        AnalyticsScope scope,
        TimeSlices slices,
        CancellationToken cancellationToken
    )
    {
        var (first, before) = (slices.Moments[0], slices.Before);
        return await Done(scope)
            .Where(a => a.OccurredAt >= first && a.OccurredAt < before)
            .Select(Slices.Number<Activity, DateTime>(a => a.OccurredAt, slices.Moments))
            .GroupBy(slice => slice)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    public async Task<IReadOnlyList<TaskCount>> CountCompletedAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var tasks = context.Set<TaskItem>().AssignedIn(scope).Where(t => t.Status == TaskState.Completed);
        if (scope.From is { } from)
        {
            tasks = tasks.Where(t => t.CompletedAt >= from);
        }

        if (scope.Before is { } before)
        {
            tasks = tasks.Where(t => t.CompletedAt < before);
        }

        return await tasks
            .GroupBy(t => t.AssigneeId)
            .Select(g => new TaskCount(g.Key, g.Count(), 0))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<TaskCount>> CountOpenAsync(
        AnalyticsScope scope,
        DateTime now,
        CancellationToken cancellationToken
    ) =>
        await context
            .Set<TaskItem>()
            .OpenIn(scope)
            .GroupBy(t => t.AssigneeId)
            .Select(g => new TaskCount(g.Key, g.Count(), g.Count(t => t.DueAt < now)))
            .ToListAsync(cancellationToken);

    private IQueryable<Activity> Done(AnalyticsScope scope)
    {
        var activities = context.Set<Activity>().OwnedIn(scope);
        if (scope.From is { } from)
        {
            activities = activities.Where(a => a.OccurredAt >= from);
        }

        return scope.Before is { } before ? activities.Where(a => a.OccurredAt < before) : activities;
    }
}
