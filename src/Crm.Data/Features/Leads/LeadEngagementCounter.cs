using Crm.Core.Features.Leads.Scoring;
using Crm.Core.Features.Notes;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Leads;

/// <summary>Counts the notes on leads: those stored, and those that the present save adds, restores or takes away.</summary>
internal sealed class LeadEngagementCounter(CrmDbContext context) : ILeadEngagement
{
    public async Task<IReadOnlyDictionary<Guid, LeadEngagement>> CountAsync(
        IReadOnlyCollection<Guid> leadIds,
        CancellationToken cancellationToken
    )
    {
        var stored = await context
            .Set<Note>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .Where(n => leadIds.Contains(n.RelatedId))
            .GroupBy(n => n.RelatedId)
            .Select(g => new { LeadId = g.Key, Notes = g.Count() })
            .ToDictionaryAsync(g => g.LeadId, g => g.Notes, cancellationToken);
        foreach (var entry in context.ChangeTracker.Entries<Note>().Where(e => leadIds.Contains(e.Entity.RelatedId)))
        {
            var wasStored = entry.State != EntityState.Added && entry.Property(n => n.DeletedAt).OriginalValue is null;
            var difference = (entry.Entity.IsDeleted ? 0 : 1) - (wasStored ? 1 : 0);
            stored[entry.Entity.RelatedId] = stored.GetValueOrDefault(entry.Entity.RelatedId) + difference;
        }

        return stored.ToDictionary(s => s.Key, s => new LeadEngagement(s.Value));
    }
}
