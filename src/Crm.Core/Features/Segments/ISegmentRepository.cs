using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;

namespace Crm.Core.Features.Segments;

public interface ISegmentRepository : ISettingRepository<Segment, SegmentView>
{
    /// <summary>The dynamic ones.</summary>
    Task<IReadOnlyList<Segment>> FindDynamicAsync(CancellationToken cancellationToken);

    /// <summary>The segments that a record is known to be in, by name.</summary>
    Task<IReadOnlyList<RecordSegment>> FindOfRecordAsync(Guid recordId, CancellationToken cancellationToken);

    /// <summary>How many views and reports name it, whosoever they are.</summary>
    Task<IReadOnlyList<SegmentUse>> CountUsesAsync(Guid id, RecordType entity, CancellationToken cancellationToken);
}

/// <summary>Who belongs to segments, and who did.</summary>
public interface ISegmentMemberRepository
{
    /// <summary>Those of these records that the caller sees.</summary>
    Task<IReadOnlyList<Guid>> FindSeenAsync(RecordType type, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The rows of these records, for change.</summary>
    Task<IReadOnlyList<SegmentMember>> FindAsync(
        Guid segmentId,
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    );

    /// <summary>Records that satisfy the criteria and are not kept as members.</summary>
    Task<IReadOnlyList<Guid>> FindEnteringAsync(Segment segment, int max, CancellationToken cancellationToken);

    /// <summary>Records that are kept as members and don't satisfy the criteria any more.</summary>
    Task<IReadOnlyList<Guid>> FindLeavingAsync(Segment segment, int max, CancellationToken cancellationToken);

    /// <summary>Who entered and left, of the records that the caller sees.</summary>
    Task<Page<SegmentLogView>> LogAsync(Segment segment, ListRequest request, CancellationToken cancellationToken);

    Task<SegmentRun?> FindRunAsync(Guid segmentId, CancellationToken cancellationToken);

    /// <summary>A number that rises with each change of records of these kinds.</summary>
    Task<long> CountChangesAsync(IReadOnlyCollection<RecordType> kinds, CancellationToken cancellationToken);

    /// <summary>What was remembered of lists of this kind is no longer true: members of a static segment change.</summary>
    Task TouchAsync(RecordType type, CancellationToken cancellationToken);

    void Add(SegmentMember member);

    void Add(SegmentLogEntry entry);

    void Add(SegmentRun run);

    void Remove(SegmentMember member);
}
