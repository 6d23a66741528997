using Crm.Core.Features.Notes;
using Crm.Core.Platform.Records;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Changes;

/// <summary>
/// Notes go into the recycle bin with the record that they are written on, and come back with it: those that lay there
/// before stay.
/// </summary>
internal sealed class NoteCascade : IChangeCascade
{
    public async Task FollowAsync(CrmDbContext context, CancellationToken cancellationToken)
    {
        var moved = context
            .ChangeTracker.Entries<Record>()
            .Where(e => e.State == EntityState.Modified && e.Entity is not Note)
            .Select(e => (e.Entity, Before: (DateTime?)e.Property(nameof(Record.DeletedAt)).OriginalValue))
            .Where(m => m.Before is null != m.Entity.DeletedAt is null)
            .ToDictionary(m => m.Entity.Id);
        if (moved.Count == 0)
        {
            return;
        }

        var ids = moved.Keys.ToList();
        var notes = await context
            .Set<Note>()
            .IgnoreQueryFilters([RowFilters.Bin, RowFilters.Visibility])
            .Where(n => ids.Contains(n.RelatedId))
            .ToListAsync(cancellationToken);
        foreach (var note in notes)
        {
            var (record, before) = moved[note.RelatedId];
            if (record.DeletedAt is { } deleted && !note.IsDeleted)
            {
                note.Delete(deleted);
            }
            else if (!record.IsDeleted && note.DeletedAt == before)
            {
                note.Restore(note.DeletedAt!.Value);
            }
        }
    }
}
