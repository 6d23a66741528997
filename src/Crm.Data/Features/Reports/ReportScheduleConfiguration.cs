using Crm.Core.Features.Reports;
using Crm.Core.Features.Reports.Schedules;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Reports;

internal sealed class ReportScheduleConfiguration : OwnedConfiguration<ReportSchedule>
{
    protected override string Table => "ReportSchedules";

    protected override void ConfigureEntity(EntityTypeBuilder<ReportSchedule> builder)
    {
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne<Report>().WithMany().HasForeignKey(s => s.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.OrganizationId, s.ReportId }).IsUnique();
    }
}
