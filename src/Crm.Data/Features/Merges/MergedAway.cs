using Crm.Core.Features.Merges;
using Crm.Core.Platform.Records;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Merges;

/// <summary>Records that became part of others: deleted, but in no recycle bin.</summary>
internal static class MergedAway
{
    // Nobody merges so often; it only bounds the search.
    private const int MaxSteps = 20;

    /// <summary>Without those that became part of another record, as long as that can be undone.</summary>
    public static IQueryable<T> WithoutMerged<T>(this IQueryable<T> deleted, CrmDbContext context)
        where T : Record => deleted.Where(r => !context.Set<Merge>().Any(m => m.SourceId == r.Id && m.UndoneAt == null));

    /// <summary>Those of these records, for change.</summary>
    public static async Task<Record?> FindAsync(CrmDbContext context, Merge merge, CancellationToken cancellationToken) =>
        (await RecordSets.FindAsync(context, merge.RecordType, new Source(merge.SourceId), cancellationToken)).SingleOrDefault();

    /// <summary>Whether the caller sees the record that stayed, be it in the recycle bin by now.</summary>
    public static async Task<bool> SeesAsync(CrmDbContext context, Merge merge, CancellationToken cancellationToken) =>
        (await RecordSets.FindAsync(context, merge.RecordType, new Survivor(merge.SurvivorId), cancellationToken)).Count > 0;

    /// <summary>The id of what a record became part of, however often that became part of another one; null: nothing.</summary>
    public static async Task<Guid?> SuccessorAsync(
        CrmDbContext context,
        RecordType type,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        Guid? successor = null;
        for (var step = 0; step < MaxSteps; step++)
        {
            var from = successor ?? id;
            var next = await context
                .Set<Merge>()
                .Where(m => m.RecordType == type && m.SourceId == from && m.UndoneAt == null)
                .Select(m => (Guid?)m.SurvivorId)
                .FirstOrDefaultAsync(cancellationToken);
            if (next is null)
            {
                break;
            }

            successor = next;
        }

        return successor;
    }

    private sealed record Survivor(Guid Id) : IRecordQuery
    {
        public IQueryable<T> Over<T>(IQueryable<T> records)
            where T : Record => records.IgnoreQueryFilters([Model.RowFilters.Bin]).AsNoTracking().Where(r => r.Id == Id);
    }

    private sealed record Source(Guid Id) : IRecordQuery
    {
        public IQueryable<T> Over<T>(IQueryable<T> records)
            where T : Record =>
            records
                .IgnoreQueryFilters([Model.RowFilters.Bin, Model.RowFilters.Visibility])
                .Where(r => r.Id == Id && r.DeletedAt != null);
    }
}
