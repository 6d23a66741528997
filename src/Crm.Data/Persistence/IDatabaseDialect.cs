using Crm.Core.Features.Contacts;
using Crm.Core.Features.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Persistence;

/// <summary>The few things that databases say differently. Each database project has one.</summary>
public interface IDatabaseDialect
{
    /// <summary>Adds to the counter of (organization, kind, slot); makes it when it is not there.</summary>
    Task AddToCountAsync(CrmDbContext context, RecordCount delta, CancellationToken cancellationToken);

    /// <summary>Writes what search knows of records, replacing what it knew.</summary>
    Task PutSearchDocumentsAsync(
        CrmDbContext context,
        IReadOnlyList<SearchDocument> documents,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// The addresses of contacts that are among many; by way of their index, whatever the database knows or does not know yet of
    /// how many there are.
    /// </summary>
    IQueryable<ContactPoint> PointsAmong(CrmDbContext context, IReadOnlyCollection<string> emailKeys);

    /// <summary>Takes the named lock of the organization until the transaction ends.</summary>
    Task LockAsync(CrmDbContext context, Guid organizationId, string name, CancellationToken cancellationToken);

    /// <summary>From here on the context reads one state of the database, whatever others write; it must not write itself.</summary>
    Task BeginSnapshotAsync(CrmDbContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Due messages of all organizations, locked until the transaction ends; those that another worker is just taking
    /// are passed over, not waited for.
    /// </summary>
    Task<List<Guid>> LockDueMessagesAsync(CrmDbContext context, DateTime now, int max, CancellationToken cancellationToken);

    /// <summary>The documents that fit the text; for conditions of lists.</summary>
    IQueryable<SearchDocument> Matching(CrmDbContext context, SearchText text);

    /// <summary>The same by way of the trigram index, whatever the database thinks is cheaper: for words known to be rare.</summary>
    IQueryable<SearchDocument> Indexed(CrmDbContext context, SearchText text, Guid organizationId);

    /// <summary>
    /// Whether <see cref="Indexed"/> gives its documents one by one, newest first, so that a limit ends the reading also of
    /// words that many have.
    /// </summary>
    bool ReadsIndexInOrder { get; }

    /// <summary>The same, to be asked for one record after the other: quick for words that many records have.</summary>
    IQueryable<SearchDocument> OneByOne(CrmDbContext context, SearchText text);

    /// <summary>The documents whose title begins with the folded text, by way of an index and in its order.</summary>
    IQueryable<SearchDocument> BeginningWith(CrmDbContext context, string foldedText);

    /// <summary>What the database complained of.</summary>
    SaveProblem Explain(Exception exception);
}

/// <summary>Why a save failed.</summary>
public enum SaveProblemKind
{
    Other,

    /// <summary>A unique value was taken meanwhile.</summary>
    Unique,

    /// <summary>The database broke it off in favour of another (deadlock, serialization, a row pointed to that is just gone).</summary>
    Transient,
}

/// <param name="Kind">What happened.</param>
/// <param name="Detail">The index or columns, for <see cref="SaveProblemKind.Unique"/>.</param>
public sealed record SaveProblem(SaveProblemKind Kind, string Detail = "");
