using System.Reflection;
using Crm.Core.Features.Retention;
using Crm.Core.Platform.Records;
using Crm.Data.Features.Merges;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Retention;

/// <summary>Records whose time in the recycle bin is over, with all that hangs on them.</summary>
internal sealed class RecycleBin(CrmDbContext context, RetentionBatch batch, RecordPurge purge) : IRetentionSubject
{
    public RetentionSubject Subject => RetentionSubject.RecycleBin;

    private List<RecordType> Types => RecordSets.Of(context).Select(s => s.Type).Order().ToList();

    public async Task<int> CountAsync(DateTime before, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var (_, entity) in RecordSets.Of(context).ToList())
        {
            var rows = typeof(RecycleBin).GetMethod(nameof(CountRowsAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;
            count += await (Task<int>)rows.MakeGenericMethod(entity).Invoke(this, [before, cancellationToken])!;
        }

        return count;
    }

    public Task<int> TakeAsync(DateTime before, int max, CancellationToken cancellationToken) =>
        batch.RunAsync(
            () => IsAnythingOverAsync(before, cancellationToken),
            () => DeleteAsync(before, max, cancellationToken),
            cancellationToken
        );

    private async Task<bool> IsAnythingOverAsync(DateTime before, CancellationToken cancellationToken)
    {
        foreach (var type in Types)
        {
            if ((await RecordSets.FindAsync(context, type, new Overdue(context, before, 1), cancellationToken)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private Task<int> CountRowsAsync<T>(DateTime before, CancellationToken cancellationToken)
        where T : Record => new Overdue(context, before, int.MaxValue).Over(context.Set<T>()).CountAsync(cancellationToken);

    private async Task<int> DeleteAsync(DateTime before, int max, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var type in Types)
        {
            var left = new Overdue(context, before, max - deleted);
            var ids = (await RecordSets.FindAsync(context, type, left, cancellationToken)).Select(r => r.Id).ToList();
            await purge.PurgeAsync(type, ids, cancellationToken);
            deleted += ids.Count;
        }

        return deleted;
    }

    private sealed record Overdue(CrmDbContext Context, DateTime Before, int Max) : IRecordQuery
    {
        public IQueryable<T> Over<T>(IQueryable<T> records)
            where T : Record =>
            records
                .IgnoreQueryFilters([RowFilters.Bin, RowFilters.Visibility])
                .AsNoTracking()
                .Where(r => r.DeletedAt < Before)
                .WithoutMerged(Context)
                .OrderBy(r => r.DeletedAt)
                .ThenBy(r => r.Id)
                .Take(Max);
    }
}
