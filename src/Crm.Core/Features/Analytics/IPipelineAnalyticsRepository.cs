using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>Adds up in the database what stands in the pipelines and how it moved, of what the caller may see.</summary>
public interface IPipelineAnalyticsRepository
{
    /// <summary>All stages, the default pipeline first, in their order.</summary>
    Task<IReadOnlyList<StagePlace>> FindStagesAsync(CancellationToken cancellationToken);

    /// <summary>Open deals by stage and the day (of UTC) on which they came into it.</summary>
    [ComputedFrom(RecordType.Deal)]
    Task<IReadOnlyList<StageDay>> CountByAgeAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>Open deals that were expected to close before a day, by stage.</summary>
    [ComputedFrom(RecordType.Deal)]
    Task<IReadOnlyDictionary<Guid, int>> CountOverdueAsync(
        AnalyticsScope scope,
        DateOnly today,
        CancellationToken cancellationToken
    );

    /// <summary>The moves of the period by where they came from and went.</summary>
    [ComputedFrom(RecordType.Deal)]
    Task<IReadOnlyList<StageMove>> CountMovesAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>Deals that were created in the period.</summary>
    [ComputedFrom(RecordType.Deal)]
    Task<DealCount> SumCreatedAsync(AnalyticsScope scope, CancellationToken cancellationToken);
}

/// <summary>A stage and where it stands.</summary>
public sealed record StagePlace(Guid Id, string Name, StageKind Kind, int Position, NamedRef Pipeline);

/// <summary>How many open deals came into a stage on a day.</summary>
public sealed record StageDay(Guid StageId, DateTime Day, int Count);

/// <summary>How often deals went from one stage to another.</summary>
public sealed record StageMove(Guid FromStageId, Guid ToStageId, int Count);
