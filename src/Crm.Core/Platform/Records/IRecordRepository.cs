using Crm.Core.Platform.Fields;
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

    /// <summary>What the records of a list come to, added up by the database.</summary>
    /// <returns>Every group; up to <see cref="SumRequest.MaxGroups"/> and one more, which tells that there are too many.</returns>
    Task<IReadOnlyList<SumGroup>> SumAsync(SumRequest request, CancellationToken cancellationToken);

    /// <summary>The least and the greatest value of a field among the records of a list; null where none has a value.</summary>
    Task<SumSpan> SpanAsync(ListRequest request, Field field, CancellationToken cancellationToken);

    /// <summary>What the record answers to each of these conditions, in one query; null when it can't be seen.</summary>
    Task<IReadOnlyList<ConditionOutcome>?> TestAsync(
        Guid id,
        IReadOnlyList<Condition> conditions,
        CancellationToken cancellationToken
    );

    /// <summary>The record as shown; null when absent, hidden, another organization's or in the recycle bin.</summary>
    Task<TView?> ViewAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The records for change, in any order; those that can't be seen are missing.</summary>
    Task<IReadOnlyList<TRecord>> FindAsync(IReadOnlyCollection<Guid> ids, bool inBin, CancellationToken cancellationToken);

    Task<Guid?> FindByExternalIdAsync(string externalId, CancellationToken cancellationToken);

    void Add(TRecord record);
}
