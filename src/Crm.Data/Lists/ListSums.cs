using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Lists;

/// <summary>
/// Adds up the rows of a list by the database: one GROUP BY, whatever the fields. Remembered for as long as nothing of the kind
/// changes in the organization.
/// </summary>
internal sealed class ListSums(AnswerCache answers, CallerContext caller)
{
    private static readonly MethodInfo GroupMethod = typeof(ListSums).GetMethod(
        nameof(GroupAsync),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    public Task<IReadOnlyList<SumGroup>> ReadAsync<TRecord>(
        IQueryable<TRecord> rows,
        RecordType type,
        SumRequest request,
        CancellationToken cancellationToken
    )
        where TRecord : Record =>
        RememberAsync(
            type,
            request.List,
            new
            {
                Keys = request.Keys.Select(k => new { k.Field.Name, k.Starts }),
                Columns = request.Columns.Select(c => new { c.Field.Name, c.Aggregate }),
                Currency = request.Currency?.Name,
                request.MaxGroups,
            },
            () => SumAsync(rows, request, cancellationToken),
            cancellationToken
        );

    public Task<SumSpan> SpanAsync<TRecord>(
        IQueryable<TRecord> rows,
        RecordType type,
        ListRequest request,
        Field field,
        CancellationToken cancellationToken
    )
        where TRecord : Record =>
        RememberAsync(type, request, new { field.Name }, () => SpanAsync(rows, field, cancellationToken), cancellationToken);

    private Task<T> RememberAsync<T>(
        RecordType type,
        ListRequest request,
        object question,
        Func<Task<T>> compute,
        CancellationToken cancellationToken
    ) =>
        request.MovesWithTime || request.Deleted
            ? compute()
            : answers.GetAsync(
                [type],
                $"{typeof(T).Name} of {type}",
                new
                {
                    request.Fingerprint,
                    Me = caller.UserId,
                    Zone = caller.Current.TimeZone,
                    question,
                },
                compute,
                cancellationToken
            );

    private static Task<IReadOnlyList<SumGroup>> SumAsync<TRecord>(
        IQueryable<TRecord> rows,
        SumRequest request,
        CancellationToken cancellationToken
    )
    {
        var row = Expression.Parameter(typeof(TRecord), "row");
        var parts = request.Keys.Select(k => Key(k, row)).ToList();
        if (request.Currency is { } currency)
        {
            parts.Add(Parameter.Replace(currency.Selector!, row));
        }

        var (type, body) = Group.Of(parts);
        return (Task<IReadOnlyList<SumGroup>>)
            GroupMethod
                .MakeGenericMethod(typeof(TRecord), type)
                .Invoke(null, [rows, Expression.Lambda(body, row), request, cancellationToken])!;
    }

    private static Expression Key(SumKey key, ParameterExpression row)
    {
        var value = Parameter.Replace(key.Field.Selector!, row);
        if (key.Starts is not { } starts)
        {
            return value;
        }

        var slice = Slices.Number(value, starts);
        return key.Field.IsNullable
            ? Expression.Condition(
                Expression.Equal(value, Expression.Constant(null, value.Type)),
                Expression.Constant(SumKey.NoSlice),
                slice
            )
            : slice;
    }

    private static async Task<IReadOnlyList<SumGroup>> GroupAsync<TRecord, TKey>(
        IQueryable<TRecord> rows,
        Expression<Func<TRecord, TKey>> key,
        SumRequest request,
        CancellationToken cancellationToken
    )
    {
        var group = Expression.Parameter(typeof(IGrouping<TKey, TRecord>), "group");
        var keys = Group.Parts(Expression.Property(group, nameof(IGrouping<TKey, TRecord>.Key))).ToList();
        var shown = keys.Append(Call(nameof(Enumerable.LongCount), group))
            .Concat(request.Columns.Select(c => Column<TKey, TRecord>(c, group)))
            .Select(part => Expression.Convert(part, typeof(object)));
        var select = Expression.Lambda<Func<IGrouping<TKey, TRecord>, object?[]>>(
            Expression.NewArrayInit(typeof(object), shown),
            group
        );
        var found = await rows.GroupBy(key)
            .OrderByDescending(g => g.Count())
            .Select(select)
            .Take(request.MaxGroups + 1)
            .ToListAsync(cancellationToken);
        return found.Select(f => Read(f, request, keys.Count)).ToList();

        static MethodCallExpression Call(string method, Expression of) =>
            Expression.Call(typeof(Enumerable), method, [typeof(TRecord)], of);
    }

    private static Expression Column<TKey, TRecord>(SumColumn column, ParameterExpression group)
    {
        var row = Expression.Parameter(typeof(TRecord), "row");
        var value = Parameter.Replace(column.Field.Worth ?? column.Field.Selector!, row);
        if (column.Aggregate == Aggregate.Known)
        {
            return Nullable.GetUnderlyingType(value.Type) is null
                ? Expression.Call(typeof(Enumerable), nameof(Enumerable.LongCount), [typeof(TRecord)], group)
                : Expression.Call(
                    typeof(Enumerable),
                    nameof(Enumerable.LongCount),
                    [typeof(TRecord)],
                    group,
                    Expression.Lambda<Func<TRecord, bool>>(Expression.NotEqual(value, Expression.Constant(null, value.Type)), row)
                );
        }

        var method = column.Aggregate switch
        {
            Aggregate.Sum => nameof(Enumerable.Sum),
            Aggregate.Least => nameof(Enumerable.Min),
            Aggregate.Greatest => nameof(Enumerable.Max),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column.Aggregate, "An aggregate without method"),
        };
        return Expression.Call(typeof(Enumerable), method, [typeof(TRecord)], group, Expression.Lambda(Wide(value), row));
    }

    // Wide enough for any sum, and null where nothing is known.
    private static Expression Wide(Expression value)
    {
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        var wide =
            type == typeof(decimal) ? typeof(decimal?)
            : type == typeof(double) || type == typeof(float) ? typeof(double?)
            : typeof(long?);
        return value.Type == wide ? value : Expression.Convert(value, wide);
    }

    private static SumGroup Read(object?[] found, SumRequest request, int keys) =>
        new(
            found[..request.Keys.Count],
            request.Currency is null ? null : (string?)found[request.Keys.Count],
            (long)found[keys]!,
            found[(keys + 1)..]
                .Select(v => v is null ? (decimal?)null : Convert.ToDecimal(v, CultureInfo.InvariantCulture))
                .ToList()
        );

    private static async Task<SumSpan> SpanAsync<TRecord>(
        IQueryable<TRecord> rows,
        Field field,
        CancellationToken cancellationToken
    )
    {
        var row = Expression.Parameter(typeof(TRecord), "row");
        var value = Parameter.Replace(field.Selector!, row);
        var type = value.Type.IsValueType && !field.IsNullable ? typeof(Nullable<>).MakeGenericType(value.Type) : value.Type;
        var selector = Expression.Lambda(value.Type == type ? value : Expression.Convert(value, type), row);
        var group = Expression.Parameter(typeof(IGrouping<int, TRecord>), "group");
        var ends = new[] { nameof(Enumerable.Min), nameof(Enumerable.Max) }.Select(method =>
            Expression.Convert(
                Expression.Call(typeof(Enumerable), method, [typeof(TRecord), type], group, selector),
                typeof(object)
            )
        );
        var select = Expression.Lambda<Func<IGrouping<int, TRecord>, object?[]>>(
            Expression.NewArrayInit(typeof(object), ends),
            group
        );
        var found = await rows.GroupBy(_ => 1).Select(select).SingleOrDefaultAsync(cancellationToken);
        return found is null ? new SumSpan(null, null) : new SumSpan(found[0], found[1]);
    }

    /// <summary>The key of a group: as many members as rows are told apart by.</summary>
    private static class Group
    {
        private static readonly Type[] Types = [typeof(One<>), typeof(Two<,>), typeof(Three<,,>)];

        public static (Type Type, Expression Body) Of(IReadOnlyList<Expression> parts)
        {
            if (parts.Count == 0)
            {
                return (typeof(int), Expression.Constant(1));
            }

            var type = Types[parts.Count - 1].MakeGenericType(parts.Select(p => p.Type).ToArray());
            var members = Members(type).Zip(parts, (member, part) => Expression.Bind(member, part));
            return (type, Expression.MemberInit(Expression.New(type), members));
        }

        public static IEnumerable<Expression> Parts(Expression key) =>
            Members(key.Type).Select(member => Expression.Property(key, member));

        private static IEnumerable<PropertyInfo> Members(Type type) =>
            type == typeof(int) ? [] : type.GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal);
    }

    private sealed class One<TA>
    {
        public TA A { get; init; } = default!;
    }

    private sealed class Two<TA, TB>
    {
        public TA A { get; init; } = default!;

        public TB B { get; init; } = default!;
    }

    private sealed class Three<TA, TB, TC>
    {
        public TA A { get; init; } = default!;

        public TB B { get; init; } = default!;

        public TC C { get; init; } = default!;
    }
}
