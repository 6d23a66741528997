using Crm.Core.Features.Activities;
using Crm.Core.Features.Analytics;
using Crm.Core.Features.Leads;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Analytics;

/// <inheritdoc cref="ILeadAnalyticsRepository"/>
internal sealed class LeadAnalyticsRepository(CrmDbContext context) : ILeadAnalyticsRepository
{
    public async Task<IReadOnlyList<LeadOrigin>> CountByOriginAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var groups = await Created(scope)
            .GroupBy(l => new { l.Source, l.Stage })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return groups.Select(g => new LeadOrigin(g.Key.Source, g.Key.Stage, g.Count)).ToList();
    }

    public async Task<IReadOnlyList<LeadRating>> CountByRatingAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var groups = await Created(scope)
            .GroupBy(l => new { l.Grade, l.Temperature })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return groups.Select(g => new LeadRating(g.Key.Grade, g.Key.Temperature, g.Count)).ToList();
    }

    public async Task<IReadOnlyList<LeadOwnership>> CountByOwnerAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var groups = await Created(scope)
            .GroupBy(l => new { l.OwnerId, IsConverted = l.Stage == LeadStage.Converted })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return groups.Select(g => new LeadOwnership(g.Key.OwnerId, g.Key.IsConverted, g.Count)).ToList();
    }

    public Task<int> CountTouchedAsync(AnalyticsScope scope, CancellationToken cancellationToken) =>
        Created(scope).CountAsync(l => context.Set<Activity>().Any(a => a.LeadId == l.Id), cancellationToken);

    private IQueryable<Lead> Created(AnalyticsScope scope) => context.Set<Lead>().CreatedIn(scope);
}
