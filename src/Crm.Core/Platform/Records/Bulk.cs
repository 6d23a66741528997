using System.Text.Json.Nodes;

namespace Crm.Core.Platform.Records;

/// <summary>What can be done to many records at once.</summary>
public enum BulkAction
{
    Assign,
    AddTags,
    RemoveTags,
    Update,
    Delete,
    Restore,
}

/// <summary>One action on many records, chosen by id or by the filters of the list.</summary>
public sealed record BulkRequest
{
    /// <summary>What to do.</summary>
    /// <example>addTags</example>
    public required BulkAction Action { get; init; }

    /// <summary>Up to 1,000 ids; or give <see cref="Filter"/>.</summary>
    /// <example>["019a3c5e-7c11-7a30-9d0e-6f1f0e5b2a11"]</example>
    public IReadOnlyList<Guid>? Ids { get; init; }

    /// <summary>The query parameters of the list; matching at most 1,000 records.</summary>
    public IReadOnlyDictionary<string, string>? Filter { get; init; }

    /// <summary><c>{ownerId}</c> for assign, <c>{tags:[…]}</c> for tags, a merge patch for update; nothing for the others.</summary>
    /// <example>{"tags": ["vip"]}</example>
    public JsonObject? Values { get; init; }
}

/// <summary>What became of each record.</summary>
/// <param name="Succeeded">How many were done.</param>
/// <param name="Failed">The others, each with the answer that it would have got alone.</param>
public sealed record BulkResult(int Succeeded, IReadOnlyList<BulkFailure> Failed);

/// <summary>A record that could not be done, and why.</summary>
/// <param name="Id">The record.</param>
/// <param name="Status">The HTTP status that it would have got alone.</param>
/// <param name="Detail">Why.</param>
public sealed record BulkFailure(Guid Id, int Status, string Detail);

/// <summary>Records that can be changed in bulk: the single rules, without a save.</summary>
public interface IBulkTarget
{
    RecordType Type { get; }

    /// <summary>The plural in permissions: <c>contacts</c>.</summary>
    string Resource { get; }

    Task<IReadOnlyList<Guid>> SelectAsync(
        IEnumerable<KeyValuePair<string, string>> filter,
        int max,
        CancellationToken cancellationToken
    );

    Task<IReadOnlyList<Record>> FindAsync(IReadOnlyCollection<Guid> ids, bool inBin, CancellationToken cancellationToken);

    Task ChangeAsync(Record record, JsonObject values, CancellationToken cancellationToken);

    Task DeleteAsync(Record record, CancellationToken cancellationToken);

    Task RestoreAsync(Record record, CancellationToken cancellationToken);
}
