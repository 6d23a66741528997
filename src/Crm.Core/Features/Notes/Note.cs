using Crm.Core.Features.Accounts;
using Crm.Core.Features.Search;
using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Notes;

/// <summary>
/// Text written on a record; may be pinned, replied to, and mention people. Seen by those who see the record, whoever
/// wrote it.
/// </summary>
public sealed class Note : Record, ISearchable, ITellsItsOwnStory, IHangsOn
{
    public const int MaxBody = 20_000;
    public const int MaxTitle = 100;
    public const int MaxExcerpt = 500;

    private Note() { }

    public Note(RecordRef related, string relatedTitle, Guid? relatedOwnerId, Guid? parentId)
    {
        RelatedType = related.Type;
        RelatedId = related.Id;
        RelatedTitle = relatedTitle;
        RelatedOwnerId = relatedOwnerId;
        ParentId = parentId;
    }

    /// <summary>Markdown.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The beginning as plain text: in lists, search and feed.</summary>
    public string Excerpt { get; private set; } = "";

    public RecordType RelatedType { get; private set; }

    public Guid RelatedId { get; private set; }

    /// <summary>What the record was called when the note was written.</summary>
    public string RelatedTitle { get; private set; } = "";

    public Guid? RelatedOwnerId { get; private set; }

    /// <summary>The note at the head of the thread that this one answers in.</summary>
    public Guid? ParentId { get; private set; }

    public bool IsPinned { get; private set; }

    /// <summary>People named in the text or beside it.</summary>
    public IReadOnlyList<Guid> Mentions { get; private set; } = [];

    public User? Owner { get; private set; }

    public RecordRef Related => new(RelatedType, RelatedId);

    public override Guid? VisibleByOwnerId => RelatedOwnerId;

    public override RecordType Type => RecordType.Note;

    public override string Title => Excerpt.Length <= MaxTitle ? Excerpt : Excerpt[..(MaxTitle - 1)].TrimEnd() + "…";

    string? ISearchable.SearchSubtitle => RelatedTitle;

    IEnumerable<string?> ISearchable.SearchTerms => [NoteMarkdown.ToText(Body)];

    IReadOnlyList<Story> ITellsItsOwnStory.Stories =>
        [new("note", Related, new RecordSubject(RelatedTitle, RelatedOwnerId), Excerpt, CreatedAt)];

    RecordRef? IHangsOn.HangsOn => Related;

    bool IHangsOn.GoesWithIt => true;

    void IHangsOn.GoOnWith(RecordRef successor, RecordSubject subject) =>
        (RelatedType, RelatedId, RelatedTitle, RelatedOwnerId) = (successor.Type, successor.Id, subject.Title, subject.OwnerId);

    /// <summary>Takes over checked input.</summary>
    /// <param name="input">The whole writable shape.</param>
    /// <param name="mentions">All people mentioned, each once.</param>
    public void Describe(NoteInput input, IReadOnlyList<Guid> mentions)
    {
        Body = input.Body ?? "";
        Excerpt = NoteMarkdown.Excerpt(Body, MaxExcerpt);
        IsPinned = input.IsPinned ?? false;
        Mentions = mentions;
        AssignTo(input.OwnerId);
        Identify(input.ExternalId);
        TagWith(input.Tags ?? []);
    }

    /// <summary>Whether it is this person's own: written by them or handed over to them.</summary>
    public bool IsOf(Guid? userId) => userId is not null && (CreatedById == userId || OwnerId == userId);
}
