using Crm.Core.Features.Companies;
using Crm.Core.Platform.Text;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Companies;

internal sealed class CompanyConfiguration : RecordConfiguration<Company>
{
    protected override string Table => "Companies";

    protected override void ConfigureRecord(EntityTypeBuilder<Company> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(200);
        builder.Property(c => c.NameKey).HasMaxLength(410);
        builder.Property(c => c.Domain).HasMaxLength(253);
        builder.Property(c => c.LivingDomain).HasMaxLength(253);
        builder.Property(c => c.DomainHolder).HasMaxLength(36);
        builder.Property(c => c.Website).HasMaxLength(500);
        builder.Property(c => c.Industry).HasMaxLength(100);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.Phone).HasMaxLength(40);
        builder.Property(c => c.PhoneKey).HasMaxLength(PhoneKey.MaxLength);
        builder.HasIndex(c => new { c.OrganizationId, c.PhoneKey });
        builder.Property(c => c.Description).HasMaxLength(5000);
        builder.Property(c => c.Source).HasMaxLength(100);
        builder.ComplexProperty(c => c.Address, Address);
        builder.HasOne(c => c.Parent).WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(c => c.Owner).WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.SetNull);
        builder
            .HasIndex(c => new
            {
                c.OrganizationId,
                c.LivingDomain,
                c.DomainHolder,
            })
            .IsUnique();
        builder.HasIndex(c => new
        {
            c.OrganizationId,
            c.NameKey,
            c.Id,
        });
        builder.HasIndex(c => new { c.OrganizationId, c.ParentId });
        builder.HasIndex(c => new { c.OrganizationId, c.LastContactedAt });
        builder.HasIndex(c => new
        {
            c.OrganizationId,
            c.LifecycleStage,
            c.CreatedAt,
        });
    }
}
