using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Privacy;

/// <summary>The receipt of an erasure: that a person was forgotten, when and by whom, and nothing of the person.</summary>
public sealed class Erasure : OrganizationOwned
{
    public const int MaxReason = 500;

    public required DateTime At { get; init; }

    public Guid? ById { get; init; }

    /// <summary>The id that the contact had.</summary>
    public required Guid ContactId { get; init; }

    public string? Reason { get; init; }

    /// <summary>How many rows of each kind are gone.</summary>
    public IReadOnlyDictionary<string, int> Removed { get; set; } = new Dictionary<string, int>();

    /// <summary>How many rows that others share lost the person's values.</summary>
    public int Redacted { get; set; }
}
