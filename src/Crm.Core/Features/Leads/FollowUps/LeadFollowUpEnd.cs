using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Leads.FollowUps;

/// <summary>Calls off what is still to be done about a lead, in the save of the present use case.</summary>
public sealed class LeadFollowUpEnd(
    ILeadEnrolmentRepository enrolments,
    ITaskRepository tasks,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    /// <summary>Whoever begins follow-ups or ends leads takes this lock, so that no task is made for a lead that is just ending.</summary>
    public const string Lock = "leads.follow-ups";

    /// <summary>Calls off the follow-ups of a lead that has just been closed.</summary>
    public Task StopAsync(Lead closed, CancellationToken cancellationToken) =>
        StopAsync(closed.Id, ReasonOf(closed.Stage), cancellationToken);

    /// <summary>Cancels the open tasks of all follow-ups of the lead; tasks that were moved to another record are left alone.</summary>
    public async Task StopAsync(Guid leadId, LeadStopReason reason, CancellationToken cancellationToken)
    {
        await unitOfWork.LockAsync(Lock, cancellationToken);
        var begun = await enrolments.FindNotStoppedAsync([leadId], cancellationToken);
        if (begun.Count == 0)
        {
            return;
        }

        var here = new RecordRef(RecordType.Lead, leadId);
        var ids = begun.SelectMany(e => e.TaskIds).ToList();
        var open = (await tasks.FindAsync(ids, inBin: false, cancellationToken))
            .Where(t => !t.IsDone && t.Related == here)
            .ToDictionary(t => t.Id);
        foreach (var task in open.Values)
        {
            task.Proceed(TaskState.Cancelled);
        }

        foreach (var enrolment in begun.Where(e => e.TaskIds.Any(open.ContainsKey)))
        {
            enrolment.Stop(reason, caller.UserId, time.UtcNow());
        }
    }

    private static LeadStopReason ReasonOf(LeadStage stage) =>
        stage switch
        {
            LeadStage.Converted => LeadStopReason.Converted,
            LeadStage.Lost => LeadStopReason.Lost,
            LeadStage.Unqualified => LeadStopReason.Unqualified,
            LeadStage.New or LeadStage.Contacted or LeadStage.Qualified => throw new ArgumentOutOfRangeException(
                nameof(stage),
                stage,
                "A lead that is not closed"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "A stage without reason to stop"),
        };
}
