using Crm.Core.Features.Customers;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Contacts;

/// <summary>A contact as shown, with the names of what it points to.</summary>
public sealed record ContactView : RecordView
{
    /// <summary>Given name; may be empty when there is a last name.</summary>
    public required string FirstName { get; init; }

    /// <summary>Family name; may be empty when there is a first name.</summary>
    public required string LastName { get; init; }

    /// <summary>First and last name together.</summary>
    public string DisplayName => Contact.DisplayName(FirstName, LastName);

    /// <summary>The company the person belongs to; none: an individual.</summary>
    public Guid? CompanyId { get; init; }

    /// <summary>The company, named.</summary>
    public NamedRef? Company { get; init; }

    /// <summary>Job title.</summary>
    public string? Title { get; init; }

    /// <summary>Where in the company.</summary>
    public string? Department { get; init; }

    /// <summary>The person's part in a buying decision.</summary>
    public DecisionRole? DecisionRole { get; init; }

    /// <summary>All e-mail addresses.</summary>
    public required IReadOnlyList<ContactEmail> Emails { get; init; }

    /// <summary>All phone numbers.</summary>
    public required IReadOnlyList<ContactPhone> Phones { get; init; }

    /// <summary>The primary e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The primary phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Postal address.</summary>
    public required Address Address { get; init; }

    /// <summary>Web addresses by network, such as <c>linkedin</c>.</summary>
    public required IReadOnlyDictionary<string, string> SocialProfiles { get; init; }

    /// <summary>How the person wants to be reached.</summary>
    public ContactMethod? PreferredContactMethod { get; init; }

    /// <summary>How far the person has come as a customer.</summary>
    public required LifecycleStage LifecycleStage { get; init; }

    /// <summary>Whether there is business with the person.</summary>
    public required CustomerStatus Status { get; init; }

    /// <summary>Where the contact came from.</summary>
    public string? Source { get; init; }

    /// <summary>What the person agreed to, per channel.</summary>
    public required IReadOnlyList<Consent> Consents { get; init; }

    /// <summary>When somebody last spoke with the person.</summary>
    public DateTime? LastContactedAt { get; init; }

    /// <summary>Only in the answer to a merge: by this it can be undone.</summary>
    public Guid? MergeId { get; init; }
}

/// <summary>A contact that holds the same e-mail address.</summary>
public sealed record ContactDuplicate(Guid Id, string DisplayName, string? Email, NamedRef? Company);
