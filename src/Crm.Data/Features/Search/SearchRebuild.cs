using Crm.Core.Features.Search;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Search;

internal sealed class SearchRebuild(CrmDbContext context, SearchDocumentWriter writer, TimeProvider time) : ISearchRebuild
{
    public IReadOnlyList<RecordType> Types =>
        RecordSets.Of(context).Where(s => typeof(ISearchable).IsAssignableFrom(s.Entity)).Select(s => s.Type).ToList();

    public async Task<Guid?> WriteBatchAsync(RecordType type, Guid afterId, int max, CancellationToken cancellationToken)
    {
        var records = await RecordSets.FindAsync(context, type, new After(afterId, max), cancellationToken);
        await writer.WriteAsync(records, time.UtcNow(), cancellationToken);
        return records.Count == 0 ? null : records[^1].Id;
    }

    public async Task RemoveStaleAsync(RecordType type, CancellationToken cancellationToken)
    {
        var entity = RecordSets.Of(context).Single(s => s.Type == type).Entity;
        var remove = typeof(SearchRebuild).GetMethod(
            nameof(RemoveAsync),
            System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance
        )!;
        await (Task)remove.MakeGenericMethod(entity).Invoke(this, [type, cancellationToken])!;
    }

    private Task RemoveAsync<T>(RecordType type, CancellationToken cancellationToken)
        where T : Record
    {
        var living = context.Set<T>().IgnoreQueryFilters([RowFilters.Visibility]);
        return context
            .Set<SearchDocument>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .Where(d => d.RecordType == type && !living.Any(r => r.Id == d.RecordId))
            .ExecuteDeleteAsync(cancellationToken);
    }

    private sealed record After(Guid Id, int Max) : IRecordQuery
    {
        public IQueryable<T> Over<T>(IQueryable<T> records)
            where T : Record =>
            records.IgnoreQueryFilters([RowFilters.Visibility]).AsNoTracking().Where(r => r.Id > Id).OrderBy(r => r.Id).Take(Max);
    }
}
