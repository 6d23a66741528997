using Crm.Core.Features.Customers;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Consents;

/// <summary>
/// That a person gave or took back a consent; written with every change of a contact's or lead's consents and never altered,
/// so that who may be written to, and since when, can be shown years later.
/// </summary>
public sealed class ConsentEntry : OrganizationOwned
{
    public const int MaxSource = 200;

    /// <summary>A contact or a lead.</summary>
    public required RecordType RelatedType { get; init; }

    public required Guid RelatedId { get; init; }

    public required ContactMethod Channel { get; init; }

    /// <summary>Null: what was known of the channel was taken out.</summary>
    public ConsentStatus? Status { get; init; }

    /// <summary>When the person said so.</summary>
    public required DateTime At { get; init; }

    public string? Source { get; init; }

    /// <summary>When it was written down; null: before there was this ledger.</summary>
    public DateTime? RecordedAt { get; init; }

    /// <summary>Who wrote it down; null: the person by a link or form, or the product.</summary>
    public Guid? ById { get; init; }

    /// <summary>Whether it says the same.</summary>
    public bool Tells(Consent consent) =>
        Channel == consent.Channel && Status == consent.Status && At == consent.At && Source == consent.Source;
}
