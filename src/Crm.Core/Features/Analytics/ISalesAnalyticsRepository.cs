namespace Crm.Core.Features.Analytics;

/// <summary>Adds up the period's closed deals in the database, of what the caller may see.</summary>
public interface ISalesAnalyticsRepository
{
    /// <summary>By the number of the slice in which they were closed.</summary>
    Task<IReadOnlyList<ClosedGroup<int>>> BySliceAsync(
        AnalyticsScope scope,
        TimeSlices slices,
        CancellationToken cancellationToken
    );

    Task<IReadOnlyList<ClosedGroup<Guid?>>> ByOwnerAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>Won deals by the reason of winning, lost ones by that of losing.</summary>
    Task<IReadOnlyList<ClosedGroup<string?>>> ByReasonAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    Task<IReadOnlyList<ClosedGroup<string?>>> ByCompetitorAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    Task<IReadOnlyList<ClosedGroup<string?>>> BySourceAsync(AnalyticsScope scope, CancellationToken cancellationToken);
}
