using Crm.Core.Features.Accounts;
using Crm.Core.Features.Dashboards;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Dashboards;

internal sealed class DashboardConfiguration : OwnedConfiguration<Dashboard>
{
    protected override string Table => "Dashboards";

    protected override void ConfigureEntity(EntityTypeBuilder<Dashboard> builder)
    {
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Property(d => d.Name).HasMaxLength(Dashboard.MaxName);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.OrganizationId, d.Name });
    }
}
