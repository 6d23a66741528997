using Crm.Core.Features.Accounts;
using Crm.Core.Features.Reports;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Reports;

internal sealed class ReportConfiguration : OwnedConfiguration<Report>
{
    protected override string Table => "Reports";

    protected override void ConfigureEntity(EntityTypeBuilder<Report> builder)
    {
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Name).HasMaxLength(Report.MaxName);
        builder.Property(r => r.Description).HasMaxLength(Report.MaxDescription);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.OrganizationId, r.Name });
    }
}
