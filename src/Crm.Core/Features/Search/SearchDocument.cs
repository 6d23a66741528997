using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Search;

/// <summary>What global search knows of one living record. Kept by the data layer with every change; the engine differs by database.</summary>
public sealed class SearchDocument : IOrganizationOwned, IVisibleByOwner
{
    public const int MaxText = 2000;

    public long Number { get; init; }

    public required Guid OrganizationId { get; init; }

    public required RecordType RecordType { get; init; }

    public required Guid RecordId { get; init; }

    public Guid? OwnerId { get; set; }

    public required string Title { get; set; }

    public string? Subtitle { get; set; }

    /// <summary>The title, folded: for "begins with".</summary>
    public required string TitleKey { get; set; }

    /// <summary>Everything that finds the record, folded and cut to <see cref="MaxText"/>.</summary>
    public required string Text { get; set; }

    public DateTime UpdatedAt { get; set; }
}

/// <summary>A record that global search finds.</summary>
public interface ISearchable
{
    /// <summary>The second line of a hit, such as a job title or a domain.</summary>
    string? SearchSubtitle { get; }

    /// <summary>All that finds the record besides its title: e-mails, phone numbers, domain …</summary>
    IEnumerable<string?> SearchTerms { get; }
}

/// <summary>A record that is also found by the name of its company.</summary>
public interface IFoundByCompany
{
    Guid? CompanyId { get; }
}
