using Crm.Core.Platform.Records;

namespace Crm.Core.Features.SavedViews;

/// <summary>A saved view as shown.</summary>
public sealed record SavedViewView
{
    /// <summary>The view.</summary>
    public required Guid Id { get; init; }

    /// <summary>Rises with every change; also the ETag.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>Whose it is, named.</summary>
    public PersonRef? Owner { get; init; }

    /// <summary>The kind of record that the list shows.</summary>
    public required RecordType Entity { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether everybody in the organization sees it.</summary>
    public required bool IsShared { get; init; }

    /// <summary>Whether the caller's list opens with it.</summary>
    public required bool IsDefault { get; init; }

    /// <summary>The query parameters of the list.</summary>
    public required IReadOnlyDictionary<string, string> Filter { get; init; }

    /// <summary>As in the list's `sort`; null: the list's own order.</summary>
    public string? Sort { get; init; }

    /// <summary>Names of fields, in order; empty: those that the list shows by itself.</summary>
    public required IReadOnlyList<string> Columns { get; init; }
}
