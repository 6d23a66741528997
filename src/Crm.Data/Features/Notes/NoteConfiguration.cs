using Crm.Core.Features.Notes;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Notes;

internal sealed class NoteConfiguration : RecordConfiguration<Note>
{
    protected override string Table => "Notes";

    protected override void ConfigureRecord(EntityTypeBuilder<Note> builder)
    {
        builder.Property(n => n.Body).HasMaxLength(Note.MaxBody);
        builder.Property(n => n.Excerpt).HasMaxLength(Note.MaxExcerpt);
        builder.Property(n => n.RelatedTitle).HasMaxLength(410);
        builder.Property(n => n.Mentions).HasMaxLength(4000);
        builder.Ignore(n => n.Related);
        builder.HasOne<Note>().WithMany().HasForeignKey(n => n.ParentId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(n => n.Owner).WithMany().HasForeignKey(n => n.OwnerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(n => new
        {
            n.OrganizationId,
            n.RelatedId,
            n.CreatedAt,
            n.Id,
        });
        builder.HasIndex(n => new { n.OrganizationId, n.ParentId });
    }
}
