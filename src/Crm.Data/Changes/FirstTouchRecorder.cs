using Crm.Core.Features.Activities;
using Crm.Core.Features.Leads;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Records;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crm.Data.Changes;

/// <summary>
/// Keeps when a lead was first touched: the earliest activity that names it. Past the change mechanisms, like
/// <see cref="ContactedRecorder"/>: it follows by itself, so it is no change that makes anybody's open form stale.
/// </summary>
internal sealed class FirstTouchRecorder(ChangeCounters counters) : IChangeRecorder
{
    private readonly Dictionary<Guid, bool> _leads = [];

    // Which lead an activity named before is not known any more after the save.
    public Task BeforeSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        _leads.Clear();
        foreach (var change in pending.Changes.Where(c => c.Record is Activity))
        {
            var lead = change.Entry.Property(nameof(Activity.LeadId));
            foreach (var id in Ids(lead, change.Action))
            {
                // Whether the first touch can only come earlier: the activity is new, no other has changed.
                _leads[id] = change.Action == ChangeAction.Created && _leads.GetValueOrDefault(id, true);
            }
        }

        return Task.CompletedTask;
    }

    public async Task AfterSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        if (_leads.Count == 0)
        {
            return;
        }

        // Those that are no longer touched at all, the many of a bulk deletion, are one group.
        var moves = (await FindAsync(context, cancellationToken))
            .Where(l => l.Known != l.First)
            .GroupBy(l => (l.First, l.Seconds, OnlyEarlier: _leads[l.Id]), l => l.Id);
        foreach (var move in moves)
        {
            var (first, seconds, onlyEarlier) = move.Key;
            var ids = move.ToList();
            var moved = await context
                .Set<Lead>()
                .IgnoreQueryFilters([RowFilters.Visibility, RowFilters.Bin])
                .Where(l => ids.Contains(l.Id))
                .Where(l => !onlyEarlier || l.FirstTouchedAt == null || l.FirstTouchedAt > first)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(l => l.FirstTouchedAt, first).SetProperty(l => l.FirstTouchSeconds, seconds),
                    cancellationToken
                );
            counters.Mark(RecordType.Lead, moved);
        }
    }

    private static IEnumerable<Guid> Ids(PropertyEntry lead, ChangeAction action)
    {
        var ids = action == ChangeAction.Created ? [lead.CurrentValue] : new[] { lead.CurrentValue, lead.OriginalValue };
        return ids.OfType<Guid>().Distinct();
    }

    private async Task<List<Touched>> FindAsync(CrmDbContext context, CancellationToken cancellationToken)
    {
        var ids = _leads.Keys.ToList();
        return await context
            .Set<Lead>()
            .IgnoreQueryFilters([RowFilters.Visibility, RowFilters.Bin])
            .Where(l => ids.Contains(l.Id))
            .Select(l => new Touched(
                l.Id,
                l.CreatedAt,
                l.FirstTouchedAt,
                context.Set<Activity>().Where(a => a.LeadId == l.Id && a.DeletedAt == null).Min(a => (DateTime?)a.OccurredAt)
            ))
            .ToListAsync(cancellationToken);
    }

    private sealed record Touched(Guid Id, DateTime CreatedAt, DateTime? Known, DateTime? First)
    {
        public long? Seconds => First is { } first ? Math.Max(0, (long)(first - CreatedAt).TotalSeconds) : null;
    }
}
