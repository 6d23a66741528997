using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Tags;

/// <summary>A word that records carry; comes into being when first used. Unique without case.</summary>
public sealed class Tag : OrganizationOwned, IAudited
{
    public const int MaxName = 50;
    public const int MaxCategory = 50;

    private Tag() { }

    public Tag(string name) => Rename(name);

    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    public string Name { get; private set; } = "";

    public string Key { get; private set; } = "";

    public string? Category { get; private set; }

    /// <summary><c>#rrggbb</c>.</summary>
    public string? Color { get; private set; }

    string IAudited.AuditType => "tag";

    string IAudited.AuditTitle => Name;

    /// <summary>Refuses to go on when the caller holds an older version than the present one.</summary>
    /// <exception cref="Failure">412 <c>stale</c>.</exception>
    public void RequireVersion(int? expected) => Versions.Require(Version, expected);

    /// <summary>Takes over checked input.</summary>
    public void Describe(TagInput input)
    {
        Rename(input.Name ?? "");
        Category = string.IsNullOrEmpty(input.Category) ? null : input.Category;
        Color = string.IsNullOrEmpty(input.Color) ? null : input.Color.ToLowerInvariant();
    }

    public void Rename(string name)
    {
        Name = name;
        Key = TextKey.Fold(name);
    }
}

/// <summary>That a record carries a tag: the index behind the tag filter and the usage count, kept by the data layer.</summary>
public sealed class RecordTag : OrganizationOwned
{
    public required RecordType RecordType { get; init; }

    public required Guid RecordId { get; init; }

    public required string TagKey { get; set; }

    /// <summary>False while the record is in the recycle bin.</summary>
    public bool IsLiving { get; set; } = true;
}
