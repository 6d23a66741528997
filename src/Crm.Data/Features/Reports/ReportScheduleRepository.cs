using Crm.Core.Features.Reports;
using Crm.Core.Features.Reports.Schedules;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Reports;

internal sealed class ReportScheduleRepository(CrmDbContext context) : IReportScheduleRepository
{
    public Task<ReportSchedule?> FindAsync(Guid reportId, CancellationToken cancellationToken) =>
        context.Set<ReportSchedule>().SingleOrDefaultAsync(s => s.ReportId == reportId, cancellationToken);

    public Task<Report?> FindReportAsync(Guid reportId, CancellationToken cancellationToken) =>
        context.Set<Report>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == reportId, cancellationToken);

    public void Add(ReportSchedule schedule) => context.Add(schedule);

    public void Remove(ReportSchedule schedule) => context.Remove(schedule);
}
