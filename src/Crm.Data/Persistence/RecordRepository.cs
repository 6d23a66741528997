using System.Linq.Expressions;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Data.Features.Merges;
using Crm.Data.Lists;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Persistence;

/// <summary>What the repositories of all records share; each feature's own adds its projection and what only it needs.</summary>
internal abstract class RecordRepository<TRecord, TView>(CrmDbContext context, ListReader lists)
    : IRecordRepository<TRecord, TView>,
        IListRows
    where TRecord : Record
    where TView : RecordView
{
    protected CrmDbContext Context => context;

    /// <summary>One for all requests: a static field of the repository.</summary>
    protected abstract ListSource<TRecord, TView> Source { get; }

    public async Task<Page<TView>> ListAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var page = await lists.ReadAsync(Source, request, cancellationToken);
        return page.With(await CompleteAsync(page.Items, cancellationToken));
    }

    public async Task<IReadOnlyList<Guid>> ListIdsAsync(ListRequest request, int max, CancellationToken cancellationToken) =>
        await (await lists.OrderedAsync(Source, request, cancellationToken))
            .Select(r => r.Id)
            .Take(max)
            .ToListAsync(cancellationToken);

    public Task<IReadOnlyList<SumGroup>> SumAsync(SumRequest request, CancellationToken cancellationToken) =>
        lists.SumAsync(Source, request, cancellationToken);

    public Task<SumSpan> SpanAsync(ListRequest request, Field field, CancellationToken cancellationToken) =>
        lists.SpanAsync(Source, request, field, cancellationToken);

    public Task<IReadOnlyList<ConditionOutcome>?> TestAsync(
        Guid id,
        IReadOnlyList<Condition> conditions,
        CancellationToken cancellationToken
    ) => lists.TestAsync(Source, id, conditions, cancellationToken);

    RecordType IListRows.Type => Source.Type;

    IQueryable<Guid> IListRows.Ids(Condition? condition) => lists.Where(Source, condition).Select(r => r.Id);

    public async Task<TView?> ViewAsync(Guid id, CancellationToken cancellationToken)
    {
        var view = await Source.ReadAsync(context, id, cancellationToken);
        return view is null ? null : (await CompleteAsync([view], cancellationToken))[0];
    }

    public async Task<IReadOnlyList<TRecord>> FindAsync(
        IReadOnlyCollection<Guid> ids,
        bool inBin,
        CancellationToken cancellationToken
    )
    {
        var rows = WithParts(context.Set<TRecord>()).Where(r => ids.Contains(r.Id));
        rows = inBin ? rows.IgnoreQueryFilters([RowFilters.Bin]).Where(r => r.DeletedAt != null).WithoutMerged(context) : rows;
        return await rows.ToListAsync(cancellationToken);
    }

    public Task<Guid?> FindByExternalIdAsync(string externalId, CancellationToken cancellationToken) =>
        context
            .Set<TRecord>()
            .Where(r => r.LivingExternalId == externalId)
            .Select(r => (Guid?)r.Id)
            .SingleOrDefaultAsync(cancellationToken);

    public void Add(TRecord record) => context.Add(record);

    /// <summary>Adds what the projection can't read, in one batch for all rows.</summary>
    protected virtual Task<IReadOnlyList<TView>> CompleteAsync(IReadOnlyList<TView> views, CancellationToken cancellationToken) =>
        Task.FromResult(views);

    /// <summary>What a change needs to have loaded with the record.</summary>
    protected virtual IQueryable<TRecord> WithParts(IQueryable<TRecord> records) => records;
}
