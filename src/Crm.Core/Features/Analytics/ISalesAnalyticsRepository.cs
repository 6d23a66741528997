using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>Adds up the period's closed deals in the database, of what the caller may see.</summary>
public interface ISalesAnalyticsRepository
{
    /// <summary>By the number of the slice in which they were closed.</summary>
    [ComputedFrom(RecordType.Deal)]
    Task<IReadOnlyList<ClosedGroup<int>>> BySliceAsync(
        AnalyticsScope scope,
        TimeSlices slices,
        CancellationToken cancellationToken
    );

    [ComputedFrom(RecordType.Deal)]
    Task<IReadOnlyList<ClosedGroup<Guid?>>> ByOwnerAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>Won deals by the reason of winning, lost ones by that of losing.</summary>
    [ComputedFrom(RecordType.Deal)]
    Task<IReadOnlyList<ClosedGroup<string?>>> ByReasonAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    [ComputedFrom(RecordType.Deal)]
    Task<IReadOnlyList<ClosedGroup<string?>>> ByCompetitorAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    [ComputedFrom(RecordType.Deal)]
    Task<IReadOnlyList<ClosedGroup<string?>>> BySourceAsync(AnalyticsScope scope, CancellationToken cancellationToken);
}
