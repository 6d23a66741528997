using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Crm.Data.Features.Merges;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Retention;

/// <summary>Records whose time in the recycle bin is over, with all that hangs on them.</summary>
internal sealed class RecycleBin(
    CrmDbContext context,
    IDatabaseDialect dialect,
    CallerContext caller,
    RecordPurge purge,
    TimeProvider time
) : RetentionRule(context, dialect, caller)
{
    private DateTime Oldest => time.UtcNow() - Record.BinRetention;

    private List<RecordType> Types => RecordSets.Of(Context).Select(s => s.Type).Order().ToList();

    protected override async Task<bool> IsAnythingOverAsync(CancellationToken cancellationToken)
    {
        foreach (var type in Types)
        {
            if ((await RecordSets.FindAsync(Context, type, new Overdue(Context, Oldest, 1), cancellationToken)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    protected override async Task<int> DeleteAsync(int max, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var type in Types)
        {
            var left = new Overdue(Context, Oldest, max - deleted);
            var ids = (await RecordSets.FindAsync(Context, type, left, cancellationToken)).Select(r => r.Id).ToList();
            await purge.PurgeAsync(type, ids, cancellationToken);
            deleted += ids.Count;
        }

        return deleted;
    }

    private sealed record Overdue(CrmDbContext Context, DateTime Oldest, int Max) : IRecordQuery
    {
        public IQueryable<T> Over<T>(IQueryable<T> records)
            where T : Record =>
            records
                .IgnoreQueryFilters([RowFilters.Bin, RowFilters.Visibility])
                .AsNoTracking()
                .Where(r => r.DeletedAt < Oldest)
                .WithoutMerged(Context)
                .OrderBy(r => r.DeletedAt)
                .ThenBy(r => r.Id)
                .Take(Max);
    }
}
