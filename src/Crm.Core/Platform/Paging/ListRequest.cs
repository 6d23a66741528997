using Crm.Core.Platform.Fields;

namespace Crm.Core.Platform.Paging;

/// <summary>A list as asked for, checked against the field catalogue.</summary>
public sealed record ListRequest
{
    public const int DefaultPageSize = 25;
    public const int MaxPageSize = 100;

    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = DefaultPageSize;

    public required IReadOnlyList<SortTerm> Sort { get; init; }

    public IReadOnlyList<FieldFilter> Filters { get; init; } = [];

    /// <summary>What else the rows must satisfy; null: nothing.</summary>
    public Condition? Condition { get; init; }

    /// <summary>The list's own parameters, as typed.</summary>
    public IReadOnlyDictionary<string, string> Own { get; init; } = new Dictionary<string, string>();

    /// <summary>The filters move with the clock, so a count of them is not remembered.</summary>
    public bool MovesWithTime { get; init; }

    /// <summary>Free text (<c>q</c>), as typed.</summary>
    public string? Text { get; init; }

    /// <summary>Lists the recycle bin instead of the living.</summary>
    public bool Deleted { get; init; }

    /// <summary>Where to go on; then no page and no total.</summary>
    public Cursor? Cursor { get; init; }

    /// <summary>Sort and filters by parameter, as typed: what a cursor carries on.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>Identifies sort and filters: a cursor is good only for the list that it came from.</summary>
    public required string Fingerprint { get; init; }
}

/// <param name="Field">A sortable field.</param>
/// <param name="Descending">Last first.</param>
public sealed record SortTerm(Field Field, bool Descending);

/// <summary>A condition on one field.</summary>
/// <param name="Field">A filterable field.</param>
public abstract record FieldFilter(Field Field);

/// <summary>Any of these values; <paramref name="OrNone"/> also accepts an empty field.</summary>
public sealed record AnyOfFilter(Field Field, IReadOnlyList<object> Values, bool OrNone) : FieldFilter(Field);

/// <summary>From, inclusive, to a bound that is inclusive for numbers and exclusive for times.</summary>
public sealed record RangeFilter(Field Field, object? From, object? To) : FieldFilter(Field)
{
    /// <summary>The bounds of numbers are not in it.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>Text with this part in it, or at its start; without regard to case.</summary>
public sealed record PartFilter(Field Field, string Text, bool AtStart) : FieldFilter(Field);

/// <summary>No value.</summary>
public sealed record EmptyFilter(Field Field) : FieldFilter(Field);
