using System.Linq.Expressions;

namespace Crm.Data.Lists;

/// <summary>Sorts values into the slices of a scale, in the database: the months of a report, the steps of an age.</summary>
internal static class Slices
{
    /// <summary>
    /// The number, from 0, of the slice that a value lies in: the last one that begins at or below it, the first one for lesser
    /// values. One CASE, because no two databases know time zones alike.
    /// </summary>
    /// <param name="value">What is sorted in; not null where it is used.</param>
    /// <param name="starts">Where the slices begin, rising.</param>
    public static Expression<Func<TRow, int>> Number<TRow, TValue>(
        Expression<Func<TRow, TValue>> value,
        IReadOnlyList<TValue> starts
    )
        where TValue : struct
    {
        var number = Number(value.Body, starts.Cast<object>().ToList());
        return Expression.Lambda<Func<TRow, int>>(number, value.Parameters);
    }

    /// <summary>The same of a value that may be missing: then the comparison with each start is false, and so is the number 0.</summary>
    /// <remarks>Halves the scale again and again, so that many slices cost few comparisons.</remarks>
    public static Expression Number(Expression value, IReadOnlyList<object> starts) =>
        Between(value, starts, 0, starts.Count - 1);

    /// <summary>A selector that takes the row and the number of its slice.</summary>
    /// <inheritdoc cref="Number{TRow,TValue}" path="/param"/>
    public static Expression<Func<TRow, TResult>> Select<TRow, TValue, TResult>(
        Expression<Func<TRow, TValue>> value,
        IReadOnlyList<TValue> starts,
        Expression<Func<TRow, int, TResult>> selector
    )
        where TValue : struct
    {
        var (row, slice) = (selector.Parameters[0], selector.Parameters[1]);
        var number = Parameter.Replace(Number(value, starts), row);
        return Expression.Lambda<Func<TRow, TResult>>(Parameter.Replace(selector.Body, slice, number), row);
    }

    private static Expression Between(Expression value, IReadOnlyList<object> starts, int first, int last)
    {
        if (first >= last)
        {
            return Expression.Constant(Math.Max(first, 0));
        }

        var middle = (first + last + 1) / 2;
        var reached = Expression.GreaterThanOrEqual(value, Expression.Convert(Parameter.Of(starts[middle]), value.Type));
        return Expression.Condition(reached, Between(value, starts, middle, last), Between(value, starts, first, middle - 1));
    }
}
