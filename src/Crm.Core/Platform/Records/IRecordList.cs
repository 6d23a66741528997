using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;

namespace Crm.Core.Platform.Records;

/// <summary>The list of one kind of record, for what works on lists of any kind (saved views, exports, reports).</summary>
public interface IRecordList
{
    /// <summary>The kind that it lists.</summary>
    RecordType Type { get; }

    /// <summary>What it is filtered and sorted by.</summary>
    FieldCatalogue Fields { get; }

    /// <summary>The shape of a row as shown: a <see cref="RecordView"/>.</summary>
    Type View { get; }

    /// <summary>The list as asked for by its query parameters.</summary>
    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    ListRequest Check(IEnumerable<KeyValuePair<string, string>> query);

    /// <summary>One page of what the caller may see.</summary>
    Task<Page<RecordView>> PageAsync(ListRequest request, CancellationToken cancellationToken);

    /// <inheritdoc cref="IRecordRepository{TRecord,TView}.SumAsync"/>
    Task<IReadOnlyList<SumGroup>> SumAsync(SumRequest request, CancellationToken cancellationToken);

    /// <inheritdoc cref="IRecordRepository{TRecord,TView}.SpanAsync"/>
    Task<SumSpan> SpanAsync(ListRequest request, Field field, CancellationToken cancellationToken);

    /// <summary>The ids of what the list would show, up to <paramref name="max"/>.</summary>
    Task<IReadOnlyList<Guid>> ListIdsAsync(ListRequest request, int max, CancellationToken cancellationToken);

    /// <inheritdoc cref="IRecordRepository{TRecord,TView}.TestAsync"/>
    Task<IReadOnlyList<ConditionOutcome>?> TestAsync(
        Guid id,
        IReadOnlyList<Condition> conditions,
        CancellationToken cancellationToken
    );

    /// <summary>A living record that the caller sees.</summary>
    /// <exception cref="Failure">404.</exception>
    Task<Record> RequireAsync(Guid id, CancellationToken cancellationToken);
}
