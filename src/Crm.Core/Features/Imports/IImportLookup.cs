using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Imports;

/// <summary>By what records are found.</summary>
public enum MatchBy
{
    /// <summary>Its id here.</summary>
    Id,

    /// <summary>Its key in another system.</summary>
    ExternalId,
    Email,
    Domain,

    /// <summary>The code of a campaign, the SKU of a product.</summary>
    Code,

    /// <summary>The folded name; with what is beside it.</summary>
    Name,

    /// <summary>The text of a note.</summary>
    Text,
}

/// <summary>What a record is known by.</summary>
/// <param name="By">Which of its values.</param>
/// <param name="Value">The value as it is compared.</param>
/// <param name="Beside">What has to be the same besides: the company of a deal, the record of a task; null: nothing, or none.</param>
public readonly record struct MatchKey(MatchBy By, string Value, string? Beside = null);

/// <summary>A record that was found.</summary>
/// <param name="Key">What it was found by.</param>
/// <param name="Id">The record.</param>
/// <param name="ExternalId">Its key in another system.</param>
/// <param name="Title">What it is called.</param>
/// <param name="OwnerId">By whom it is visible.</param>
/// <param name="Domain">Of a company.</param>
public sealed record ImportMatch(MatchKey Key, Guid Id, string? ExternalId, string Title, Guid? OwnerId, string? Domain = null);

/// <summary>A person of the organization.</summary>
public sealed record ImportPerson(Guid Id, string DisplayName, string Email);

/// <summary>Finds what the rows of a batch name: a query for each way of naming, never one for each row.</summary>
public interface IImportLookup
{
    /// <summary>The living records that the caller sees; of several with the same key the oldest.</summary>
    /// <param name="type">The kind of record.</param>
    /// <param name="keys">What they are known by.</param>
    /// <param name="anything">Of names: whatever stands beside them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyDictionary<MatchKey, ImportMatch>> FindAsync(
        RecordType type,
        IReadOnlyCollection<MatchKey> keys,
        bool anything,
        CancellationToken cancellationToken
    );

    /// <summary>What records of this kind are called, to suggest one for a name that is not known.</summary>
    Task<IReadOnlyList<string>> NamesAsync(RecordType type, int max, CancellationToken cancellationToken);

    /// <summary>Everybody, the oldest first.</summary>
    Task<IReadOnlyList<ImportPerson>> PeopleAsync(CancellationToken cancellationToken);
}
