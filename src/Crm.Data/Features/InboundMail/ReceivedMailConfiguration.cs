using Crm.Core.Features.InboundMail;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.InboundMail;

internal sealed class ReceivedMailConfiguration : OwnedConfiguration<ReceivedMail>
{
    protected override string Table => "ReceivedMails";

    protected override void ConfigureEntity(EntityTypeBuilder<ReceivedMail> builder)
    {
        builder.Property(m => m.Key).HasMaxLength(ReceivedMail.KeyLength);
        builder.HasIndex(m => new { m.OrganizationId, m.Key }).IsUnique();
        builder.HasIndex(m => new { m.OrganizationId, m.CreatedAt });
    }
}
