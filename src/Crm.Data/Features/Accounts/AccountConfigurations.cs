using Crm.Core.Features.Accounts;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Accounts;

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable("Organizations");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.Property(o => o.Name).HasMaxLength(Organization.MaxName);
        builder.Property(o => o.Currency).HasMaxLength(3);
        builder.Property(o => o.TimeZone).HasMaxLength(64);
        builder.Property(o => o.Locale).HasMaxLength(35);
    }
}

internal sealed class UserConfiguration : OwnedConfiguration<User>
{
    protected override string Table => "Users";

    protected override void ConfigureEntity(EntityTypeBuilder<User> builder)
    {
        builder.Property(u => u.Signature).HasMaxLength(User.MaxSignature);
        builder.Property(u => u.NotificationChoices).HasMaxLength(2000);
        builder.Property(u => u.Version).IsConcurrencyToken();
        builder.Property(u => u.Email).HasMaxLength(254);
        builder.Property(u => u.DisplayName).HasMaxLength(User.MaxName);
        builder.Property(u => u.NameKey).HasMaxLength(User.MaxKey);
        builder.Ignore(u => u.IsActiveAdmin);
        builder.Property(u => u.TimeZone).HasMaxLength(64);
        builder.Property(u => u.Locale).HasMaxLength(35);
        builder.HasOne<Team>().WithMany().HasForeignKey(u => u.TeamId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(u => new { u.OrganizationId, u.NameKey });
        builder.HasIndex(u => new { u.OrganizationId, u.TeamId });
    }
}

internal sealed class TeamConfiguration : OwnedConfiguration<Team>
{
    protected override string Table => "Teams";

    protected override void ConfigureEntity(EntityTypeBuilder<Team> builder)
    {
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Property(t => t.Name).HasMaxLength(100);
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.ManagerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(t => new { t.OrganizationId, t.Name }).IsUnique();
    }
}
