using Crm.Core.Features.Customers;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>Counts contacts and companies in the database, of what the caller may see.</summary>
public interface ICustomerAnalyticsRepository
{
    /// <summary>Those that were created in the period.</summary>
    [ComputedFrom(RecordType.Contact, RecordType.Company)]
    Task<CustomerCounts> CountCreatedAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>Those of now by lifecycle stage and status.</summary>
    [ComputedFrom(RecordType.Contact, RecordType.Company)]
    Task<IReadOnlyList<CustomerStanding>> CountByStandingAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>The customers of now by industry, each as it is written.</summary>
    [ComputedFrom(RecordType.Company)]
    Task<IReadOnlyList<CustomersByName>> CountByIndustryAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>The customers of now by country, each as it is written.</summary>
    [ComputedFrom(RecordType.Company)]
    Task<IReadOnlyList<CustomersByName>> CountByCountryAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>The customers of now by owner.</summary>
    [ComputedFrom(RecordType.Company)]
    Task<IReadOnlyDictionary<Guid, int>> CountByOwnerAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>Those that were created in each slice, by its number.</summary>
    [ComputedFrom(RecordType.Contact, RecordType.Company)]
    Task<IReadOnlyDictionary<int, CustomerCounts>> CountBySliceAsync(
        AnalyticsScope scope,
        TimeSlices slices,
        CancellationToken cancellationToken
    );
}

/// <summary>How many contacts and companies are in a stage and have a status.</summary>
public sealed record CustomerStanding(LifecycleStage Stage, CustomerStatus Status, int Contacts, int Companies);
