using System.Text.Json.Serialization;

namespace Crm.Core.Features.Tags;

/// <summary>A tag as shown.</summary>
public sealed record TagView
{
    /// <summary>The tag.</summary>
    public required Guid Id { get; init; }

    /// <summary>Rises with every change; also the ETag.</summary>
    public required int Version { get; init; }

    /// <summary>As first written.</summary>
    public required string Name { get; init; }

    /// <summary>The name, folded: the order of the list, and what <c>q</c> looks into.</summary>
    [JsonIgnore]
    public string Key { get; init; } = "";

    /// <summary>Groups tags in pickers.</summary>
    public string? Category { get; init; }

    /// <summary><c>#rrggbb</c>.</summary>
    public string? Color { get; init; }

    /// <summary>How many living records carry it.</summary>
    public required int UsageCount { get; init; }

    /// <summary>When it came into being.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }
}
