using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Imports;

/// <summary>Imports whose time is over are not there any more, whether they are removed already or not.</summary>
public interface IImportRepository
{
    Task<Page<ImportView>> ListAsync(ListRequest request, CancellationToken cancellationToken);

    Task<ImportView?> ViewAsync(Guid id, CancellationToken cancellationToken);

    Task<Import?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>What was decided the last time for a file with these columns.</summary>
    Task<ImportPlan?> FindPlanAsync(RecordType entity, string columnsKey, CancellationToken cancellationToken);

    void Add(Import import);

    void Add(ImportRow row);

    /// <summary>Rows with a problem, by number, from <paramref name="after"/> on.</summary>
    Task<IReadOnlyList<(int Number, string Problem)>> FindProblemsAsync(
        Guid importId,
        int after,
        int max,
        CancellationToken cancellationToken
    );

    /// <summary>Rows that wait for their parent, by number; for change.</summary>
    Task<IReadOnlyList<ImportRow>> FindWaitingAsync(Guid importId, int max, CancellationToken cancellationToken);

    /// <summary>Forgets the rows of a trial or of a former start.</summary>
    Task DeleteRowsAsync(Guid importId, CancellationToken cancellationToken);

    /// <summary>
    /// All rows of the records that the last rows not yet gone through wrote, from the last to the first; for change.
    /// </summary>
    Task<IReadOnlyList<ImportRow>> FindToUndoAsync(Guid importId, int maxRecords, CancellationToken cancellationToken);

    /// <summary>Removes those of the tags that came into being since, as they are, and that no living record carries.</summary>
    Task RemoveUnusedTagsAsync(IReadOnlyCollection<string> tags, DateTime since, CancellationToken cancellationToken);

    /// <summary>When these records were last changed by anybody.</summary>
    Task<IReadOnlyDictionary<Guid, DateTime>> FindLastChangesAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    );
}

/// <summary>Which import, and whose.</summary>
/// <param name="OrganizationId">The organization.</param>
/// <param name="Id">The import.</param>
public sealed record DueImport(Guid OrganizationId, Guid Id);

/// <summary>The worker's side: what waits, of all organizations.</summary>
public interface IImportQueue
{
    /// <summary>The one that has waited longest; null when there is nothing to do.</summary>
    Task<DueImport?> FindDueAsync(CancellationToken cancellationToken);
}
