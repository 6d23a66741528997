namespace Crm.Core.Features.Reports.Schedules;

public interface IReportScheduleRepository
{
    /// <summary>The schedule of a report, for change; null: it is not mailed.</summary>
    Task<ReportSchedule?> FindAsync(Guid reportId, CancellationToken cancellationToken);

    /// <summary>The report, whoever's it is: for the product, which mails it to those who may see it.</summary>
    Task<Report?> FindReportAsync(Guid reportId, CancellationToken cancellationToken);

    void Add(ReportSchedule schedule);

    void Remove(ReportSchedule schedule);
}
