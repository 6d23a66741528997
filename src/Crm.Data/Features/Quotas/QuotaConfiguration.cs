using Crm.Core.Features.Accounts;
using Crm.Core.Features.Quotas;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Quotas;

internal sealed class QuotaConfiguration : OwnedConfiguration<Quota>
{
    protected override string Table => "Quotas";

    protected override void ConfigureEntity(EntityTypeBuilder<Quota> builder)
    {
        builder.Property(q => q.Version).IsConcurrencyToken();
        builder.Property(q => q.Period).HasMaxLength(QuotaPeriod.MaxLength);
        builder.HasOne<User>().WithMany().HasForeignKey(q => q.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Team>().WithMany().HasForeignKey(q => q.TeamId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(q => new
            {
                q.OrganizationId,
                q.HolderId,
                q.Period,
            })
            .IsUnique();
        builder.HasIndex(q => new { q.OrganizationId, q.Start });
    }
}
