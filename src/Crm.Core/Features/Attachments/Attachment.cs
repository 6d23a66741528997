using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Files;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Attachments;

/// <summary>
/// A file on a record, seen by those who see the record. The row says what it is; its content lies in the storage under the
/// row's id, and is never altered.
/// </summary>
public sealed class Attachment : OrganizationOwned, IRecyclable, IAudited, ITellsOnce
{
    public const int MaxName = 200;
    public const int MaxContentType = 100;
    public const int MaxRelatedTitle = 410;

    // Known while it is written.
    private RecordSubject? _subject;

    private Attachment() { }

    /// <summary>A file on a record.</summary>
    /// <param name="name">As <see cref="FileName"/> leaves it.</param>
    /// <param name="contentType">What it really is.</param>
    /// <param name="size">In bytes.</param>
    /// <param name="related">The record.</param>
    /// <param name="subject">What that is called, and who sees it.</param>
    public Attachment(string name, string contentType, long size, RecordRef related, RecordSubject subject)
    {
        Name = name;
        ContentType = contentType;
        Size = size;
        RelatedType = related.Type;
        RelatedId = related.Id;
        _subject = subject;
    }

    public string Name { get; private set; } = "";

    public string ContentType { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    public RecordType RelatedType { get; private set; }

    public Guid RelatedId { get; private set; }

    /// <summary>The message or activity with which it came by mail.</summary>
    public Guid? SourceId { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public Guid? CreatedById { get; private set; }

    public DateTime? DeletedAt { get; private set; }

    public RecordRef Related => new(RelatedType, RelatedId);

    string IAudited.AuditType => "attachment";

    string IAudited.AuditTitle => Name;

    Guid? IAudited.AuditOwnerId => _subject?.OwnerId;

    Story ITellsOnce.Story => new("file", Related, _subject!, Name, CreatedAt);

    bool IAudited.Tells(string member) => member is nameof(Name) or nameof(Size);

    /// <summary>Where its content lies.</summary>
    public string StoredName => StoredFiles.NameOf(OrganizationId, Id);

    /// <summary>Learns who sees the record, so that only they are told of a change.</summary>
    public void SeenBy(RecordSubject subject) => _subject = subject;

    /// <summary>Says with which message or activity it came.</summary>
    public void CameWith(Guid sourceId) => SourceId = sourceId;

    /// <summary>Whether it is this person's own.</summary>
    public bool IsOf(Guid? userId) => userId is not null && CreatedById == userId;

    public void Delete(DateTime now) => DeletedAt ??= now;

    /// <summary>Takes it out of the recycle bin.</summary>
    /// <exception cref="Failure">404 when its time there is over.</exception>
    public void Restore(DateTime now, TimeSpan kept)
    {
        if (DeletedAt is { } deleted && now - deleted > kept)
        {
            throw Failure.NotFound("file");
        }

        DeletedAt = null;
    }
}
