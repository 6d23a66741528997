using Crm.Core.Platform.Outbox;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Outbox;

internal sealed class OutboxMessageConfiguration : OwnedConfiguration<OutboxMessage>
{
    protected override string Table => "OutboxMessages";

    protected override void ConfigureEntity(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(m => m.Kind).HasMaxLength(32);
        builder.Property(m => m.LastError).HasMaxLength(1000);
        builder.HasIndex(m => new { m.OrganizationId, m.CreatedAt });

        // The worker's question spans organizations, so this one index does not lead with it.
        builder.HasIndex(m => new
        {
            m.DoneAt,
            m.ParkedAt,
            m.DueAt,
        });
    }
}
