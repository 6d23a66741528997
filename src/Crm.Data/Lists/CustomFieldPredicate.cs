using System.Linq.Expressions;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Lists;

/// <summary>
/// Turns a filter by a custom field into a condition on the record: it is among those that the index names. So a filter that
/// few records pass reads few rows, however many records there are.
/// </summary>
internal static class CustomFieldPredicate
{
    /// <summary>The opposite, where it is asked for, is passed also by records without a value.</summary>
    public static Expression<Func<TRecord, bool>> Of<TRecord>(CrmDbContext context, FieldFilter filter, bool isNot)
        where TRecord : Record
    {
        var holds = Of<TRecord>(context, filter);
        return isNot ? Expression.Lambda<Func<TRecord, bool>>(Expression.Not(holds.Body), holds.Parameters) : holds;
    }

    public static Expression<Func<TRecord, bool>> Of<TRecord>(CrmDbContext context, FieldFilter filter)
        where TRecord : Record
    {
        var field = filter.Field.Custom!.Id;
        var values = context.Set<CustomValue>().Where(v => v.FieldId == field);
        if (filter is EmptyFilter)
        {
            var filled = values.Select(v => v.RecordId);
            return r => !filled.Contains(r.Id);
        }

        var found = values.Where(Condition(filter)).Select(v => v.RecordId);
        if (filter is not AnyOfFilter { OrNone: true } anyOf)
        {
            return r => found.Contains(r.Id);
        }

        var known = values.Select(v => v.RecordId);
        return anyOf.Values.Count == 0 ? r => !known.Contains(r.Id) : r => found.Contains(r.Id) || !known.Contains(r.Id);
    }

    private static Expression<Func<CustomValue, bool>> Condition(FieldFilter filter)
    {
        var row = Expression.Parameter(typeof(CustomValue), "v");
        IEnumerable<Expression> conditions = filter switch
        {
            AnyOfFilter anyOf => anyOf.Values.Select(value => Equal(row, filter.Field, value)),
            RangeFilter range => [Range(row, range)],
            PartFilter part => [FilterPredicate.Test(Expression.Property(row, nameof(CustomValue.TextValue)), part)],
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "A filter without condition"),
        };
        var any = conditions.Aggregate((Expression)Expression.Constant(false), Or);
        return Expression.Lambda<Func<CustomValue, bool>>(any, row);
    }

    private static Expression Or(Expression any, Expression one) => any is ConstantExpression ? one : Expression.OrElse(any, one);

    private static BinaryExpression Equal(ParameterExpression row, Field field, object value)
    {
        if (NumberOf(value) is { } number)
        {
            return Compare(ExpressionType.Equal, row, number);
        }

        var key = value is Guid id ? CustomFieldRules.KeyOf(id) : CustomFieldRules.KeyOf((string)value);
        var isKey = Expression.Equal(Expression.Property(row, nameof(CustomValue.KeyValue)), Parameter.Of(key));
        if (field.Kind != FieldKind.Text)
        {
            return isKey;
        }

        // Texts are told apart by accents, and by what the key leaves out, as those of built-in fields.
        var text = Expression.Call(
            Expression.Property(row, nameof(CustomValue.TextValue)),
            nameof(string.ToLower),
            Type.EmptyTypes
        );
        return Expression.AndAlso(isKey, Expression.Equal(text, Parameter.Of(((string)value).ToLowerInvariant())));
    }

    // Numbers include both ends, unless they are open; days end before the bound.
    private static BinaryExpression Range(ParameterExpression row, RangeFilter range)
    {
        var above = range.IsOpen ? ExpressionType.GreaterThan : ExpressionType.GreaterThanOrEqual;
        var lower = range.From is { } from ? Compare(above, row, NumberOf(from)!.Value) : null;
        var isBelow = range.IsOpen || range.Field.Kind == FieldKind.Date;
        var below = isBelow ? ExpressionType.LessThan : ExpressionType.LessThanOrEqual;
        var upper = range.To is { } to ? Compare(below, row, NumberOf(to)!.Value) : null;
        return lower is null ? upper!
            : upper is null ? lower
            : Expression.AndAlso(lower, upper);
    }

    private static BinaryExpression Compare(ExpressionType comparison, ParameterExpression row, decimal number) =>
        Expression.MakeBinary(
            comparison,
            Expression.Property(row, nameof(CustomValue.NumberValue)),
            Expression.Convert(Parameter.Of(number), typeof(decimal?))
        );

    private static decimal? NumberOf(object value) =>
        value switch
        {
            decimal number => number,
            bool yes => CustomFieldRules.NumberOf(yes),
            DateOnly day => day.DayNumber,
            _ => null,
        };
}
