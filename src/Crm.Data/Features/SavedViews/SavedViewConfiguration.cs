using Crm.Core.Features.Accounts;
using Crm.Core.Features.SavedViews;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.SavedViews;

internal sealed class SavedViewConfiguration : OwnedConfiguration<SavedView>
{
    protected override string Table => "SavedViews";

    protected override void ConfigureEntity(EntityTypeBuilder<SavedView> builder)
    {
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.Property(v => v.Name).HasMaxLength(SavedView.MaxName);
        builder.Property(v => v.Sort).HasMaxLength(SavedView.MaxSort);
        builder.HasOne<User>().WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new
        {
            v.OrganizationId,
            v.Entity,
            v.Name,
        });
    }
}

internal sealed class DefaultViewConfiguration : OwnedConfiguration<DefaultView>
{
    protected override string Table => "DefaultViews";

    protected override void ConfigureEntity(EntityTypeBuilder<DefaultView> builder)
    {
        builder.HasOne<User>().WithMany().HasForeignKey(v => v.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<SavedView>().WithMany().HasForeignKey(v => v.ViewId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(v => new
            {
                v.OrganizationId,
                v.UserId,
                v.Entity,
            })
            .IsUnique();
    }
}
