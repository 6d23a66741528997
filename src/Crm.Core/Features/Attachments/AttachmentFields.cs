using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Attachments;

/// <summary>What the files of a record are filtered and sorted by.</summary>
public sealed class AttachmentFields : FieldCatalogue<Attachment>
{
    public AttachmentFields()
    {
        Text("name", "Name", a => a.Name).NotFilterable();
        Choice("relatedType", "Kind of record", a => a.RelatedType);
        Reference("relatedId", "Record", a => a.RelatedId);
        Number("size", "Size", a => a.Size).Sortable().ReadOnly();
        DateTime("createdAt", "Added", a => a.CreatedAt).Sortable().ReadOnly();
        Reference("createdBy", "Added by", a => a.CreatedById).ReadOnly();
        Exclude(nameof(Attachment.Id), "the key itself");
        Exclude(nameof(Attachment.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(Attachment.ContentType), "shown only");
        Exclude(nameof(Attachment.SourceId), "shown only");
        Exclude(nameof(Attachment.DeletedAt), "deletion has its own parameter");
        Exclude(nameof(Attachment.Related), "relatedType and relatedId");
        Exclude(nameof(Attachment.StoredName), "never shown");
    }

    public override bool TakesText => false;
}
