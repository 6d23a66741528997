using System.Linq.Expressions;
using Crm.Core.Features.Analytics;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Customers;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Analytics;

/// <inheritdoc cref="ICustomerAnalyticsRepository"/>
internal sealed class CustomerAnalyticsRepository(CrmDbContext context) : ICustomerAnalyticsRepository
{
    public async Task<CustomerCounts> CountCreatedAsync(AnalyticsScope scope, CancellationToken cancellationToken) =>
        new(
            await context.Set<Contact>().CreatedIn(scope).CountAsync(cancellationToken),
            await context.Set<Company>().CreatedIn(scope).CountAsync(cancellationToken)
        );

    public async Task<IReadOnlyList<CustomerStanding>> CountByStandingAsync(
        AnalyticsScope scope,
        CancellationToken cancellationToken
    )
    {
        var contacts = await context
            .Set<Contact>()
            .OwnedIn(scope)
            .GroupBy(c => new { c.LifecycleStage, c.Status })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var companies = await context
            .Set<Company>()
            .OwnedIn(scope)
            .GroupBy(c => new { c.LifecycleStage, c.Status })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. contacts.Select(c => new CustomerStanding(c.Key.LifecycleStage, c.Key.Status, c.Count, 0)),
            .. companies.Select(c => new CustomerStanding(c.Key.LifecycleStage, c.Key.Status, 0, c.Count)),
        ];
    }

    public Task<IReadOnlyList<CustomersByName>> CountByIndustryAsync(AnalyticsScope scope, CancellationToken cancellationToken) =>
        CountByAsync(scope, c => c.Industry, cancellationToken);

    public Task<IReadOnlyList<CustomersByName>> CountByCountryAsync(AnalyticsScope scope, CancellationToken cancellationToken) =>
        CountByAsync(scope, c => c.Address.Country, cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, int>> CountByOwnerAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var owned = await Customers(scope)
            .GroupBy(c => c.OwnerId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return owned.ToDictionary(o => o.Key ?? Guid.Empty, o => o.Count);
    }

    public async Task<IReadOnlyDictionary<int, CustomerCounts>> CountBySliceAsync(
        AnalyticsScope scope,
        TimeSlices slices,
        CancellationToken cancellationToken
    )
    {
        var contacts = await CountBySliceAsync<Contact>(scope, slices, cancellationToken);
        var companies = await CountBySliceAsync<Company>(scope, slices, cancellationToken);
        return contacts
            .Keys.Union(companies.Keys)
            .ToDictionary(
                slice => slice,
                slice => new CustomerCounts(contacts.GetValueOrDefault(slice), companies.GetValueOrDefault(slice))
            );
    }

    private Task<Dictionary<int, int>> CountBySliceAsync<T>(
        AnalyticsScope scope,
        TimeSlices slices,
        CancellationToken cancellationToken
    )
        where T : Record
    {
        var (first, before) = (slices.Moments[0], slices.Before);
        return context
            .Set<T>()
            .CreatedIn(scope)
            .Where(r => r.CreatedAt >= first && r.CreatedAt < before)
            .Select(Slices.Number<T, DateTime>(r => r.CreatedAt, slices.Moments))
            .GroupBy(slice => slice)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    private async Task<IReadOnlyList<CustomersByName>> CountByAsync(
        AnalyticsScope scope,
        Expression<Func<Company, string?>> name,
        CancellationToken cancellationToken
    )
    {
        var groups = await Customers(scope)
            .GroupBy(name)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return groups.Select(g => new CustomersByName(g.Key, g.Count)).ToList();
    }

    private IQueryable<Company> Customers(AnalyticsScope scope) =>
        context
            .Set<Company>()
            .OwnedIn(scope)
            .Where(c => c.LifecycleStage == LifecycleStage.Customer || c.LifecycleStage == LifecycleStage.Evangelist);
}
