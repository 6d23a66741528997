using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Model;

/// <summary>What every organization-owned table has: the key made in the application, and the tenant.</summary>
internal abstract class OwnedConfiguration<T> : IEntityTypeConfiguration<T>
    where T : OrganizationOwned
{
    protected abstract string Table { get; }

    public void Configure(EntityTypeBuilder<T> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasOne<Organization>().WithMany().HasForeignKey(e => e.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        ConfigureEntity(builder);
    }

    protected abstract void ConfigureEntity(EntityTypeBuilder<T> builder);
}

/// <summary>What every record's table has: version, common fields, and the indexes of its list.</summary>
internal abstract class RecordConfiguration<T> : OwnedConfiguration<T>
    where T : Record
{
    protected sealed override void ConfigureEntity(EntityTypeBuilder<T> builder)
    {
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.ExternalId).HasMaxLength(200);
        builder.Property(e => e.LivingExternalId).HasMaxLength(200);
        builder.Property(e => e.Tags).HasMaxLength(8000);
        builder.Ignore(e => e.Type);
        builder.Ignore(e => e.Title);
        builder.HasIndex(e => new { e.OrganizationId, e.LivingExternalId }).IsUnique();
        builder.HasIndex(e => new
        {
            e.OrganizationId,
            e.CreatedAt,
            e.Id,
        });
        builder.HasIndex(e => new
        {
            e.OrganizationId,
            e.UpdatedAt,
            e.Id,
        });
        builder.HasIndex(e => new
        {
            e.OrganizationId,
            e.OwnerId,
            e.CreatedAt,
        });
        builder.HasIndex(e => new { e.OrganizationId, e.DeletedAt });
        ConfigureRecord(builder);
    }

    protected abstract void ConfigureRecord(EntityTypeBuilder<T> builder);

    /// <summary>A postal address as columns of the same table.</summary>
    protected static void Address(ComplexPropertyBuilder<Core.Features.Customers.Address> address)
    {
        address.Property(a => a.Street).HasMaxLength(300);
        address.Property(a => a.City).HasMaxLength(100);
        address.Property(a => a.State).HasMaxLength(100);
        address.Property(a => a.PostalCode).HasMaxLength(20);
        address.Property(a => a.Country).HasMaxLength(100);
        address.Ignore(a => a.IsEmpty);
    }
}
