using System.Linq.Expressions;
using Crm.Core.Platform.Fields;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Crm.Data.Lists;

/// <summary>
/// Puts a look into the index in the place of <see cref="CustomValue.Number"/> and its like, so that a custom field is sorted,
/// grouped and added up by wherever a built-in one is. The field is a parameter: one plan serves all fields of a type.
/// </summary>
internal sealed class CustomValueQueries : IQueryExpressionInterceptor
{
    /// <summary>One for all contexts: Entity Framework keeps its services by it.</summary>
    public static readonly CustomValueQueries Instance = new();

    private static readonly Dictionary<string, LambdaExpression> Columns = new(StringComparer.Ordinal)
    {
        [nameof(CustomValue.Text)] = Column(v => v.TextValue),
        [nameof(CustomValue.Key)] = Column(v => v.KeyValue),
        [nameof(CustomValue.Number)] = Column(v => v.NumberValue),
        [nameof(CustomValue.Boolean)] = IsYes(),
        [nameof(CustomValue.Date)] = Column(v => v.DateValue),
        [nameof(CustomValue.UserId)] = Column(v => v.UserIdValue),
    };

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        new Lookups(eventData.Context!.Model.FindEntityType(typeof(CustomValue))!).Visit(queryExpression);

    // Written out: a constant that the compiler converts would be compared in another scale than the column's.
    private static Expression<Func<CustomValue, bool?>> IsYes()
    {
        var row = Expression.Parameter(typeof(CustomValue), "v");
        var yes = Expression.Constant(CustomFieldRules.NumberOf(true), typeof(decimal?));
        var isYes = Expression.Equal(Expression.Property(row, nameof(CustomValue.NumberValue)), yes);
        return Expression.Lambda<Func<CustomValue, bool?>>(Expression.Convert(isYes, typeof(bool?)), row);
    }

    private static Expression<Func<CustomValue, T>> Column<T>(Expression<Func<CustomValue, T>> column) => column;

    private sealed class Lookups(IEntityType values) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType != typeof(CustomValue))
            {
                return base.VisitMethodCall(node);
            }

            var row = Expression.Parameter(typeof(CustomValue), "v");
            var isOne = Expression.AndAlso(
                Expression.AndAlso(
                    Expression.Equal(Expression.Property(row, nameof(CustomValue.RecordId)), Visit(node.Arguments[0])),
                    Expression.Equal(Expression.Property(row, nameof(CustomValue.FieldId)), Visit(node.Arguments[1]))
                ),
                Expression.Equal(Expression.Property(row, nameof(CustomValue.Position)), Expression.Constant(0))
            );
            var column = Columns[node.Method.Name];
            var rows = Call(
                nameof(Queryable.Where),
                [typeof(CustomValue)],
                new EntityQueryRootExpression(values),
                Expression.Quote(Expression.Lambda<Func<CustomValue, bool>>(isOne, row))
            );
            var found = Call(nameof(Queryable.Select), [typeof(CustomValue), column.ReturnType], rows, Expression.Quote(column));
            return Call(nameof(Queryable.FirstOrDefault), [column.ReturnType], found);
        }

        private static MethodCallExpression Call(string method, Type[] types, params Expression[] arguments) =>
            Expression.Call(typeof(Queryable), method, types, arguments);
    }
}
