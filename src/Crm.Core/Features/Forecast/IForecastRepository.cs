using Crm.Core.Features.Analytics;
using Crm.Core.Features.Deals;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Forecast;

/// <summary>Adds deals up in the database, of what the caller may see; the recycle bin counts nowhere.</summary>
public interface IForecastRepository
{
    /// <summary>Open deals by month of their expected close, omitted ones left out.</summary>
    /// <param name="months">The first days of the months, and the day after the last one.</param>
    [ComputedFrom(RecordType.Deal)]
    Task<IReadOnlyList<OpenPart>> SumOpenAsync(
        AnalyticsScope scope,
        Guid? pipelineId,
        IReadOnlyList<DateOnly> months,
        CancellationToken cancellationToken
    );

    /// <summary>Won deals by month of their closing.</summary>
    /// <param name="months">The first moments of the months, and the one after the last.</param>
    [ComputedFrom(RecordType.Deal)]
    Task<IReadOnlyList<WonPart>> SumWonAsync(
        AnalyticsScope scope,
        Guid? pipelineId,
        IReadOnlyList<DateTime> months,
        CancellationToken cancellationToken
    );

    /// <summary>Open deals without an expected close date, omitted ones left out.</summary>
    [ComputedFrom(RecordType.Deal)]
    Task<UndatedDeals> SumUndatedAsync(AnalyticsScope scope, Guid? pipelineId, CancellationToken cancellationToken);
}

/// <summary>Open deals that are alike.</summary>
/// <param name="Month">The number of the month, from 0.</param>
public sealed record OpenPart(int Month, Guid? OwnerId, ForecastCategory Category, int Probability, int Count, decimal Amount);

/// <summary>Won deals that are alike.</summary>
/// <param name="Month">The number of the month, from 0.</param>
public sealed record WonPart(int Month, Guid? OwnerId, ForecastCategory Category, decimal Amount);
