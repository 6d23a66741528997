using System.Collections.Concurrent;
using System.Reflection;
using Crm.Core.Platform.Records;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Persistence;

/// <summary>The tables of records by the kind of record, read from the model: what serves all kinds needs no list of them.</summary>
internal static class RecordSets
{
    private static readonly ConcurrentDictionary<Type, RecordType> Known = new();

    /// <summary>The kinds that have a table, with their entity.</summary>
    public static IEnumerable<(RecordType Type, Type Entity)> Of(CrmDbContext context) =>
        context
            .Model.GetEntityTypes()
            .Select(e => e.ClrType)
            .Where(e => e.IsSubclassOf(typeof(Record)))
            .Select(e => (Known.GetOrAdd(e, TypeOf), e));

    /// <summary>Runs a query over the table of a kind.</summary>
    public static Task<IReadOnlyList<Record>> FindAsync(
        CrmDbContext context,
        RecordType type,
        IRecordQuery query,
        CancellationToken cancellationToken
    )
    {
        var entity = Of(context).Single(r => r.Type == type).Entity;
        var run = typeof(RecordSets).GetMethod(nameof(RunAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (Task<IReadOnlyList<Record>>)run.MakeGenericMethod(entity).Invoke(null, [context, query, cancellationToken])!;
    }

    /// <summary>Deletes rows for good, past all that happens with a change; whoever calls has seen to what hangs on them.</summary>
    public static Task DeleteAsync(CrmDbContext context, RecordType type, List<Guid> ids, CancellationToken cancellationToken)
    {
        var entity = Of(context).Single(r => r.Type == type).Entity;
        var delete = typeof(RecordSets).GetMethod(nameof(DeleteRowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (Task)delete.MakeGenericMethod(entity).Invoke(null, [context, ids, cancellationToken])!;
    }

    private static Task<int> DeleteRowsAsync<T>(CrmDbContext context, List<Guid> ids, CancellationToken cancellationToken)
        where T : Record =>
        context
            .Set<T>()
            .IgnoreQueryFilters([RowFilters.Bin, RowFilters.Visibility])
            .Where(r => ids.Contains(r.Id))
            .ExecuteDeleteAsync(cancellationToken);

    private static async Task<IReadOnlyList<Record>> RunAsync<T>(
        CrmDbContext context,
        IRecordQuery query,
        CancellationToken cancellationToken
    )
        where T : Record => await query.Over(context.Set<T>()).ToListAsync(cancellationToken);

    // The kind is the same for all records of a class; a blank one tells it.
    private static RecordType TypeOf(Type entity) => ((Record)Activator.CreateInstance(entity, nonPublic: true)!).Type;
}

/// <summary>A query that is the same for every kind of record.</summary>
internal interface IRecordQuery
{
    IQueryable<T> Over<T>(IQueryable<T> records)
        where T : Record;
}
