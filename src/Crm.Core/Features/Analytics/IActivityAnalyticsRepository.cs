using Crm.Core.Features.Activities;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>Counts in the database what people did and have to do, of what the caller may see.</summary>
public interface IActivityAnalyticsRepository
{
    /// <summary>The period's activities by type and owner.</summary>
    [ComputedFrom(RecordType.Activity)]
    Task<IReadOnlyList<ActivityCount>> CountByTypeAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>The period's activities by the number of the slice in which they occurred.</summary>
    [ComputedFrom(RecordType.Activity)]
    Task<IReadOnlyDictionary<int, int>> CountBySliceAsync(
        AnalyticsScope scope,
        TimeSlices slices,
        CancellationToken cancellationToken
    );

    /// <summary>Tasks that were completed in the period, by assignee.</summary>
    [ComputedFrom(RecordType.Task)]
    Task<IReadOnlyList<TaskCount>> CountCompletedAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>Tasks that are not done now, by assignee, and how many of them are overdue.</summary>
    Task<IReadOnlyList<TaskCount>> CountOpenAsync(AnalyticsScope scope, DateTime now, CancellationToken cancellationToken);
}

/// <summary>How often somebody did something.</summary>
public sealed record ActivityCount(ActivityType Type, Guid? OwnerId, int Count);

/// <summary>How many tasks somebody has.</summary>
public sealed record TaskCount(Guid? AssigneeId, int Count, int Overdue);
