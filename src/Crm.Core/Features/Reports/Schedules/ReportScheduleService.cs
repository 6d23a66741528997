using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Reports.Schedules;

/// <summary>Says when a report is mailed, and to whom: for its owner, and for those who manage others' work.</summary>
public sealed class ReportScheduleService(
    IReportScheduleRepository schedules,
    IReportRepository reports,
    IOrganizationRepository organizations,
    IUserRepository users,
    IOutbox outbox,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    /// <exception cref="Failure">404 when the report is not there or is not mailed, 403 when it is somebody else's.</exception>
    public async Task<ReportScheduleView> GetAsync(Guid reportId, CancellationToken cancellationToken)
    {
        await RequireReportAsync(reportId, cancellationToken);
        var schedule = await schedules.FindAsync(reportId, cancellationToken) ?? throw Failure.NotFound("schedule");
        return await ShowAsync(schedule, cancellationToken);
    }

    /// <exception cref="Failure">400 when somebody can't get it, 403 when the report is somebody else's, 404.</exception>
    public async Task<ReportScheduleView> PutAsync(Guid reportId, ReportScheduleInput input, CancellationToken cancellationToken)
    {
        var kept = await unitOfWork.RunAsync(
            async () =>
            {
                var report = await RequireReportAsync(reportId, cancellationToken);
                var userIds = await CheckAsync(report, input.UserIds ?? [], cancellationToken);
                var schedule = await schedules.FindAsync(reportId, cancellationToken);
                if (schedule is null)
                {
                    schedule = new ReportSchedule { ReportId = reportId };
                    schedules.Add(schedule);
                }

                schedule.Describe(input.Every, userIds, await organizations.GetAsync(cancellationToken), time.UtcNow());
                outbox.Add(ReportMail.Kind, new ReportMail(reportId, schedule.NextAt).Write(), schedule.NextAt);
                await unitOfWork.SaveAsync(cancellationToken);
                return schedule;
            },
            retry: true,
            cancellationToken
        );
        return await ShowAsync(kept, cancellationToken);
    }

    /// <summary>It is mailed no longer; that it was not anyway is no error.</summary>
    /// <exception cref="Failure">403 when the report is somebody else's, 404.</exception>
    public Task DeleteAsync(Guid reportId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                await RequireReportAsync(reportId, cancellationToken);
                if (await schedules.FindAsync(reportId, cancellationToken) is { } schedule)
                {
                    schedules.Remove(schedule);
                    await unitOfWork.SaveAsync(cancellationToken);
                }

                return reportId;
            },
            retry: true,
            cancellationToken
        );

    private async Task<Report> RequireReportAsync(Guid id, CancellationToken cancellationToken)
    {
        var report = await reports.FindAsync(id, cancellationToken) ?? throw Failure.NotFound("report");
        return report.OwnerId == caller.UserId || caller.Current.May(Permission.OthersWorkManage)
            ? report
            : throw Failure.Forbidden("This report is somebody else's. Save one of your own instead.");
    }

    private async Task<IReadOnlyList<Guid>> CheckAsync(
        Report report,
        IReadOnlyList<Guid> userIds,
        CancellationToken cancellationToken
    )
    {
        var wanted = userIds.Distinct().ToList();
        if (wanted.Count is 0 or > ReportSchedule.MaxUsers)
        {
            throw Failure.Invalid("userIds", $"Give one to {ReportSchedule.MaxUsers} people.");
        }

        if (!report.IsShared && wanted.Any(id => id != report.OwnerId))
        {
            throw Failure.Invalid("userIds", "Share the report first: nobody else sees it.");
        }

        return (await users.FindAsync(wanted, cancellationToken)).Count == wanted.Count
            ? wanted
            : throw Failure.Invalid("userIds", "One of these people is not here.");
    }

    private async Task<ReportScheduleView> ShowAsync(ReportSchedule schedule, CancellationToken cancellationToken)
    {
        var people = await users.FindAsync(schedule.UserIds, cancellationToken);
        return new ReportScheduleView
        {
            ReportId = schedule.ReportId,
            Every = schedule.Every,
            Users = people.Select(u => new PersonRef(u.Id, u.DisplayName)).ToList(),
            NextAt = schedule.NextAt,
        };
    }
}
