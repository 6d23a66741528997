namespace Crm.Core.Features.Merges;

/// <summary>Which record becomes part of this one.</summary>
public sealed record MergeInput
{
    /// <summary>The record that is merged into this one, and is gone afterwards.</summary>
    /// <example>019a3c5e-7c11-7a30-9d0e-6f1f0e5b2a11</example>
    public required Guid SourceId { get; init; }

    /// <summary>
    /// Fields whose value is the source's. All others stay as they are here; empty ones are filled from the source, and lists
    /// (addresses, numbers, tags, consents) hold what either had.
    /// </summary>
    /// <example>["title", "address"]</example>
    public IReadOnlyList<string>? Take { get; init; }
}
