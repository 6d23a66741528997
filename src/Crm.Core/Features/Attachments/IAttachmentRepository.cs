using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Attachments;

public interface IAttachmentRepository
{
    Task<Page<AttachmentView>> ListAsync(ListRequest request, CancellationToken cancellationToken);

    /// <summary>Whoever sees its record; null when it is not there or in the recycle bin.</summary>
    Task<AttachmentView?> ViewAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>For change, in the recycle bin or not.</summary>
    Task<Attachment?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Those of these on one record.</summary>
    Task<IReadOnlyList<Attachment>> FindOnAsync(
        RecordRef related,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    );

    void Add(Attachment attachment);

    /// <summary>Lets all files of a record go on at another one that takes its place.</summary>
    Task MoveAsync(RecordRef from, RecordRef to, CancellationToken cancellationToken);

    /// <summary>Those of these ids of which there is a row, deleted or not.</summary>
    Task<IReadOnlySet<Guid>> FindKnownAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
