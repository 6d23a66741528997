using Crm.Core.Features.Products;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Products;

internal sealed class ProductConfiguration : RecordConfiguration<Product>
{
    protected override string Table => "Products";

    protected override void ConfigureRecord(EntityTypeBuilder<Product> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.NameKey).HasMaxLength(410);
        builder.Property(p => p.Sku).HasMaxLength(50);
        builder.Property(p => p.LivingSku).HasMaxLength(200);
        builder.Property(p => p.Category).HasMaxLength(100);
        builder.Property(p => p.Currency).HasMaxLength(3);
        builder.HasOne(p => p.Owner).WithMany().HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(p => new { p.OrganizationId, p.LivingSku }).IsUnique();
        builder.HasIndex(p => new
        {
            p.OrganizationId,
            p.NameKey,
            p.Id,
        });
        builder.HasIndex(p => new
        {
            p.OrganizationId,
            p.Category,
            p.Id,
        });
    }
}
