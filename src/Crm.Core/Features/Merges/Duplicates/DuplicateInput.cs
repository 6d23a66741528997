namespace Crm.Core.Features.Merges.Duplicates;

/// <summary>Two records that are not the same one.</summary>
public sealed record DuplicateDismissalInput
{
    /// <summary>The two.</summary>
    /// <example>["019a3c5e-7c11-7a30-9d0e-6f1f0e5b2a11", "019a3c5e-7c11-7a30-9d0e-6f1f0e5b2a12"]</example>
    public required IReadOnlyList<Guid> Ids { get; init; }
}

/// <summary>What is being written, as far as it is.</summary>
public sealed record DuplicateProbe
{
    /// <summary>The whole name, of a person or a company.</summary>
    public string? Name { get; init; }

    /// <summary>An e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>A phone number in any way of writing.</summary>
    public string? Phone { get; init; }

    /// <summary>A company's domain or web address.</summary>
    public string? Domain { get; init; }

    /// <summary>A person's company.</summary>
    public Guid? CompanyId { get; init; }
}
