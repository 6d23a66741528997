using Crm.Core.Features.Customers;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Companies;

/// <summary>A company as shown, with the names of what it points to.</summary>
public sealed record CompanyView : RecordView
{
    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Bare: <c>acme.com</c>.</summary>
    public string? Domain { get; init; }

    /// <summary>An http(s) address.</summary>
    public string? Website { get; init; }

    /// <summary>Its line of business.</summary>
    public string? Industry { get; init; }

    /// <summary>How many people work there.</summary>
    public int? EmployeeCount { get; init; }

    /// <summary>In `currency`.</summary>
    public decimal? AnnualRevenue { get; init; }

    /// <summary>ISO 4217; of the revenue.</summary>
    public string? Currency { get; init; }

    /// <summary>The switchboard, as typed.</summary>
    public string? Phone { get; init; }

    /// <summary>Its postal address.</summary>
    public required Address Address { get; init; }

    /// <summary>The company it belongs to.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>The company it belongs to, named.</summary>
    public NamedRef? Parent { get; init; }

    /// <summary>What it is to the organization.</summary>
    public CompanyCategory? Category { get; init; }

    /// <summary>A few sentences about it.</summary>
    public string? Description { get; init; }

    /// <summary>How far it has come as a customer.</summary>
    public required LifecycleStage LifecycleStage { get; init; }

    /// <summary>Whether there is business with it.</summary>
    public required CustomerStatus Status { get; init; }

    /// <summary>Where it came from.</summary>
    public string? Source { get; init; }

    /// <summary>When somebody last spoke with it.</summary>
    public DateTime? LastContactedAt { get; init; }

    /// <summary>Only in the answer to a merge: by this it can be undone.</summary>
    public Guid? MergeId { get; init; }
}

/// <summary>A company with the same domain.</summary>
public sealed record CompanyDuplicate(Guid Id, string Name, string? Domain);

/// <summary>A company with all below it.</summary>
/// <param name="Id">The company.</param>
/// <param name="Name">Its name.</param>
/// <param name="Children">Its subsidiaries, by name.</param>
public sealed record CompanyNode(Guid Id, string Name, IReadOnlyList<CompanyNode> Children);

/// <summary>Where a company stands among its parents and subsidiaries.</summary>
/// <param name="Ancestors">From the top down to the parent.</param>
/// <param name="Id">The company.</param>
/// <param name="Name">Its name.</param>
/// <param name="Children">Its subsidiaries with theirs, by name.</param>
public sealed record CompanyHierarchy(
    IReadOnlyList<NamedRef> Ancestors,
    Guid Id,
    string Name,
    IReadOnlyList<CompanyNode> Children
);
