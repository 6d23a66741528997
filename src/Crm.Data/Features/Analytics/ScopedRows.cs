using System.Linq.Expressions;
using Crm.Core.Features.Analytics;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Records;

namespace Crm.Data.Features.Analytics;

/// <summary>The rows that a scope looks at.</summary>
internal static class ScopedRows
{
    public static IQueryable<T> OwnedIn<T>(this IQueryable<T> records, AnalyticsScope scope)
        where T : Record =>
        scope.OwnerIds is { } people ? records.Where(r => r.OwnerId != null && people.Contains(r.OwnerId.Value)) : records;

    public static IQueryable<T> CreatedIn<T>(this IQueryable<T> records, AnalyticsScope scope)
        where T : Record
    {
        var owned = records.OwnedIn(scope);
        if (scope.From is { } from)
        {
            owned = owned.Where(r => r.CreatedAt >= from);
        }

        return scope.Before is { } before ? owned.Where(r => r.CreatedAt < before) : owned;
    }

    public static IQueryable<Deal> ClosedIn(this IQueryable<Deal> deals, AnalyticsScope scope)
    {
        var closed = deals.OwnedIn(scope).Where(d => d.Status == DealStatus.Won || d.Status == DealStatus.Lost);
        if (scope.From is { } from)
        {
            closed = closed.Where(d => d.ClosedAt >= from);
        }

        return scope.Before is { } before ? closed.Where(d => d.ClosedAt < before) : closed;
    }

    public static IQueryable<TaskItem> AssignedIn(this IQueryable<TaskItem> tasks, AnalyticsScope scope) =>
        scope.OwnerIds is { } people ? tasks.Where(t => t.AssigneeId != null && people.Contains(t.AssigneeId.Value)) : tasks;

    public static IQueryable<TaskItem> OpenIn(this IQueryable<TaskItem> tasks, AnalyticsScope scope) =>
        tasks.AssignedIn(scope).Where(t => t.Status == TaskState.Open || t.Status == TaskState.InProgress);
}
