using System.Linq.Expressions;
using Crm.Core.Features.Search;
using Crm.Core.Features.Tags;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;
using Crm.Core.Platform.Time;
using Crm.Data.Features.Merges;
using Crm.Data.Features.Segments;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Lists;

/// <summary>Reads one page of any list of records: filters, free text, recycle bin and total, and what the rows come to; the page itself is <see cref="PageReader"/>.</summary>
internal sealed class ListReader(
    CrmDbContext context,
    SegmentConditions segments,
    TextFilter texts,
    ListCounter counter,
    ListSums sums,
    CallerContext caller,
    TimeProvider time
)
{
    public async Task<Page<TView>> ReadAsync<TRecord, TView>(
        ListSource<TRecord, TView> source,
        ListRequest request,
        CancellationToken cancellationToken
    )
        where TRecord : Record
        where TView : RecordView
    {
        request = await segments.ApplyAsync(source.Type, request, cancellationToken);
        var (rows, all) = await FilterAsync(source, request, cancellationToken);
        return await PageReader.ReadAsync(
            rows,
            source.View,
            request,
            async () => await counter.CountAsync(source.Type, request, all, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>The rows that a list would show, in its order.</summary>
    public async Task<IQueryable<TRecord>> OrderedAsync<TRecord, TView>(
        ListSource<TRecord, TView> source,
        ListRequest request,
        CancellationToken cancellationToken
    )
        where TRecord : Record
        where TView : RecordView
    {
        request = await segments.ApplyAsync(source.Type, request, cancellationToken);
        return PageReader.Order((await FilterAsync(source, request, cancellationToken)).All, request);
    }

    /// <summary>The rows of a list that satisfy a condition, in any order; null: all.</summary>
    public IQueryable<TRecord> Where<TRecord, TView>(ListSource<TRecord, TView> source, Condition? condition)
        where TRecord : Record
        where TView : RecordView
    {
        var rows = context.Set<TRecord>().AsQueryable();
        if (source.Unlisted is { } unlisted && !source.AsksForUnlisted(condition))
        {
            rows = rows.Where(unlisted.IsListed);
        }

        return condition is null ? rows : rows.Where(Conditions(source).Of(condition));
    }

    /// <summary>What a row answers to each of these conditions; null when it can't be seen.</summary>
    public async Task<IReadOnlyList<ConditionOutcome>?> TestAsync<TRecord, TView>(
        ListSource<TRecord, TView> source,
        Guid id,
        IReadOnlyList<Condition> conditions,
        CancellationToken cancellationToken
    )
        where TRecord : Record
        where TView : RecordView
    {
        var found = await context
            .Set<TRecord>()
            .Where(r => r.Id == id)
            .Select(Conditions(source).Answers(conditions))
            .SingleOrDefaultAsync(cancellationToken);
        return found?.Chunk(2).Select(a => new ConditionOutcome((bool)a[0]!, (int?)a[1])).ToList();
    }

    /// <summary>What the rows come to.</summary>
    public async Task<IReadOnlyList<SumGroup>> SumAsync<TRecord, TView>(
        ListSource<TRecord, TView> source,
        SumRequest request,
        CancellationToken cancellationToken
    )
        where TRecord : Record
        where TView : RecordView
    {
        request = request with { List = await segments.ApplyAsync(source.Type, request.List, cancellationToken) };
        var (_, all) = await FilterAsync(source, request.List, cancellationToken);
        return await sums.ReadAsync(all, source.Type, request, cancellationToken);
    }

    /// <summary>From where to where the values of a field reach.</summary>
    public async Task<SumSpan> SpanAsync<TRecord, TView>(
        ListSource<TRecord, TView> source,
        ListRequest request,
        Field field,
        CancellationToken cancellationToken
    )
        where TRecord : Record
        where TView : RecordView
    {
        request = await segments.ApplyAsync(source.Type, request, cancellationToken);
        var (_, all) = await FilterAsync(source, request, cancellationToken);
        return await sums.SpanAsync(all, source.Type, request, field, cancellationToken);
    }

    private async Task<(IQueryable<TRecord> Page, IQueryable<TRecord> All)> FilterAsync<TRecord, TView>(
        ListSource<TRecord, TView> source,
        ListRequest request,
        CancellationToken cancellationToken
    )
        where TRecord : Record
        where TView : RecordView
    {
        var rows = context.Set<TRecord>().AsQueryable();
        var asksForUnlisted = source.AsksForUnlisted(request);
        if (source.Unlisted is { } unlisted && !asksForUnlisted && !request.Deleted)
        {
            rows = rows.Where(unlisted.IsListed);
        }

        if (request.Deleted)
        {
            var oldest = time.UtcNow() - caller.Current.BinRetention;
            rows = rows.IgnoreQueryFilters([RowFilters.Bin])
                .Where(r => r.DeletedAt != null && r.DeletedAt >= oldest)
                .WithoutMerged(context);
        }

        foreach (var filter in request.Filters.Where(f => f.Field.Name != FieldCatalogue.SegmentFilter))
        {
            rows = rows.Where(Condition(source, filter));
        }

        if (request.Condition is { } condition)
        {
            rows = rows.Where(Conditions(source).Of(condition));
        }

        if (SearchText.Parse(request.Text) is not { } text)
        {
            return (rows, rows);
        }

        // Search knows nothing of the bin, which is small, and of what has left the list.
        if (request.Deleted || asksForUnlisted)
        {
            var binned = rows.Where(source.BinText(text.Folded));
            return (binned, binned);
        }

        return await texts.ApplyAsync(rows, source.Type, text, cancellationToken);
    }

    private ConditionPredicate<TRecord> Conditions<TRecord, TView>(ListSource<TRecord, TView> source)
        where TRecord : Record
        where TView : RecordView => new(context, source.Type, source.Rules);

    private Expression<Func<TRecord, bool>> Condition<TRecord, TView>(ListSource<TRecord, TView> source, FieldFilter filter)
        where TRecord : Record
        where TView : RecordView
    {
        if (filter.Field.Custom is not null)
        {
            return CustomFieldPredicate.Of<TRecord>(context, filter);
        }

        if (filter.Field.Kind != FieldKind.Structure)
        {
            return FilterPredicate.Of<TRecord>(filter);
        }

        var values = ((AnyOfFilter)filter).Values.Cast<string>().ToList();
        if (filter.Field.Name != "tags")
        {
            return source.Rules[filter.Field.Name](context, values);
        }

        var keys = values.Select(TextKey.Fold).ToList();
        var tagged = context.Set<RecordTag>().Where(t => t.RecordType == source.Type && keys.Contains(t.TagKey));
        return r => tagged.Any(t => t.RecordId == r.Id);
    }
}
