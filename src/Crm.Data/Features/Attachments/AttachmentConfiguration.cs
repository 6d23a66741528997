using Crm.Core.Features.Attachments;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Attachments;

internal sealed class AttachmentConfiguration : OwnedConfiguration<Attachment>
{
    protected override string Table => "Attachments";

    protected override void ConfigureEntity(EntityTypeBuilder<Attachment> builder)
    {
        builder.Property(a => a.Name).HasMaxLength(Attachment.MaxName);
        builder.Property(a => a.ContentType).HasMaxLength(Attachment.MaxContentType);
        builder.Ignore(a => a.Related);
        builder.Ignore(a => a.StoredName);
        builder.HasIndex(a => new
        {
            a.OrganizationId,
            a.RelatedId,
            a.CreatedAt,
            a.Id,
        });
        builder.HasIndex(a => new { a.OrganizationId, a.DeletedAt });
    }
}
