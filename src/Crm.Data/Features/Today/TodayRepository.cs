using Crm.Core.Features.Activities;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Leads;
using Crm.Core.Features.Leads.Scoring;
using Crm.Core.Features.Pipelines;
using Crm.Core.Features.Today;
using Crm.Data.Features.Deals;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Today;

internal sealed class TodayRepository(CrmDbContext context, DealRhythms rhythms) : ITodayRepository
{
    private static readonly LeadStage[] Alive = [LeadStage.New, LeadStage.Contacted, LeadStage.Qualified];

    // What happened counts whoever may read it. One's own leads and deals one sees anyway.
    private static readonly string[] Ignored = [RowFilters.Visibility];

    public async Task<Found<UntouchedLead>> FindUntouchedLeadsAsync(
        Guid ownerId,
        DateTime notSince,
        int most,
        CancellationToken cancellationToken
    )
    {
        var leads = context
            .Set<Lead>()
            .IgnoreQueryFilters(Ignored)
            .Where(l => l.OwnerId == ownerId && l.Temperature == LeadTemperature.Hot && Alive.Contains(l.Stage))
            // Hot ones have such a score. Said twice, so that the order by score ends where they do and not with the last lead.
            .Where(l => l.Score > LeadScale.HotAbove)
            .Where(l => l.LastContactedAt == null || l.LastContactedAt < notSince)
            .Where(l => !context.Set<Activity>().Any(a => a.LeadId == l.Id && a.OccurredAt >= notSince));
        var rows = await leads
            .OrderByDescending(l => l.Score)
            .ThenBy(l => l.CreatedAt)
            .ThenBy(l => l.Id)
            .Take(most)
            .Select(l => new
            {
                l.Id,
                l.FirstName,
                l.LastName,
                l.Score,
                l.CreatedAt,
                l.LastContactedAt,
                ActiveAt = context.Set<Activity>().Where(a => a.LeadId == l.Id).Max(a => (DateTime?)a.OccurredAt),
            })
            .ToListAsync(cancellationToken);
        var found = rows.Select(l => new UntouchedLead(
                l.Id,
                Lead.DisplayName(l.FirstName, l.LastName),
                l.Score,
                l.CreatedAt,
                Later(l.LastContactedAt, l.ActiveAt)
            ))
            .ToList();
        return new Found<UntouchedLead>(found, await CountAsync(leads, found.Count, most, cancellationToken));
    }

    public async Task<Found<QuietDeal>> FindQuietDealsAsync(
        Guid ownerId,
        DateTime now,
        int most,
        CancellationToken cancellationToken
    )
    {
        var stages = await context
            .Set<PipelineStage>()
            .Where(s => s.Kind == StageKind.Open)
            .Select(s => new
            {
                s.Id,
                s.Name,
                s.ExpectedDays,
            })
            .ToListAsync(cancellationToken);
        if (stages.Count == 0)
        {
            return new Found<QuietDeal>([], 0);
        }

        // Days can't be added to a column on every database: stages that expect the same share one bound, in one command.
        var quiet = stages
            .GroupBy(s => s.ExpectedDays ?? DealRhythm.UsualDays)
            .Select(g => Quiet(ownerId, [.. g.Select(s => s.Id)], g.Key, now))
            .Aggregate((some, others) => some.Concat(others));
        var rows = await quiet
            .OrderBy(r => r.SilentSince)
            .ThenBy(r => r.DealId)
            .Take(most)
            .Join(
                context.Set<Deal>(),
                r => r.DealId,
                d => d.Id,
                (r, d) =>
                    new
                    {
                        r.SilentSince,
                        d.Id,
                        d.Name,
                        d.StageId,
                    }
            )
            .OrderBy(r => r.SilentSince)
            .ThenBy(r => r.Id)
            .ToListAsync(cancellationToken);
        var stageOf = stages.ToDictionary(s => s.Id);
        var found = rows.Select(d => new QuietDeal(
                d.Id,
                d.Name,
                stageOf[d.StageId].Name,
                stageOf[d.StageId].ExpectedDays ?? DealRhythm.UsualDays,
                d.SilentSince
            ))
            .ToList();
        return new Found<QuietDeal>(found, await CountAsync(quiet, found.Count, most, cancellationToken));
    }

    private IQueryable<SilentDeal> Quiet(Guid ownerId, Guid[] stageIds, int expectedDays, DateTime now) =>
        rhythms.Quiet(
            context.Set<Deal>().Where(d => d.OwnerId == ownerId && stageIds.Contains(d.StageId)),
            DealRhythm.QuietUntil(expectedDays, now),
            now
        );

    // Whoever got fewer than they asked for has them all.
    private static async Task<int> CountAsync<T>(IQueryable<T> rows, int found, int most, CancellationToken cancellationToken) =>
        found < most ? found : await rows.CountAsync(cancellationToken);

    private static DateTime? Later(DateTime? one, DateTime? other) => one is null || other > one ? other ?? one : one;
}
