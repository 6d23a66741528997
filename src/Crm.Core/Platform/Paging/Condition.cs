using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;

namespace Crm.Core.Platform.Paging;

/// <summary>What a record must satisfy: a test of one field, or all, any or none of several conditions.</summary>
public abstract record Condition
{
    /// <summary>This one and all inside it.</summary>
    public virtual IEnumerable<Condition> Whole => [this];
}

/// <summary>How many of the parts of a group must hold.</summary>
public enum GroupKind
{
    All,
    Any,
    None,
}

/// <summary>Several conditions in one; without parts it asks nothing.</summary>
public sealed record GroupCondition(GroupKind Kind, IReadOnlyList<Condition> Parts) : Condition
{
    public override IEnumerable<Condition> Whole => Parts.SelectMany(p => p.Whole).Prepend(this);
}

/// <summary>A test of one field; <paramref name="IsNot"/> turns it round, and what has no value then passes.</summary>
public sealed record FieldCondition(FieldFilter Filter, bool IsNot = false) : Condition;

/// <summary>Whether there are related records of a kind.</summary>
/// <param name="Type">Their kind.</param>
/// <param name="Link">The reference between the two.</param>
/// <param name="IsForward">It is the record's own and names one related record; else it is theirs and names the record.</param>
/// <param name="IsNone">There must be none.</param>
/// <param name="Where">What the related ones satisfy; null: they are any.</param>
public sealed record RelatedCondition(RecordType Type, Field Link, bool IsForward, bool IsNone, Condition? Where) : Condition;

/// <summary>What a record answers to a condition.</summary>
/// <param name="Matches">Whether it satisfies it.</param>
/// <param name="Count">For related records: how many there are.</param>
public sealed record ConditionOutcome(bool Matches, int? Count);
