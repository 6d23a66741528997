using Crm.Core.Features.Leads;
using Crm.Core.Features.Leads.Scoring;
using Crm.Core.Features.Notes;
using Crm.Core.Platform.Records;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Changes;

/// <summary>
/// Scores leads in the save that changes what their score depends on: the lead itself, or what people write on it. For all
/// of them at once, so that many leads cost no more queries than one.
/// </summary>
internal sealed class LeadScoreCascade(LeadScoring scoring) : IChangeCascade
{
    public async Task FollowAsync(CrmDbContext context, CancellationToken cancellationToken)
    {
        var leads = context
            .ChangeTracker.Entries<Lead>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified)
            .Select(e => e.Entity)
            .ToList();
        leads.AddRange(await NotedAsync(context, leads, cancellationToken));
        if (leads.Count > 0)
        {
            await scoring.RateAsync(leads, cancellationToken);

            // A new lead is not looked at again by itself, and has a score now.
            leads.ForEach(l => context.Entry(l).DetectChanges());
        }
    }

    private static async Task<List<Lead>> NotedAsync(CrmDbContext context, List<Lead> known, CancellationToken cancellationToken)
    {
        var ids = context
            .ChangeTracker.Entries<Note>()
            .Where(e => e.Entity.RelatedType == RecordType.Lead && ChangesCount(e.State, e.Property(n => n.DeletedAt).IsModified))
            .Select(e => e.Entity.RelatedId)
            .Except(known.Select(l => l.Id))
            .ToList();
        return ids.Count == 0
            ? []
            : await context
                .Set<Lead>()
                .IgnoreQueryFilters([RowFilters.Visibility])
                .Where(l => ids.Contains(l.Id))
                .ToListAsync(cancellationToken);
    }

    private static bool ChangesCount(EntityState state, bool isMoved) =>
        state == EntityState.Added || (state == EntityState.Modified && isMoved);
}
