using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Merges.Duplicates;

/// <summary>Why two records are likely the same one.</summary>
public enum DuplicateReason
{
    /// <summary>They have an e-mail address in common.</summary>
    SameEmail,

    /// <summary>They have the same domain.</summary>
    SameDomain,

    /// <summary>Their phone numbers are the same but for the way they are written.</summary>
    SamePhone,

    /// <summary>They have the same name, and no company says that they are two.</summary>
    SameName,

    /// <summary>Their names differ by a letter or two, at one company; companies: by the legal form alone.</summary>
    SimilarName,
}

/// <summary>Two records that are likely the same one.</summary>
/// <param name="Records">The older one first.</param>
/// <param name="Reasons">The strongest first.</param>
public sealed record DuplicatePair(IReadOnlyList<DuplicateRecord> Records, IReadOnlyList<DuplicateReason> Reasons);

/// <summary>A record that is there already and is likely the one that is being written.</summary>
/// <param name="Record">The record.</param>
/// <param name="Reasons">The strongest first.</param>
public sealed record DuplicateCandidate(DuplicateRecord Record, IReadOnlyList<DuplicateReason> Reasons);

/// <summary>Records that are likely the one that is being written.</summary>
/// <param name="Items">At most five, the likeliest first.</param>
public sealed record DuplicateCandidates(IReadOnlyList<DuplicateCandidate> Items);

/// <summary>As much of a record as tells it from another one.</summary>
public sealed record DuplicateRecord
{
    /// <summary>The record.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>A person's primary e-mail address, or a company's domain.</summary>
    public string? Address { get; init; }

    /// <summary>The primary phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>A person's job title, or a company's industry.</summary>
    public string? Subtitle { get; init; }

    /// <summary>A person's company, or a company's parent.</summary>
    public NamedRef? Company { get; init; }

    /// <summary>Who looks after it.</summary>
    public PersonRef? Owner { get; init; }

    /// <summary>Since when it is here.</summary>
    public required DateTime CreatedAt { get; init; }
}
