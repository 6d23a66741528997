using Crm.Core.Features.Accounts;
using Crm.Core.Features.Notifications;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Notifications;

internal sealed class NotificationConfiguration : OwnedConfiguration<Notification>
{
    protected override string Table => "Notifications";

    protected override void ConfigureEntity(EntityTypeBuilder<Notification> builder)
    {
        builder.Property(n => n.Title).HasMaxLength(Notification.MaxTitle);
        builder.Property(n => n.Body).HasMaxLength(Notification.MaxBody);
        builder.Property(n => n.RelatedTitle).HasMaxLength(410);
        builder.Property(n => n.OnceKey).HasMaxLength(150);
        builder.HasIndex(n => new { n.OrganizationId, n.OnceKey }).IsUnique();
        builder.HasOne<User>().WithMany().HasForeignKey(n => n.ForUserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => new
        {
            n.OrganizationId,
            n.ForUserId,
            n.ShownAt,
            n.Id,
        });
        builder.HasIndex(n => new
        {
            n.OrganizationId,
            n.ForUserId,
            n.ReadAt,
        });
    }
}
