using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Records;
using Crm.Data.Persistence;

namespace Crm.Data.Changes;

/// <summary>Keeps the number of records that lists show, so that they need not count them.</summary>
internal sealed class CountRecorder(ChangeCounters counters) : IChangeRecorder
{
    public async Task AfterSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        // Always in the same order, so that two saves never wait for each other crosswise.
        var slot = Random.Shared.Next(RecordCount.Slots);
        var changed = pending.Changes.Where(c => c.Record is not null).ToLookup(c => c.Record!.Type);
        var marked = counters.TakeMarked();
        foreach (var kind in changed.Select(g => g.Key).Union(marked.Keys).Order())
        {
            var changes = changed[kind].Count() + marked.GetValueOrDefault(kind);
            await counters.AddAsync(context, kind, changed[kind].Sum(Difference), changes, slot, cancellationToken);
        }
    }

    private static int Difference(EntityChange change) =>
        change.Action switch
        {
            ChangeAction.Created or ChangeAction.Restored or ChangeAction.Updated => (change.Record!.IsShown() ? 1 : 0)
                - (change.WasShown ? 1 : 0),
            ChangeAction.Deleted => change.WasShown ? -1 : 0,
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Action, "An action without count"),
        };
}
