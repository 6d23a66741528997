using System.Linq.Expressions;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Lists;

/// <summary>The condition for a field that is no column.</summary>
/// <param name="context">For conditions that look into other tables.</param>
/// <param name="values">What is asked for.</param>
internal delegate Expression<Func<TRecord, bool>> ListRule<TRecord>(CrmDbContext context, IReadOnlyList<string> values);

/// <summary>Rows that a list shows only when a filter names their value; search does not know them.</summary>
/// <param name="Field">The field that tells, such as <c>stage</c>.</param>
/// <param name="Value">The value that has left the list.</param>
/// <param name="IsListed">The condition of the rows that are shown by themselves.</param>
internal sealed record UnlistedRows<TRecord>(string Field, object Value, Expression<Func<TRecord, bool>> IsListed);

/// <summary>
/// What the list of one kind of record needs besides its field catalogue. A repository keeps one for all requests, so
/// that its expressions are built, and its query by id is compiled, once.
/// </summary>
internal sealed class ListSource<TRecord, TView>
    where TRecord : Record
    where TView : RecordView
{
    private Func<CrmDbContext, Guid, CancellationToken, Task<TView?>>? _one;

    public required RecordType Type { get; init; }

    /// <summary>What is shown, read by the database alone.</summary>
    public required Expression<Func<TRecord, TView>> View { get; init; }

    /// <summary>Rules for fields that are no column, by field name.</summary>
    public IReadOnlyDictionary<string, ListRule<TRecord>> Rules { get; init; } = new Dictionary<string, ListRule<TRecord>>();

    /// <summary>Free text in the recycle bin, which search does not know: folded text → the condition.</summary>
    public required Func<string, Expression<Func<TRecord, bool>>> BinText { get; init; }

    /// <summary>Which rows stay away until they are asked for; null: none.</summary>
    public UnlistedRows<TRecord>? Unlisted { get; init; }

    /// <summary>One record as shown, by a query whose plan is made once.</summary>
    public Task<TView?> ReadAsync(CrmDbContext context, Guid id, CancellationToken cancellationToken) =>
        (_one ??= Compile())(context, id, cancellationToken);

    private Func<CrmDbContext, Guid, CancellationToken, Task<TView?>> Compile()
    {
        Expression<Func<CrmDbContext, Guid, IQueryable<TRecord>>> rows = (context, id) =>
            context.Set<TRecord>().AsNoTracking().Where(r => r.Id == id);
        var shown = Call(nameof(Queryable.Select), [typeof(TRecord), typeof(TView)], rows.Body, Expression.Quote(View));
        var one = Call(nameof(Queryable.SingleOrDefault), [typeof(TView)], shown);
        return EF.CompileAsyncQuery(
            Expression.Lambda<Func<CrmDbContext, Guid, CancellationToken, TView?>>(
                one,
                rows.Parameters[0],
                rows.Parameters[1],
                Expression.Parameter(typeof(CancellationToken))
            )
        );
    }

    /// <summary>Whether the request names rows that have left the list.</summary>
    public bool AsksForUnlisted(ListRequest request) =>
        request.Filters.OfType<AnyOfFilter>().Any(NamesUnlisted) || AsksForUnlisted(request.Condition);

    /// <summary>Whether the condition does.</summary>
    public bool AsksForUnlisted(Condition? condition) =>
        condition?.Whole.OfType<FieldCondition>().Any(c => !c.IsNot && c.Filter is AnyOfFilter f && NamesUnlisted(f)) == true;

    private bool NamesUnlisted(AnyOfFilter filter) =>
        Unlisted is { } rows && filter.Field.Name == rows.Field && filter.Values.Contains(rows.Value);

    private static MethodCallExpression Call(string method, Type[] types, params Expression[] arguments) =>
        Expression.Call(typeof(Queryable), method, types, arguments);
}
