using Crm.Core.Platform.Paging;

namespace Crm.Core.Platform.Records;

/// <summary>What every record's repository can do; each feature's own interface adds what only it needs.</summary>
public interface IRecordRepository<TRecord, TView>
    where TRecord : Record
    where TView : RecordView
{
    Task<Page<TView>> ListAsync(ListRequest request, CancellationToken cancellationToken);

    /// <summary>The ids that a list would show, up to <paramref name="max"/>.</summary>
    Task<IReadOnlyList<Guid>> ListIdsAsync(ListRequest request, int max, CancellationToken cancellationToken);

    /// <summary>The record as shown; null when absent, hidden, another organization's or in the recycle bin.</summary>
    Task<TView?> ViewAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The records for change, in any order; those that can't be seen are missing.</summary>
    Task<IReadOnlyList<TRecord>> FindAsync(IReadOnlyCollection<Guid> ids, bool inBin, CancellationToken cancellationToken);

    Task<Guid?> FindByExternalIdAsync(string externalId, CancellationToken cancellationToken);

    void Add(TRecord record);
}
