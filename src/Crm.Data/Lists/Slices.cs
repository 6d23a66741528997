using System.Linq.Expressions;

namespace Crm.Data.Lists;

/// <summary>Sorts values into the slices of a scale, in the database: periods of a report, steps of an age.</summary>
internal static class Slices
{
    /// <summary>
    /// Fills the second parameter of a selector with the number of the slice that a value lies in: the last one that begins at
    /// or below it, the first one for lesser values. One CASE, so that any database groups by it without a look at other tables.
    /// </summary>
    /// <param name="value">What is sorted in; not null where it is used.</param>
    /// <param name="starts">Where the slices begin, rising.</param>
    /// <param name="selector">Takes the row and the number of its slice, from 0.</param>
    public static Expression<Func<TRow, TResult>> Of<TRow, TValue, TResult>(
        Expression<Func<TRow, TValue>> value,
        IReadOnlyList<TValue> starts,
        Expression<Func<TRow, int, TResult>> selector
    )
        where TValue : struct
    {
        var row = selector.Parameters[0];
        var lies = Parameter.Replace(value, row);
        Expression number = Expression.Constant(0);
        for (var i = 1; i < starts.Count; i++)
        {
            var reached = Expression.GreaterThanOrEqual(lies, Parameter.Of(starts[i]));
            number = Expression.Condition(reached, Expression.Constant(i), number);
        }

        return Expression.Lambda<Func<TRow, TResult>>(Parameter.Replace(selector.Body, selector.Parameters[1], number), row);
    }
}
