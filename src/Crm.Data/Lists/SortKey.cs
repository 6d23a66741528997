using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;

namespace Crm.Data.Lists;

/// <summary>One column of a total order, with how to compare it and how to write its value into a cursor.</summary>
/// <param name="Value">The column.</param>
/// <param name="Descending">Last first.</param>
internal sealed record SortKey(Expression Value, bool Descending)
{
    private static readonly MethodInfo CompareText = typeof(string).GetMethod(
        nameof(string.Compare),
        [typeof(string), typeof(string)]
    )!;

    /// <summary>The condition of the empty rows, on the key that puts them last; null also for custom fields, which no index orders.</summary>
    public Expression? IsEmpty { get; private init; }

    /// <summary>The keys of a list: the terms asked for, empties last, ties broken by id.</summary>
    public static List<SortKey> Of(ParameterExpression row, IReadOnlyList<SortTerm> sort)
    {
        var keys = new List<SortKey>();
        foreach (var term in sort)
        {
            var value = Parameter.Replace(term.Field.SortSelector ?? term.Field.Selector!, row);
            if (value.Type.IsEnum || Nullable.GetUnderlyingType(value.Type)?.IsEnum == true)
            {
                value = Expression.Convert(Expression.Convert(value, typeof(object)), typeof(string));
            }

            if (Nullable.GetUnderlyingType(value.Type) is not null || (value.Type == typeof(string) && !IsNeverNull(term)))
            {
                var isNull = Expression.Equal(value, Expression.Constant(null, value.Type));
                var last = Expression.Condition(isNull, Expression.Constant(1), Expression.Constant(0));
                keys.Add(new SortKey(last, false) { IsEmpty = term.Field.Custom is null ? isNull : null });
            }

            keys.Add(new SortKey(value, term.Descending));
        }

        keys.Add(new SortKey(Expression.Property(row, "Id"), sort[0].Descending));
        return keys;
    }

    /// <summary>The rows in the order of these keys.</summary>
    public static IQueryable<TRow> Order<TRow>(IQueryable<TRow> rows, ParameterExpression row, IReadOnlyList<SortKey> keys)
    {
        var expression = rows.Expression;
        for (var i = 0; i < keys.Count; i++)
        {
            var method = (i == 0 ? "OrderBy" : "ThenBy") + (keys[i].Descending ? "Descending" : "");
            var selector = Expression.Lambda(keys[i].Value, row);
            expression = Expression.Call(
                typeof(Queryable),
                method,
                [typeof(TRow), keys[i].Value.Type],
                expression,
                Expression.Quote(selector)
            );
        }

        return rows.Provider.CreateQuery<TRow>(expression);
    }

    /// <summary>Stands exactly at the cursor's value.</summary>
    public Expression EqualTo(string? text) =>
        text is null
            ? Expression.Equal(Value, Expression.Constant(null, Value.Type))
            : Expression.Equal(Value, Lift(Parse(text)));

    /// <summary>Comes after the cursor's value; nothing comes after nothing.</summary>
    public Expression After(string? text)
    {
        if (text is null)
        {
            return Expression.Constant(false);
        }

        return Compare(text, orEqual: false);
    }

    /// <summary>Does not come before the cursor's value: what an index can seek.</summary>
    public Expression? NotBefore(string? text) => text is null ? null : Compare(text, orEqual: true);

    public static string? Write(object? value) =>
        value switch
        {
            null => null,
            DateTime time => time.Ticks.ToString(CultureInfo.InvariantCulture),
            DateOnly date => date.DayNumber.ToString(CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };

    private static bool IsNeverNull(SortTerm term) =>
        term.Field.Custom is null && (term.Field.SortSelector is not null || term.Field.IsReadOnly);

    private BinaryExpression Compare(string text, bool orEqual)
    {
        var bound = Lift(Parse(text));
        var type = (Descending, orEqual) switch
        {
            (false, false) => ExpressionType.GreaterThan,
            (false, true) => ExpressionType.GreaterThanOrEqual,
            (true, false) => ExpressionType.LessThan,
            (true, true) => ExpressionType.LessThanOrEqual,
        };
        return Value.Type == typeof(string)
            ? Expression.MakeBinary(type, Expression.Call(CompareText, Value, bound), Expression.Constant(0))
            : Expression.MakeBinary(type, Value, bound);
    }

    private Expression Lift(object value) => Expression.Convert(Parameter.Of(value), Value.Type);

    private object Parse(string text)
    {
        var type = Nullable.GetUnderlyingType(Value.Type) ?? Value.Type;
        try
        {
            return type switch
            {
                _ when type == typeof(Guid) => Guid.Parse(text),
                _ when type == typeof(DateTime) => new DateTime(long.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc),
                _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(int.Parse(text, CultureInfo.InvariantCulture)),
                _ => Convert.ChangeType(text, type, CultureInfo.InvariantCulture),
            };
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException or InvalidCastException)
        {
            throw Failure.Invalid("cursor", "This is not a cursor of this list.");
        }
    }
}
