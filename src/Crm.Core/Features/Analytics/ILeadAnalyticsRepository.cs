using Crm.Core.Features.Leads;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>Counts the leads that were created in the period in the database, of what the caller may see.</summary>
public interface ILeadAnalyticsRepository
{
    [ComputedFrom(RecordType.Lead)]
    Task<IReadOnlyList<LeadOrigin>> CountByOriginAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    [ComputedFrom(RecordType.Lead)]
    Task<IReadOnlyList<LeadRating>> CountByRatingAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    [ComputedFrom(RecordType.Lead)]
    Task<IReadOnlyList<LeadOwnership>> CountByOwnerAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>Those with whom an activity was logged, and how long that took.</summary>
    [ComputedFrom(RecordType.Lead, RecordType.Activity)]
    Task<LeadTouches> SumTouchesAsync(AnalyticsScope scope, CancellationToken cancellationToken);
}

/// <summary>How many leads of a source are in a stage.</summary>
public sealed record LeadOrigin(LeadSource? Source, LeadStage Stage, int Count);

/// <summary>How many leads have a grade and a temperature.</summary>
public sealed record LeadRating(LeadGrade Grade, LeadTemperature Temperature, int Count);

/// <summary>How many leads were touched, and how long that took of all together.</summary>
public sealed record LeadTouches(int Count, long Seconds);

/// <summary>How many leads somebody owns, converted ones apart.</summary>
public sealed record LeadOwnership(Guid? OwnerId, bool IsConverted, int Count);
