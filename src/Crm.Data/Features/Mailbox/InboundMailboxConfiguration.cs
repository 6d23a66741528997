using Crm.Core.Features.Mailbox;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Mailbox;

internal sealed class InboundMailboxConfiguration : OwnedConfiguration<InboundMailbox>
{
    protected override string Table => "InboundMailboxes";

    protected override void ConfigureEntity(EntityTypeBuilder<InboundMailbox> builder)
    {
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Property(m => m.Key).HasMaxLength(InboundMailbox.MaxKey);
        builder.Property(m => m.ReplySecret).HasMaxLength(InboundMailbox.MaxKey);
        builder.Property(m => m.Address).HasMaxLength(254);
        builder.HasIndex(m => m.OrganizationId).IsUnique();
        builder.HasIndex(m => m.Key).IsUnique();
    }
}
