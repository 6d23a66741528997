using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Crm.Core.Platform.Records;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Persistence;

/// <summary>The tables of records by the kind of record, read from the model: what serves all kinds needs no list of them.</summary>
internal static class RecordSets
{
    private static readonly ConcurrentDictionary<Type, RecordType> Known = new();
    private static readonly ConcurrentDictionary<RecordType, IRecordSet?> Sets = new();

    /// <summary>The kinds that have a table, with their entity.</summary>
    public static IEnumerable<(RecordType Type, Type Entity)> Of(CrmDbContext context) =>
        context
            .Model.GetEntityTypes()
            .Select(e => e.ClrType)
            .Where(e => e.IsSubclassOf(typeof(Record)))
            .Select(e => (Known.GetOrAdd(e, TypeOf), e));

    /// <summary>Whether the caller sees the record; false also for a kind without a table.</summary>
    public static Task<bool> ExistsAsync(CrmDbContext context, RecordRef record, CancellationToken cancellationToken) =>
        Find(context, record.Type) is { } set ? set.ExistsAsync(context, record.Id, cancellationToken) : Task.FromResult(false);

    /// <summary>Runs a query over the table of a kind; a kind without a table has no records.</summary>
    public static Task<IReadOnlyList<Record>> FindAsync(
        CrmDbContext context,
        RecordType type,
        IRecordQuery query,
        CancellationToken cancellationToken
    ) => Find(context, type) is { } set ? set.FindAsync(context, query, cancellationToken) : NoRecords;

    /// <summary>Deletes rows for good, past all that happens with a change; whoever calls has seen to what hangs on them.</summary>
    public static Task DeleteAsync(CrmDbContext context, RecordType type, List<Guid> ids, CancellationToken cancellationToken) =>
        Find(context, type) is { } set ? set.DeleteAsync(context, ids, cancellationToken) : Task.CompletedTask;

    private static Task<IReadOnlyList<Record>> NoRecords => Task.FromResult<IReadOnlyList<Record>>([]);

    private static IRecordSet? Find(CrmDbContext context, RecordType type) =>
        Sets.GetOrAdd(
            type,
            static (t, c) =>
                Of(c).Where(r => r.Type == t).Select(r => r.Entity).SingleOrDefault() is { } entity
                    ? (IRecordSet)Activator.CreateInstance(typeof(RecordSet<>).MakeGenericType(entity))!
                    : null,
            context
        );

    // The kind is the same for all records of a class; a blank one tells it.
    private static RecordType TypeOf(Type entity) => ((Record)Activator.CreateInstance(entity, nonPublic: true)!).Type;
}

/// <summary>A query that is the same for every kind of record.</summary>
internal interface IRecordQuery
{
    IQueryable<T> Over<T>(IQueryable<T> records)
        where T : Record;
}

/// <summary>The table of one kind of record.</summary>
internal interface IRecordSet
{
    Task<bool> ExistsAsync(CrmDbContext context, Guid id, CancellationToken cancellationToken);

    Task<IReadOnlyList<Record>> FindAsync(CrmDbContext context, IRecordQuery query, CancellationToken cancellationToken);

    Task DeleteAsync(CrmDbContext context, List<Guid> ids, CancellationToken cancellationToken);
}

/// <inheritdoc cref="IRecordSet"/>
[SuppressMessage("Performance", "CA1812", Justification = "Made for each kind of record that the model has.")]
internal sealed class RecordSet<T> : IRecordSet
    where T : Record
{
    private readonly Func<CrmDbContext, Guid, CancellationToken, Task<bool>> _exists = EF.CompileAsyncQuery(
        (CrmDbContext context, Guid id, CancellationToken _) => context.Set<T>().Any(r => r.Id == id)
    );

    public Task<bool> ExistsAsync(CrmDbContext context, Guid id, CancellationToken cancellationToken) =>
        _exists(context, id, cancellationToken);

    public async Task<IReadOnlyList<Record>> FindAsync(
        CrmDbContext context,
        IRecordQuery query,
        CancellationToken cancellationToken
    ) => await query.Over(context.Set<T>()).ToListAsync(cancellationToken);

    public Task DeleteAsync(CrmDbContext context, List<Guid> ids, CancellationToken cancellationToken) =>
        context
            .Set<T>()
            .IgnoreQueryFilters([RowFilters.Bin, RowFilters.Visibility])
            .Where(r => ids.Contains(r.Id))
            .ExecuteDeleteAsync(cancellationToken);
}
