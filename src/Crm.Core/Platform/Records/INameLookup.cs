namespace Crm.Core.Platform.Records;

/// <summary>Present names of people, records and teams, for whole pages at once.</summary>
public interface INameLookup
{
    /// <summary>The names of those that the caller may see and that are still there, in one query.</summary>
    Task<Names> FindAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken);
}

/// <summary>Names by id.</summary>
public sealed class Names(IReadOnlyDictionary<Guid, string> byId)
{
    public string? Of(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>A person, or nothing when the product did it or the person is gone for good.</summary>
    public PersonRef? Person(Guid? id) => id is { } known && Of(known) is { } name ? new PersonRef(known, name) : null;
}
