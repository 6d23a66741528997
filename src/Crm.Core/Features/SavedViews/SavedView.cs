using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.SavedViews;

/// <summary>A list as somebody wants to see it again: filters, order and columns under a name.</summary>
public sealed class SavedView : OrganizationOwned
{
    public const int MaxName = 100;
    public const int MaxSort = 2000;

    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    /// <summary>Whose it is; only this person and, while it is shared, those who manage others' work change it.</summary>
    public required Guid OwnerId { get; init; }

    public required RecordType Entity { get; init; }

    public string Name { get; private set; } = "";

    /// <summary>Whether everybody in the organization sees it.</summary>
    public bool IsShared { get; private set; }

    /// <summary>The list's query parameters.</summary>
    public IReadOnlyDictionary<string, string> Filter { get; private set; } = new Dictionary<string, string>();

    /// <summary>As in the list's <c>sort</c>; null: its own order.</summary>
    public string? Sort { get; private set; }

    /// <summary>Names of fields in order; empty: those that the list shows by itself.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>Refuses to go on when the caller holds an older version than the present one.</summary>
    /// <exception cref="Failure">412 <c>stale</c>.</exception>
    public void RequireVersion(int? expected) => Versions.Require(Version, expected);

    /// <summary>Takes over checked input.</summary>
    public void Describe(SavedViewInput input)
    {
        Name = input.Name ?? "";
        IsShared = input.IsShared == true;
        Filter = input.Filter ?? new Dictionary<string, string>();
        Sort = input.Sort;
        Columns = input.Columns ?? [];
    }
}
