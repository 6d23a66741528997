using Crm.Core.Platform.Auditing;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Auditing;

internal sealed class AuditEntryConfiguration : OwnedConfiguration<AuditEntry>
{
    protected override string Table => "AuditEntries";

    protected override void ConfigureEntity(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(a => a.EntityType).HasMaxLength(32);
        builder.Property(a => a.EntityTitle).HasMaxLength(410);
        builder.HasIndex(a => new
        {
            a.OrganizationId,
            a.At,
            a.Id,
        });
        builder.HasIndex(a => new
        {
            a.OrganizationId,
            a.EntityId,
            a.At,
        });
        builder.HasIndex(a => new
        {
            a.OrganizationId,
            a.ById,
            a.At,
        });
    }
}
