using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;

namespace Crm.Data.Lists;

/// <summary>Turns a checked filter into a condition on the row.</summary>
internal static class FilterPredicate
{
    private static readonly MethodInfo HasPart = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly MethodInfo HasStart = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;

    public static Expression<Func<T, bool>> Of<T>(FieldFilter filter) => Of<T>(filter, filter.Field.Selector!, isNot: false);

    /// <summary>The same of a column that is named, or its opposite: an empty value then passes.</summary>
    public static Expression<Func<T, bool>> Of<T>(FieldFilter filter, LambdaExpression column, bool isNot)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var value = Parameter.Replace(column, row);
        var holds = Test(value, filter);
        return Expression.Lambda<Func<T, bool>>(isNot ? Opposite(value, filter, holds) : holds, row);
    }

    /// <summary>Whether a value passes.</summary>
    public static Expression Test(Expression value, FieldFilter filter) =>
        filter switch
        {
            AnyOfFilter anyOf => AnyOf(value, anyOf),
            RangeFilter range => Range(value, range),
            PartFilter part => Part(value, part),
            EmptyFilter => Empty(value),
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "A filter without condition"),
        };

    // Said out loud, because what is compared with an empty value is neither true nor false.
    private static Expression Opposite(Expression value, FieldFilter filter, Expression holds) =>
        filter is EmptyFilter || !CanBeNull(value)
            ? Expression.Not(holds)
            : Expression.OrElse(Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Not(holds));

    private static bool CanBeNull(Expression value) =>
        !value.Type.IsValueType || Nullable.GetUnderlyingType(value.Type) is not null;

    private static Expression Empty(Expression value) =>
        value.Type == typeof(string)
            ? Expression.OrElse(
                Expression.Equal(value, Expression.Constant(null, typeof(string))),
                Expression.Equal(value, Expression.Constant(""))
            )
        : CanBeNull(value) ? Expression.Equal(value, Expression.Constant(null, value.Type))
        : Expression.Constant(false);

    private static Expression Part(Expression value, PartFilter filter) =>
        Expression.Call(
            Expression.Call(value, nameof(string.ToLower), null),
            filter.AtStart ? HasStart : HasPart,
            Parameter.Of(filter.Text.ToLowerInvariant())
        );

    private static Expression AnyOf(Expression value, AnyOfFilter filter)
    {
        // Text is compared without case on every database.
        var isText = value.Type == typeof(string);
        var column = isText ? Expression.Call(value, nameof(string.ToLower), null) : value;
        Expression body = Expression.Constant(false);
        foreach (var wanted in filter.Values)
        {
            var bound = Parameter.Of(isText ? ((string)wanted).ToLowerInvariant() : wanted);
            var equal = Expression.Equal(column, Expression.Convert(bound, column.Type));
            body = body is ConstantExpression ? equal : Expression.OrElse(body, equal);
        }

        if (filter.OrNone)
        {
            var empty = Expression.Equal(value, Expression.Constant(null, value.Type));
            body = body is ConstantExpression ? empty : Expression.OrElse(body, empty);
        }

        return body;
    }

    private static Expression Range(Expression value, RangeFilter filter)
    {
        // Numbers include both ends, unless they are open; times end before the bound.
        var isMoment = filter.Field.Kind is FieldKind.DateTime or FieldKind.Date;
        Expression? body = null;
        if (filter.From is { } from)
        {
            var bound = Expression.Convert(Parameter.Of(from), value.Type);
            body = filter.IsOpen ? Expression.GreaterThan(value, bound) : Expression.GreaterThanOrEqual(value, bound);
        }

        if (filter.To is { } to)
        {
            var bound = Expression.Convert(Parameter.Of(to), value.Type);
            var upper = isMoment || filter.IsOpen ? Expression.LessThan(value, bound) : Expression.LessThanOrEqual(value, bound);
            body = body is null ? upper : Expression.AndAlso(body, upper);
        }

        return body!;
    }
}
