using System.Text.Json;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Reports.Schedules;

/// <summary>
/// Mails a report to its readers, each with the records that they may see, and waits for the next time: all in one save, so
/// that a second node that was handed the same message finds it sent.
/// </summary>
public sealed class ReportMailHandler(
    IReportScheduleRepository schedules,
    IOrganizationRepository organizations,
    IUserRepository users,
    ICallerLookup people,
    ReportRunner runner,
    ReportMails mails,
    IOutbox outbox,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
) : IOutboxHandler
{
    public string Kind => ReportMail.Kind;

    public async Task HandleAsync(string payload, CancellationToken cancellationToken)
    {
        var mail = JsonSerializer.Deserialize<ReportMail>(payload)!;
        await unitOfWork.RunAsync(
            async () =>
            {
                var schedule = await schedules.FindAsync(mail.ReportId, cancellationToken);
                var report = await schedules.FindReportAsync(mail.ReportId, cancellationToken);
                if (schedule?.NextAt != mail.At || report is null)
                {
                    return false;
                }

                foreach (var user in await users.FindAsync(schedule.UserIds, cancellationToken))
                {
                    await SendAsync(user, report, cancellationToken);
                }

                schedule.Advance(await organizations.GetAsync(cancellationToken), time.UtcNow());
                outbox.Add(Kind, new ReportMail(report.Id, schedule.NextAt).Write(), schedule.NextAt);
                await unitOfWork.SaveAsync(cancellationToken);
                return true;
            },
            retry: true,
            cancellationToken
        );
    }

    private async Task SendAsync(User user, Report report, CancellationToken cancellationToken)
    {
        var sees = report.IsShared || report.OwnerId == user.Id;
        if (!sees || await people.FindAsync(user.Id, cancellationToken) is not { } person)
        {
            return;
        }

        try
        {
            mails.Send(user, report, await RunAsync(person, report.Question, cancellationToken));
        }
        catch (Failure failure) when (failure.Kind == FailureKind.Invalid)
        {
            mails.SendProblem(user, report, string.Join(' ', failure.Errors.SelectMany(e => e.Value)));
        }
    }

    private async Task<ReportResult> RunAsync(Caller person, ReportQuestion question, CancellationToken cancellationToken)
    {
        using var acting = caller.Act(person);
        return await runner.RunAsync(question, cancellationToken);
    }
}
