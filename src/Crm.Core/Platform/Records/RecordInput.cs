using System.Text.Json;

namespace Crm.Core.Platform.Records;

/// <summary>What every record accepts in create and change.</summary>
public abstract record RecordInput
{
    /// <summary>The user responsible. Absent on create: the caller; null: nobody.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Names of tags; unknown ones come into being.</summary>
    /// <example>["vip"]</example>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Values of the organization's own fields, by key; in a change, null takes a value away and absent ones stay.</summary>
    public IReadOnlyDictionary<string, JsonElement>? CustomFields { get; init; }

    /// <summary>The record's key in another system; unique per type.</summary>
    /// <example>erp-1042</example>
    public string? ExternalId { get; init; }
}

/// <summary>What every record shows.</summary>
public abstract record RecordView
{
    /// <summary>The record.</summary>
    public required Guid Id { get; init; }

    /// <summary>Rises with every change; also the ETag.</summary>
    public required int Version { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>The user who created it; null when the product did.</summary>
    public Guid? CreatedBy { get; init; }

    /// <summary>The user responsible; null: nobody.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The user responsible, named.</summary>
    public PersonRef? Owner { get; init; }

    /// <summary>Names of its tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Values of the organization's own fields, by key.</summary>
    public IReadOnlyDictionary<string, JsonElement> CustomFields
    {
        get;
        init => field = value ?? NoFields;
    } = NoFields;

    /// <summary>The record's key in another system; unique per type.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Only in the recycle bin: when it was deleted.</summary>
    public DateTime? DeletedAt { get; init; }

    private static readonly Dictionary<string, JsonElement> NoFields = [];
}
