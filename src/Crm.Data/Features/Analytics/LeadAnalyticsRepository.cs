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

    public async Task<LeadTouches> SumTouchesAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var sum = await Created(scope)
            .Where(l => l.FirstTouchedAt != null)
            .GroupBy(l => 1)
            .Select(g => new { Count = g.Count(), Seconds = g.Sum(l => l.FirstTouchSeconds) })
            .SingleOrDefaultAsync(cancellationToken);
        return new LeadTouches(sum?.Count ?? 0, sum?.Seconds ?? 0);
    }

    private IQueryable<Lead> Created(AnalyticsScope scope) => context.Set<Lead>().CreatedIn(scope);
}
