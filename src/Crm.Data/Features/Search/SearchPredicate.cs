using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.Features.Search;
using Crm.Data.Lists;

namespace Crm.Data.Features.Search;

/// <summary>The condition of a search text on a document, for databases that compare text by themselves.</summary>
public static class SearchPredicate
{
    private static readonly MethodInfo Contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;

    /// <summary>All words of one of the alternatives; each a parameter.</summary>
    public static Expression<Func<SearchDocument, bool>> Of(SearchText text)
    {
        var document = Expression.Parameter(typeof(SearchDocument), "document");
        var column = Expression.Property(document, nameof(SearchDocument.Text));
        var alternatives = text.Alternatives.Select(words =>
            words.Select(w => (Expression)Expression.Call(column, Contains, Parameter.Of(w))).Aggregate(Expression.AndAlso)
        );
        return Expression.Lambda<Func<SearchDocument, bool>>(alternatives.Aggregate(Expression.OrElse), document);
    }
}
