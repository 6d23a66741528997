using Crm.Core.Features.Tags;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Tags;

internal sealed class TagConfiguration : OwnedConfiguration<Tag>
{
    protected override string Table => "Tags";

    protected override void ConfigureEntity(EntityTypeBuilder<Tag> builder)
    {
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Property(t => t.Name).HasMaxLength(Tag.MaxName);
        builder.Property(t => t.Key).HasMaxLength(200);
        builder.Property(t => t.Category).HasMaxLength(50);
        builder.Property(t => t.Color).HasMaxLength(7);
        builder.HasIndex(t => new { t.OrganizationId, t.Key }).IsUnique();
    }
}

internal sealed class RecordTagConfiguration : OwnedConfiguration<RecordTag>
{
    protected override string Table => "RecordTags";

    protected override void ConfigureEntity(EntityTypeBuilder<RecordTag> builder)
    {
        builder.Property(t => t.TagKey).HasMaxLength(200);
        builder.HasIndex(t => new
        {
            t.OrganizationId,
            t.TagKey,
            t.RecordType,
            t.RecordId,
            t.IsLiving,
        });
        builder.HasIndex(t => new { t.OrganizationId, t.RecordId });
    }
}
