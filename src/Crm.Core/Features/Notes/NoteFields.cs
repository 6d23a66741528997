using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Notes;

/// <summary>All fields of a note.</summary>
public sealed class NoteFields : RecordFieldCatalogue<Note>
{
    public NoteFields()
    {
        Text("body", "Text", n => n.Body).NotFilterable();
        Structure("related", "Record", n => n.Related).NotFilterable();
        Choice("relatedType", "Kind of record", n => n.RelatedType).Derived();
        Reference("relatedId", "Record", n => n.RelatedId).Derived();
        Reference("parentId", "Answer to", n => n.ParentId).To(RecordType.Note);
        Boolean("isPinned", "Pinned", n => n.IsPinned).SortedBy(By(n => n.IsPinned ? 1 : 0));
        Structure("mentions", "Mentions", n => n.Mentions).NotFilterable().Unaudited();
        Exclude(nameof(Note.Excerpt), "the beginning of body");
        Exclude(nameof(Note.RelatedTitle), "the name behind related");
        Exclude(nameof(Note.RelatedOwnerId), "visibility, never shown");
        Exclude(nameof(Note.Owner), "the name behind ownerId");
    }

    protected override IEnumerable<string> Shown => [.. base.Shown, "bodyHtml"];
}
