using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.Features.Tags;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Text;
using Crm.Data.Features.Retention;
using Crm.Data.Features.Segments;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Lists;

/// <summary>
/// Turns a condition into one on the row. Negation is carried down to the single tests, which say themselves what becomes of
/// empty values: to a database, "not unknown" is unknown.
/// </summary>
/// <param name="context">For conditions that look into other tables.</param>
/// <param name="type">The kind of the rows.</param>
/// <param name="rules">Rules for fields that are no column, by field name.</param>
internal sealed class ConditionPredicate<TRecord>(
    CrmDbContext context,
    RecordType type,
    IReadOnlyDictionary<string, ListRule<TRecord>> rules
)
    where TRecord : Record
{
    private static readonly ParameterExpression Row = Expression.Parameter(typeof(TRecord), "row");

    public Expression<Func<TRecord, bool>> Of(Condition condition) =>
        Expression.Lambda<Func<TRecord, bool>>(Build(condition, isNot: false), Row);

    /// <summary>The row's answers, two for each condition: whether it holds, and how many related records satisfy it.</summary>
    public Expression<Func<TRecord, object?[]>> Answers(IEnumerable<Condition> conditions) =>
        Expression.Lambda<Func<TRecord, object?[]>>(
            Expression.NewArrayInit(
                typeof(object),
                conditions
                    .SelectMany(c =>
                        new[]
                        {
                            Build(c, isNot: false),
                            c is RelatedCondition related ? Count(related) : Expression.Constant(null, typeof(int?)),
                        }
                    )
                    .Select(e => Expression.Convert(e, typeof(object)))
            ),
            Row
        );

    private Expression Build(Condition condition, bool isNot) =>
        condition switch
        {
            GroupCondition group => Group(group, isNot),
            FieldCondition field => Over(Test(field.Filter, field.IsNot != isNot)),
            RelatedCondition related => Related(related, isNot),
            DueCondition due => Negated(Over(DuePredicate.Of(context, type, due.Before)), isNot),
            MemberCondition member => Negated(Over(Member(member.SegmentId)), isNot),
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "A condition without predicate"),
        };

    // What a group without parts asks is nothing, whichever way round.
    private Expression Group(GroupCondition group, bool isNot)
    {
        if (group.Parts.Count == 0)
        {
            return Expression.Constant(true);
        }

        var parts = group.Parts.Select(p => Build(p, isNot != (group.Kind == GroupKind.None)));
        return (group.Kind == GroupKind.Any) == isNot ? parts.Aggregate(Expression.AndAlso) : parts.Aggregate(Expression.OrElse);
    }

    private Expression<Func<TRecord, bool>> Test(FieldFilter filter, bool isNot)
    {
        if (filter.Field.Custom is not null)
        {
            return CustomFieldPredicate.Of<TRecord>(context, filter, isNot);
        }

        if (filter.Field.Kind != FieldKind.Structure)
        {
            return FilterPredicate.Of<TRecord>(filter, filter.Field.Selector!, isNot);
        }

        if (filter.Field.TextSelector is { } text && (filter is not AnyOfFilter || !rules.ContainsKey(filter.Field.Name)))
        {
            return FilterPredicate.Of<TRecord>(filter, text, isNot);
        }

        var holds = filter switch
        {
            AnyOfFilter anyOf when filter.Field.Name == "tags" => Tagged(anyOf),
            EmptyFilter when filter.Field.Name == "tags" => Untagged(),
            AnyOfFilter anyOf => rules[filter.Field.Name](context, anyOf.Values.Cast<string>().ToList()),
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "A structure without such a test"),
        };
        return isNot ? Expression.Lambda<Func<TRecord, bool>>(Expression.Not(holds.Body), holds.Parameters) : holds;
    }

    private Expression<Func<TRecord, bool>> Tagged(AnyOfFilter filter)
    {
        var keys = filter.Values.Select(v => TextKey.Fold((string)v)).ToList();
        var tagged = context.Set<RecordTag>().Where(t => t.RecordType == type && keys.Contains(t.TagKey));
        return r => tagged.Any(t => t.RecordId == r.Id);
    }

    private Expression<Func<TRecord, bool>> Untagged()
    {
        var tagged = context.Set<RecordTag>().Where(t => t.RecordType == type);
        return r => !tagged.Any(t => t.RecordId == r.Id);
    }

    private Expression<Func<TRecord, bool>> Member(Guid segmentId)
    {
        var members = context.Set<Core.Features.Segments.SegmentMember>().Where(m => m.SegmentId == segmentId);
        return r => members.Any(m => m.RecordId == r.Id);
    }

    private Expression Related(RelatedCondition condition, bool isNot) =>
        Negated(Call(nameof(Queryable.Any), condition), condition.IsNone != isNot);

    private Expression Count(RelatedCondition condition) =>
        Expression.Convert(Call(nameof(Queryable.Count), condition), typeof(int?));

    private Expression Call(string method, RelatedCondition condition)
    {
        var entity = RecordSets.Of(context).Single(r => r.Type == condition.Type).Entity;
        var related = typeof(ConditionPredicate<TRecord>)
            .GetMethod(nameof(RelatedRows), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(entity);
        var (rows, link) = ((Expression, LambdaExpression))related.Invoke(this, [condition])!;
        return Expression.Call(typeof(Queryable), method, [entity], rows, Expression.Quote(link));
    }

    // The rows that the caller sees and that satisfy the condition, and which of them are the row's.
    private (Expression Rows, LambdaExpression Link) RelatedRows<TRelated>(RelatedCondition condition)
        where TRelated : Record
    {
        IQueryable<TRelated> rows = context.Set<TRelated>();
        if (condition.Where is { } where)
        {
            var none = new Dictionary<string, ListRule<TRelated>>();
            rows = rows.Where(new ConditionPredicate<TRelated>(context, condition.Type, none).Of(where));
        }

        var other = Expression.Parameter(typeof(TRelated), "related");
        var (naming, named) = condition.IsForward ? ((Expression)Row, (Expression)other) : (other, Row);
        var link = Parameter.Replace(condition.Link.Selector!, naming);
        var isLinked = Expression.Equal(link, Expression.Convert(Expression.Property(named, nameof(Record.Id)), link.Type));
        return (rows.Expression, Expression.Lambda<Func<TRelated, bool>>(isLinked, other));
    }

    private static Expression Over(LambdaExpression predicate) => Parameter.Replace(predicate, Row);

    private static Expression Negated(Expression predicate, bool isNot) => isNot ? Expression.Not(predicate) : predicate;
}
