using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;

namespace Crm.Core.Platform.Records;

/// <summary>What the records of a list are to be added up by.</summary>
public sealed record SumRequest
{
    /// <summary>Which records.</summary>
    public required ListRequest List { get; init; }

    /// <summary>What they are told apart by; none: all are one group.</summary>
    public required IReadOnlyList<SumKey> Keys { get; init; }

    /// <summary>What is worked out of each group besides its number of records.</summary>
    public required IReadOnlyList<SumColumn> Columns { get; init; }

    /// <summary>Tells amounts of different currencies apart; null: all are in one.</summary>
    public Field? Currency { get; init; }

    /// <summary>How many groups are read at most.</summary>
    public required int MaxGroups { get; init; }
}

/// <summary>What records are told apart by.</summary>
/// <param name="Field">A field with a column.</param>
/// <param name="Starts">Where the slices of its scale begin, rising; null: each value is a group.</param>
public sealed record SumKey(Field Field, IReadOnlyList<object>? Starts = null)
{
    /// <summary>The slice of those that have no value.</summary>
    public const int NoSlice = -1;
}

/// <summary>What is worked out of a field.</summary>
public enum Aggregate
{
    /// <summary>How many have a value.</summary>
    Known,

    Sum,
    Least,
    Greatest,
}

/// <summary>One number of each group.</summary>
/// <param name="Field">A number or an amount.</param>
/// <param name="Aggregate">What is worked out of it.</param>
public sealed record SumColumn(Field Field, Aggregate Aggregate);

/// <summary>The records that have the keys in common.</summary>
/// <param name="Keys">The values, or numbers of slices, in the order of the request's keys.</param>
/// <param name="Currency">What their amounts are in; null unless it was asked for.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Values">In the order of the request's columns; null where none has a value.</param>
public sealed record SumGroup(IReadOnlyList<object?> Keys, string? Currency, long Count, IReadOnlyList<decimal?> Values);

/// <summary>From where to where values reach.</summary>
/// <param name="First">The least; null: none has a value.</param>
/// <param name="Last">The greatest.</param>
public sealed record SumSpan(object? First, object? Last);
