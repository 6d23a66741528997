using Crm.Core.Features.Analytics;
using Crm.Core.Features.Tickets;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Analytics;

/// <inheritdoc cref="ISupportAnalyticsRepository"/>
internal sealed class SupportAnalyticsRepository(CrmDbContext context) : ISupportAnalyticsRepository
{
    public async Task<IReadOnlyList<CreatedTickets>> SumCreatedAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var sums = await context
            .Set<Ticket>()
            .CreatedIn(scope)
            .GroupBy(t => t.OwnerId)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Answered = g.Count(t => t.FirstRespondedAt != null),
                InTime = g.Count(t => t.FirstRespondedAt != null && t.FirstRespondedAt <= t.FirstResponseDueAt),
                Seconds = g.Sum(t => t.FirstResponseSeconds),
            })
            .ToListAsync(cancellationToken);
        return sums.Select(s => new CreatedTickets(s.Key, s.Count, s.Answered, s.InTime, s.Seconds ?? 0)).ToList();
    }

    public async Task<IReadOnlyList<ResolvedTickets>> SumResolvedAsync(AnalyticsScope scope, CancellationToken cancellationToken)
    {
        var sums = await Resolved(scope)
            .GroupBy(t => t.OwnerId)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                InTime = g.Count(t => t.ResolvedAt <= t.ResolutionDueAt),
                Seconds = g.Sum(t => t.ResolutionSeconds),
                Ratings = g.Count(t => t.Rating != null),
                Stars = g.Sum(t => t.Rating),
            })
            .ToListAsync(cancellationToken);
        return sums.Select(s => new ResolvedTickets(s.Key, s.Count, s.InTime, s.Seconds ?? 0, s.Ratings, s.Stars ?? 0)).ToList();
    }

    public async Task<IReadOnlyList<OpenTickets>> SumOpenAsync(
        AnalyticsScope scope,
        DateTime now,
        CancellationToken cancellationToken
    ) =>
        await context
            .Set<Ticket>()
            .OwnedIn(scope)
            .Where(t => t.Status != TicketStatus.Resolved && t.Status != TicketStatus.Closed)
            .GroupBy(t => t.OwnerId)
            .Select(g => new OpenTickets(g.Key, g.Count(), g.Count(t => t.NextDueAt < now)))
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<int, int>> CountCreatedAsync(
        AnalyticsScope scope,
        TimeSlices slices,
        CancellationToken cancellationToken
    )
    {
        var (first, before) = (slices.Moments[0], slices.Before);
        return await context
            .Set<Ticket>()
            .CreatedIn(scope)
            .Where(t => t.CreatedAt >= first && t.CreatedAt < before)
            .Select(Slices.Number<Ticket, DateTime>(t => t.CreatedAt, slices.Moments))
            .GroupBy(slice => slice)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<int, int>> CountResolvedAsync(
        AnalyticsScope scope,
        TimeSlices slices,
        CancellationToken cancellationToken
    )
    {
        var (first, before) = (slices.Moments[0], slices.Before);
        return await Resolved(scope)
            .Where(t => t.ResolvedAt >= first && t.ResolvedAt < before)
            .Select(Slices.Number<Ticket, DateTime>(t => t.ResolvedAt!.Value, slices.Moments))
            .GroupBy(slice => slice)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    private IQueryable<Ticket> Resolved(AnalyticsScope scope)
    {
        var resolved = context.Set<Ticket>().OwnedIn(scope).Where(t => t.ResolvedAt != null);
        if (scope.From is { } from)
        {
            resolved = resolved.Where(t => t.ResolvedAt >= from);
        }

        return scope.Before is { } before ? resolved.Where(t => t.ResolvedAt < before) : resolved;
    }
}
