namespace Crm.Core.Platform.Records;

/// <summary>A list with what is kept of it: the part of a request that a saved view and an export have in common.</summary>
/// <param name="Entity">The kind of record.</param>
/// <param name="Filter">The list's query parameters; null: none.</param>
/// <param name="Sort">As in the list's <c>sort</c>; null: its own order.</param>
/// <param name="Columns">Names of fields in order; null or empty: all.</param>
public sealed record ListChoice(
    RecordType? Entity,
    IReadOnlyDictionary<string, string>? Filter,
    string? Sort,
    IReadOnlyList<string>? Columns
);
