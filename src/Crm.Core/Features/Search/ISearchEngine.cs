using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Search;

/// <summary>Finds documents; how, differs by database. A contract suite holds all engines to the same answers.</summary>
public interface ISearchEngine
{
    /// <summary>
    /// Candidates in no order, a bounded number, of what the caller may see: those whose title begins with the text, and
    /// of those that contain it all when they are few, else the newest.
    /// </summary>
    /// <param name="text">What to look for.</param>
    /// <param name="types">Kinds of records; none: all.</param>
    /// <param name="enough">As many as are needed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<SearchDocument>> FindAsync(
        SearchText text,
        IReadOnlyCollection<RecordType> types,
        int enough,
        CancellationToken cancellationToken
    );
}

/// <summary>Rebuilds what search knows from the records themselves.</summary>
public interface ISearchRebuild
{
    /// <summary>The kinds of records that are searched.</summary>
    IReadOnlyList<RecordType> Types { get; }

    /// <summary>Writes the documents of the next records by id; gives the last id, or null when there are none left.</summary>
    Task<Guid?> WriteBatchAsync(RecordType type, Guid afterId, int max, CancellationToken cancellationToken);

    /// <summary>Removes documents whose record is no longer there.</summary>
    Task RemoveStaleAsync(RecordType type, CancellationToken cancellationToken);
}
