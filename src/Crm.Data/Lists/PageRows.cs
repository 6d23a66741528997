using System.Linq.Expressions;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Lists;

/// <summary>
/// Reads the rows of one page, and one more. Where empties come last, an index serves only the rows with a value: they are
/// read by themselves, and the empty ones in a second command when the page reaches them.
/// </summary>
/// <param name="rows">Filtered, in any order.</param>
/// <param name="row">The parameter of the keys.</param>
/// <param name="keys">The order.</param>
/// <param name="shown">What is read of a row.</param>
internal sealed class PageRows<TRow, TShown>(
    IQueryable<TRow> rows,
    ParameterExpression row,
    List<SortKey> keys,
    Expression<Func<TRow, TShown>> shown
)
    where TRow : class
{
    public async Task<List<TShown>> ReadAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var after = request.Cursor is { } cursor ? ValuesOf(cursor) : null;
        var skip = after is null ? (request.Page - 1) * request.PageSize : 0;
        var take = request.PageSize + 1;
        if (keys[0].IsEmpty is not { } isEmpty)
        {
            return await ReadAsync(rows, keys, after, skip, take, cancellationToken);
        }

        List<TShown> read = [];
        if (after is not ["1", ..])
        {
            var valued = rows.Where(Condition(Expression.Not(isEmpty)));
            read = await ReadAsync(valued, keys[1..], after?[1..], skip, take, cancellationToken);
            if (read.Count == take)
            {
                return read;
            }

            after = null;
            skip = skip == 0 || read.Count > 0 ? 0 : skip - await valued.CountAsync(cancellationToken);
        }

        var empty = rows.Where(Condition(isEmpty));
        read.AddRange(await ReadAsync(empty, keys[2..], after?[2..], skip, take - read.Count, cancellationToken));
        return read;
    }

    private Task<List<TShown>> ReadAsync(
        IQueryable<TRow> part,
        List<SortKey> order,
        List<string?>? after,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var page = SortKey.Order(after is null ? part : part.Where(After(order, after)), row, order);
        return (skip == 0 ? page : page.Skip(skip)).Take(take).AsNoTracking().Select(shown).ToListAsync(cancellationToken);
    }

    private List<string?> ValuesOf(Cursor cursor)
    {
        List<string?> values = [.. cursor.Values, cursor.Id.ToString()];
        return values.Count == keys.Count ? values : throw Failure.Invalid("cursor", "This is not a cursor of this list.");
    }

    // k1 > v1, or k1 = v1 and k2 > v2, or …; and k1 >= v1 in front, which an index can seek.
    private Expression<Func<TRow, bool>> After(List<SortKey> order, List<string?> values)
    {
        Expression body = Expression.Constant(false);
        Expression same = Expression.Constant(true);
        for (var i = 0; i < order.Count; i++)
        {
            body = Expression.OrElse(body, Expression.AndAlso(same, order[i].After(values[i])));
            same = Expression.AndAlso(same, order[i].EqualTo(values[i]));
        }

        return Condition(order[0].NotBefore(values[0]) is { } seek ? Expression.AndAlso(seek, body) : body);
    }

    private Expression<Func<TRow, bool>> Condition(Expression body) => Expression.Lambda<Func<TRow, bool>>(body, row);
}
