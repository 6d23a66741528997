using System.Linq.Expressions;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;

namespace Crm.Data.Lists;

/// <summary>Turns a checked filter into a condition on the row.</summary>
internal static class FilterPredicate
{
    public static Expression<Func<T, bool>> Of<T>(FieldFilter filter)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var value = Parameter.Replace(filter.Field.Selector!, row);
        var body = filter switch
        {
            AnyOfFilter anyOf => AnyOf(value, anyOf),
            RangeFilter range => Range(value, range),
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "A filter without condition"),
        };
        return Expression.Lambda<Func<T, bool>>(body, row);
    }

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
        // Numbers include both ends; times end before the bound.
        var isMoment = filter.Field.Kind is FieldKind.DateTime or FieldKind.Date;
        Expression? body = null;
        if (filter.From is { } from)
        {
            body = Expression.GreaterThanOrEqual(value, Expression.Convert(Parameter.Of(from), value.Type));
        }

        if (filter.To is { } to)
        {
            var bound = Expression.Convert(Parameter.Of(to), value.Type);
            var upper = isMoment ? Expression.LessThan(value, bound) : Expression.LessThanOrEqual(value, bound);
            body = body is null ? upper : Expression.AndAlso(body, upper);
        }

        return body!;
    }
}
