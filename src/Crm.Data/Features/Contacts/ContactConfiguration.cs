using Crm.Core.Features.Contacts;
using Crm.Core.Platform.Text;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Contacts;

internal sealed class ContactConfiguration : RecordConfiguration<Contact>
{
    protected override string Table => "Contacts";

    protected override void ConfigureRecord(EntityTypeBuilder<Contact> builder)
    {
        builder.Property(c => c.FirstName).HasMaxLength(100);
        builder.Property(c => c.LastName).HasMaxLength(100);
        builder.Property(c => c.NameKey).HasMaxLength(410);
        builder.Property(c => c.LastNameKey).HasMaxLength(410);
        builder.Property(c => c.JobTitle).HasMaxLength(150);
        builder.Property(c => c.Department).HasMaxLength(150);
        builder.Property(c => c.Email).HasMaxLength(254);
        builder.Property(c => c.Phone).HasMaxLength(40);
        builder.Property(c => c.PhoneKey).HasMaxLength(PhoneKey.MaxLength);
        builder.HasIndex(c => new { c.OrganizationId, c.PhoneKey });
        builder.Property(c => c.Source).HasMaxLength(100);
        builder.ComplexProperty(c => c.Address, Address);
        builder.HasOne(c => c.Company).WithMany().HasForeignKey(c => c.CompanyId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(c => c.Owner).WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(c => c.Points).WithOne().HasForeignKey(p => p.ContactId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new
        {
            c.OrganizationId,
            c.NameKey,
            c.Id,
        });
        builder.HasIndex(c => new
        {
            c.OrganizationId,
            c.LastNameKey,
            c.Id,
        });
        builder.HasIndex(c => new
        {
            c.OrganizationId,
            c.CompanyId,
            c.NameKey,
        });
        builder.HasIndex(c => new { c.OrganizationId, c.LastContactedAt });
        builder.HasIndex(c => new
        {
            c.OrganizationId,
            c.LifecycleStage,
            c.CreatedAt,
        });
    }
}

internal sealed class ContactPointConfiguration : OwnedConfiguration<ContactPoint>
{
    protected override string Table => "ContactPoints";

    protected override void ConfigureEntity(EntityTypeBuilder<ContactPoint> builder)
    {
        builder.Property(p => p.Key).HasMaxLength(254);
        builder.Property(p => p.Holder).HasMaxLength(36);
        builder
            .HasIndex(p => new
            {
                p.OrganizationId,
                p.Key,
                p.Holder,
            })
            .IsUnique();
    }
}
