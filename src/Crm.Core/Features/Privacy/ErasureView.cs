using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Privacy;

/// <summary>What the erasure of a person would take.</summary>
/// <param name="Name">Whom.</param>
/// <param name="Removed">How many of each kind would be gone for good: contacts, leads, notes, tasks, activities.</param>
/// <param name="Kept">How many of each kind would stay without the person: activities, deals, tickets.</param>
public sealed record ErasurePreview(string Name, IReadOnlyDictionary<string, int> Removed, IReadOnlyDictionary<string, int> Kept);

/// <summary>Why a person is erased.</summary>
public sealed record ErasureInput
{
    /// <summary>For the receipt, such as the number of the request; nothing of the person.</summary>
    /// <example>Request 2026-117</example>
    public string? Reason { get; init; }
}

/// <summary>Receipts of erasures.</summary>
/// <param name="Items">The newest hundred, the newest first.</param>
public sealed record ErasureList(IReadOnlyList<ErasureView> Items);

/// <summary>The receipt of an erasure: nothing of the person is in it.</summary>
public sealed record ErasureView
{
    /// <summary>The receipt.</summary>
    public required Guid Id { get; init; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who did it; null: a retention rule, or somebody who is gone.</summary>
    public PersonRef? By { get; init; }

    /// <summary>The id that the contact had.</summary>
    public required Guid ContactId { get; init; }

    /// <summary>As given.</summary>
    public string? Reason { get; init; }

    /// <summary>How many of each kind are gone for good.</summary>
    public required IReadOnlyDictionary<string, int> Removed { get; init; }

    /// <summary>How many rows that others share lost the person's values.</summary>
    public required int Redacted { get; init; }
}
