using System.Globalization;
using Crm.Core.Features.Customers;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Analytics;

/// <summary>Tells who the customers are; the same number of commands however many there are.</summary>
public sealed class CustomerAnalyticsService(
    AnalyticsScopeReader scopes,
    IAnalyticsRepository analytics,
    ICustomerAnalyticsRepository customers,
    TimeProvider time
)
{
    private const int MostNames = 20;

    /// <exception cref="Failure">400 that names the parameter that can't be used.</exception>
    public async Task<CustomerAnalytics> GetAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var scope = await scopes.ReadAsync(query, cancellationToken);
        var created = await customers.CountCreatedAsync(scope, cancellationToken);
        var standing = await customers.CountByStandingAsync(scope, cancellationToken);
        return new CustomerAnalytics
        {
            NewCompanies = created.Companies,
            NewContacts = created.Contacts,
            Customers = standing.Where(IsCustomer).Sum(s => s.Companies),
            ActiveCustomers = standing.Where(s => IsCustomer(s) && s.Status == CustomerStatus.Active).Sum(s => s.Companies),
            LostCustomers = standing.Where(s => s.Stage == LifecycleStage.Former).Sum(s => s.Companies),
            ByLifecycle = Enum.GetValues<LifecycleStage>()
                .Select(stage => (Stage: stage, All: standing.Where(s => s.Stage == stage).ToList()))
                .Select(s => new CustomersByLifecycle(s.Stage, s.All.Sum(x => x.Contacts), s.All.Sum(x => x.Companies)))
                .ToList(),
            ByIndustry = Most(await customers.CountByIndustryAsync(scope, cancellationToken)),
            ByCountry = Most(await customers.CountByCountryAsync(scope, cancellationToken)),
            ByOwner = await ByOwnerAsync(scope, cancellationToken),
            ByMonth = await ByMonthAsync(scope, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<CustomersByOwner>> ByOwnerAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var owned = await customers.CountByOwnerAsync(scope, cancellationToken);
        var people = await analytics.FindPeopleAsync(owned.Keys.Select(id => (Guid?)id), cancellationToken);
        return owned
            .GroupBy(o => people.GetValueOrDefault(o.Key), o => o.Value)
            .Select(g => new CustomersByOwner(g.Key, g.Sum()))
            .OrderByDescending(o => o.Count)
            .ToList();
    }

    private async Task<IReadOnlyList<CustomersOfMonth>> ByMonthAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var months = scope.Days.Months(time.UtcNow());
        if (months.Starts.Count == 0)
        {
            return [];
        }

        var counts = await customers.CountBySliceAsync(scope, months, cancellationToken);
        return months
            .Starts.Select((month, index) => (Month: month, Counts: counts.GetValueOrDefault(index)))
            .Select(m => new CustomersOfMonth(
                m.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                m.Counts?.Contacts ?? 0,
                m.Counts?.Companies ?? 0
            ))
            .ToList();
    }

    private static List<CustomersByName> Most(IReadOnlyList<CustomersByName> names)
    {
        var sorted = names.OrderByDescending(n => n.Count).ThenBy(n => n.Name, StringComparer.Ordinal).ToList();
        var rest = sorted.Skip(MostNames).Sum(n => n.Count);
        return rest == 0 ? sorted : [.. sorted.Take(MostNames), new CustomersByName(null, rest, IsRest: true)];
    }

    private static bool IsCustomer(CustomerStanding standing) =>
        standing.Stage is LifecycleStage.Customer or LifecycleStage.Evangelist;
}
