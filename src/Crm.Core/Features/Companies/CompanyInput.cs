using Crm.Core.Features.Customers;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Companies;

/// <summary>The writable shape of a company.</summary>
public sealed record CompanyInput : RecordInput
{
    /// <summary>Required.</summary>
    /// <example>Acme Trading</example>
    public string? Name { get; init; }

    /// <summary>Any spelling of an address; kept bare: <c>https://www.Acme.com/x</c> is <c>acme.com</c>. One company per domain.</summary>
    /// <example>acme.example</example>
    public string? Domain { get; init; }

    /// <summary>An http(s) address.</summary>
    /// <example>https://acme.example</example>
    public string? Website { get; init; }

    /// <summary>Its line of business.</summary>
    /// <example>Retail</example>
    public string? Industry { get; init; }

    /// <summary>How many people work there.</summary>
    /// <example>120</example>
    public int? EmployeeCount { get; init; }

    /// <summary>In <see cref="Currency"/>, at most two decimals.</summary>
    /// <example>2500000.00</example>
    public decimal? AnnualRevenue { get; init; }

    /// <summary>ISO 4217, such as <c>EUR</c>.</summary>
    /// <example>EUR</example>
    public string? Currency { get; init; }

    /// <summary>The switchboard, as typed.</summary>
    /// <example>+49 30 1234567</example>
    public string? Phone { get; init; }

    /// <summary>Its postal address.</summary>
    public Address? Address { get; init; }

    /// <summary>The company it belongs to; never itself or one below it.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>What it is to the organization.</summary>
    public CompanyCategory? Category { get; init; }

    /// <summary>A few sentences about it.</summary>
    /// <example>Sells everything.</example>
    public string? Description { get; init; }

    /// <summary>Default: <c>lead</c>.</summary>
    public LifecycleStage? LifecycleStage { get; init; }

    /// <summary>Default: <c>active</c>.</summary>
    public CustomerStatus? Status { get; init; }

    /// <summary>Where the company came from.</summary>
    /// <example>event</example>
    public string? Source { get; init; }

    /// <summary>When somebody last spoke with it.</summary>
    public DateTime? LastContactedAt { get; init; }
}
