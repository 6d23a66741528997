using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Deals;

namespace Crm.Core.Features.Leads.Conversion;

/// <summary>What a lead became.</summary>
/// <param name="Contact">The person.</param>
/// <param name="Company">Where the person works; null for an individual.</param>
/// <param name="Deal">The opportunity; null when none was wanted.</param>
public sealed record LeadConversionResult(ContactView Contact, CompanyView? Company, DealView? Deal);

/// <summary>What converting a lead would do.</summary>
/// <param name="Contact">The person.</param>
/// <param name="Company">Where the person works; null for an individual.</param>
/// <param name="Deal">The opportunity.</param>
public sealed record LeadConversionPreview(LeadConversionStep Contact, LeadConversionStep? Company, LeadConversionStep Deal);

/// <summary>One record of a conversion.</summary>
/// <param name="Action">Whether it is made, or there already.</param>
/// <param name="Record">The record as it is, or as it would be.</param>
public sealed record LeadConversionStep(LeadConversionAction Action, LeadConversionRecord Record);

/// <summary>Where a record of a conversion comes from.</summary>
public enum LeadConversionAction
{
    Create,
    Link,
}

/// <summary>What identifies a record of a conversion; what a record of its kind does not have is null.</summary>
public sealed record LeadConversionRecord
{
    /// <summary>Which one; null: it is not there yet.</summary>
    public Guid? Id { get; init; }

    /// <summary>What it is called; of a contact the full name.</summary>
    public required string Name { get; init; }

    /// <summary>Of a contact.</summary>
    public string? FirstName { get; init; }

    /// <summary>Of a contact.</summary>
    public string? LastName { get; init; }

    /// <summary>Of a contact.</summary>
    public string? Email { get; init; }

    /// <summary>Of a contact.</summary>
    public string? Phone { get; init; }

    /// <summary>Of a contact: the job title.</summary>
    public string? Title { get; init; }

    /// <summary>Of a company.</summary>
    public string? Domain { get; init; }

    /// <summary>Of a company.</summary>
    public string? Industry { get; init; }

    /// <summary>Of a deal.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Of a deal; ISO 4217.</summary>
    public string? Currency { get; init; }
}
