using System.Linq.Expressions;

namespace Crm.Data.Lists;

/// <summary>Values that become SQL parameters (one plan for all values), and lambdas put over another row.</summary>
internal static class Parameter
{
    /// <summary>As if captured by a closure, so that EF Core makes it a parameter.</summary>
    public static Expression Of(object value) =>
        (Expression)
            typeof(Parameter)
                .GetMethod(nameof(Captured), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(value.GetType())
                .Invoke(null, [value])!;

    /// <summary>The body of a selector with its parameter replaced.</summary>
    public static Expression Replace(LambdaExpression lambda, Expression row) => Replace(lambda.Body, lambda.Parameters[0], row);

    /// <summary>An expression with one of its parameters replaced.</summary>
    public static Expression Replace(Expression body, ParameterExpression parameter, Expression with) =>
        new Replacer(parameter, with).Visit(body);

    private static MemberExpression Captured<T>(T value) =>
        Expression.Field(Expression.Constant(new Box<T>(value)), nameof(Box<T>.Value));

    private sealed class Box<T>(T value)
    {
        public readonly T Value = value;
    }

    private sealed class Replacer(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
