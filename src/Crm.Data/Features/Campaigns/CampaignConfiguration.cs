using Crm.Core.Features.Campaigns;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Campaigns;

internal sealed class CampaignConfiguration : RecordConfiguration<Campaign>
{
    protected override string Table => "Campaigns";

    protected override void ConfigureRecord(EntityTypeBuilder<Campaign> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(200);
        builder.Property(c => c.NameKey).HasMaxLength(410);
        builder.Property(c => c.Code).HasMaxLength(50);
        builder.Property(c => c.LivingCode).HasMaxLength(200);
        builder.Property(c => c.Description).HasMaxLength(5000);
        builder.Property(c => c.BusinessUnit).HasMaxLength(100);
        builder.Property(c => c.Objective).HasMaxLength(500);
        builder.Property(c => c.AudienceSegment).HasMaxLength(200);
        builder.Property(c => c.ProductLine).HasMaxLength(100);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.UtmSource).HasMaxLength(100);
        builder.Property(c => c.UtmMedium).HasMaxLength(100);
        builder.Property(c => c.UtmCampaign).HasMaxLength(100);
        builder.HasOne(c => c.Owner).WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(c => new { c.OrganizationId, c.LivingCode }).IsUnique();
        builder.HasIndex(c => new
        {
            c.OrganizationId,
            c.NameKey,
            c.Id,
        });
        builder.HasIndex(c => new
        {
            c.OrganizationId,
            c.Status,
            c.StartDate,
        });
    }
}
