using System.Linq.Expressions;
using Crm.Core.Platform.Paging;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Lists;

/// <summary>Reads one page of any rows with an id: the rows, their total and the next cursor. Records and others alike.</summary>
internal static class PageReader
{
    /// <summary>Counting stops here; lists that only grow (feed, audit) show a total up to it.</summary>
    private const int CountedAtMost = 10_000;

    /// <summary>One page.</summary>
    /// <param name="rows">Filtered, in any order.</param>
    /// <param name="view">What is shown, read by the database alone.</param>
    /// <param name="request">Order, page or cursor.</param>
    /// <param name="count">Counts all rows; asked only when the page does not tell.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Page<TView>> ReadAsync<TRow, TView>(
        IQueryable<TRow> rows,
        Expression<Func<TRow, TView>> view,
        ListRequest request,
        Func<Task<long?>> count,
        CancellationToken cancellationToken
    )
        where TRow : class
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var keys = SortKey.Of(row, request.Sort);
        var read = await new PageRows<TRow, ShownRow<TView>>(rows, row, keys, Shown(view, row, keys)).ReadAsync(
            request,
            cancellationToken
        );
        var total = request.Cursor is null ? TotalOf(request, read.Count) ?? await count() : null;
        var shown = read.Take(request.PageSize).ToList();
        return new Page<TView>(
            shown.Select(r => r.View).ToList(),
            request.Cursor is null ? request.Page : null,
            request.PageSize,
            total,
            read.Count > request.PageSize ? CursorAfter(shown[^1], request) : null
        );
    }

    /// <summary>A page of rows that are no records: the filters are columns, and the total is counted up to a bound.</summary>
    public static Task<Page<TView>> ReadAsync<TRow, TView>(
        IQueryable<TRow> rows,
        Expression<Func<TRow, TView>> view,
        ListRequest request,
        CancellationToken cancellationToken
    )
        where TRow : class
    {
        var filtered = request.Filters.Aggregate(rows, (all, filter) => all.Where(FilterPredicate.Of<TRow>(filter)));
        return ReadAsync(filtered, view, request, () => CountAsync(filtered, cancellationToken), cancellationToken);
    }

    /// <summary>The rows in the order of the request.</summary>
    public static IQueryable<TRow> Order<TRow>(IQueryable<TRow> rows, ListRequest request)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        return SortKey.Order(rows, row, SortKey.Of(row, request.Sort));
    }

    // A page that is not full tells the total itself.
    private static long? TotalOf(ListRequest request, int read) =>
        read <= request.PageSize && (read > 0 || request.Page == 1) ? ((request.Page - 1L) * request.PageSize) + read : null;

    private static async Task<long?> CountAsync<TRow>(IQueryable<TRow> rows, CancellationToken cancellationToken)
    {
        var count = await rows.Take(CountedAtMost + 1).LongCountAsync(cancellationToken);
        return count > CountedAtMost ? null : count;
    }

    private static Expression<Func<TRow, ShownRow<TView>>> Shown<TRow, TView>(
        Expression<Func<TRow, TView>> view,
        ParameterExpression row,
        List<SortKey> keys
    ) =>
        Expression.Lambda<Func<TRow, ShownRow<TView>>>(
            Expression.New(
                typeof(ShownRow<TView>).GetConstructors()[0],
                Parameter.Replace(view, row),
                Expression.NewArrayInit(typeof(object), keys.Select(k => Expression.Convert(k.Value, typeof(object))))
            ),
            row
        );

    // The last key is always the id.
    private static string CursorAfter<TView>(ShownRow<TView> last, ListRequest request) =>
        new Cursor(
            request.Fingerprint,
            last.Keys[..^1].Select(SortKey.Write).ToList(),
            (Guid)last.Keys[^1]!,
            request.Query
        ).Encode();

    private sealed record ShownRow<TView>(TView View, object?[] Keys);
}
