using Crm.Core.Features.Notes;
using Crm.Core.Platform.Records;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Changes;

/// <summary>
/// What hangs on a record (notes, tasks, activities) goes into the recycle bin with it, and comes back with it: what lay
/// there before stays.
/// </summary>
internal sealed class RelatedCascade : IChangeCascade
{
    public async Task FollowAsync(CrmDbContext context, CancellationToken cancellationToken)
    {
        // Nothing hangs on a note.
        var moved = context
            .ChangeTracker.Entries<Record>()
            .Where(e => e.State == EntityState.Modified && e.Entity is not Note)
            .Select(e => (Record: e.Entity, Before: (DateTime?)e.Property(nameof(Record.DeletedAt)).OriginalValue))
            .Where(m => m.Before is null != m.Record.DeletedAt is null)
            .ToDictionary(m => m.Record.Id);
        while (moved.Count > 0)
        {
            moved = await MoveAsync(context, moved, cancellationToken);
        }
    }

    // One level: what hangs on a record may have something hanging on it.
    private static async Task<Dictionary<Guid, (Record Record, DateTime? Before)>> MoveAsync(
        CrmDbContext context,
        Dictionary<Guid, (Record Record, DateTime? Before)> moved,
        CancellationToken cancellationToken
    )
    {
        var next = new Dictionary<Guid, (Record, DateTime?)>();
        foreach (var kind in HangingRecords.Of(context))
        {
            foreach (var hanging in await kind.FindAsync(context, moved.Keys, cancellationToken))
            {
                var on = ((IHangsOn)hanging).HangsOn!.Id;
                var before = hanging.DeletedAt;
                if (moved.TryGetValue(on, out var record) && Follow(hanging, record.Record, record.Before))
                {
                    next[hanging.Id] = (hanging, before);
                }
            }
        }

        return next;
    }

    private static bool Follow(Record hanging, Record record, DateTime? before)
    {
        if (record.DeletedAt is { } deleted && !hanging.IsDeleted && ((IHangsOn)hanging).GoesWithIt)
        {
            hanging.Delete(deleted);
            return true;
        }

        if (!record.IsDeleted && hanging.DeletedAt is { } at && at == before)
        {
            hanging.Restore();
            return true;
        }

        return false;
    }
}
