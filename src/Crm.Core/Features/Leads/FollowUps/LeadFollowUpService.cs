using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Leads.FollowUps;

/// <summary>Turns many leads into dated tasks, all of them or none.</summary>
public sealed class LeadFollowUpService(
    ILeadRepository leads,
    ILeadSequenceRepository sequences,
    ILeadEnrolmentRepository enrolments,
    ITaskRepository tasks,
    LeadFollowUpValidator validator,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    /// <exception cref="Failure">
    /// 400 invalid or an unknown lead; 409 <c>lead_closed</c> for one that is converted or lost, <c>already_running</c> for one
    /// that is in the midst of this sequence, <c>sequence_inactive</c>.
    /// </exception>
    public async Task<LeadFollowUpResult> StartAsync(LeadFollowUpInput input, CancellationToken cancellationToken)
    {
        validator.Require(input);
        var made = await unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync(LeadFollowUpEnd.Lock, cancellationToken);
                var sequence = await FindSequenceAsync(input.SequenceId, cancellationToken);
                var plan = Plan(input, sequence);
                var found = await RequireLeadsAsync(input.LeadIds, cancellationToken);
                RequireFew(plan, found);
                await RequireNotRunningAsync(sequence, found, cancellationToken);
                var ids = found.SelectMany(lead => Add(plan, sequence, lead)).ToList();
                await unitOfWork.SaveAsync(cancellationToken);
                return ids;
            },
            retry: true,
            cancellationToken
        );
        var views = (await tasks.ViewAllAsync(made, cancellationToken)).ToDictionary(t => t.Id);
        return new LeadFollowUpResult(made.Select(id => views.GetValueOrDefault(id)).OfType<TaskView>().ToList());
    }

    private LeadFollowUpPlan Plan(LeadFollowUpInput input, LeadSequence? sequence)
    {
        var zone = caller.Current.TimeZone;
        var startAt = input.StartAt ?? LeadFollowUpPlan.UsualStart(time.UtcNow(), zone);
        var skipWeekends = input.SkipWeekends ?? sequence?.SkipWeekends ?? false;
        return new LeadFollowUpPlan(startAt, sequence?.Steps ?? input.Steps, skipWeekends, zone);
    }

    private IReadOnlyList<Guid> Add(LeadFollowUpPlan plan, LeadSequence? sequence, Lead lead)
    {
        var made = plan.TasksFor(lead, lead.OwnerId ?? caller.UserId).ToList();
        made.ForEach(tasks.Add);
        var enrolment = new LeadEnrolment(lead.Id, sequence, plan.StartAt, made.ConvertAll(t => t.Id));
        enrolments.Add(enrolment);
        return enrolment.TaskIds;
    }

    private async Task<LeadSequence?> FindSequenceAsync(Guid? id, CancellationToken cancellationToken)
    {
        if (id is not { } wanted)
        {
            return null;
        }

        var sequence =
            await sequences.FindAsync(wanted, cancellationToken)
            ?? throw Failure.Invalid("sequenceId", "There is no such sequence.");
        return sequence.IsActive
            ? sequence
            : throw Failure.Conflict("sequence_inactive", $"The sequence '{sequence.Name}' is no longer in use.");
    }

    private async Task<IReadOnlyList<Lead>> RequireLeadsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        var found = (await leads.FindAsync(wanted, inBin: false, cancellationToken)).ToDictionary(l => l.Id);
        var unknown = Enumerable.Range(0, ids.Count).Where(i => !found.ContainsKey(ids[i])).ToList();
        if (unknown.Count > 0)
        {
            throw Failure.Invalid(unknown.ToDictionary(i => $"leadIds[{i}]", _ => new[] { "There is no such lead." }));
        }

        var inOrder = wanted.Select(id => found[id]).ToList();
        if (inOrder.Find(l => l.IsClosed) is { } closed)
        {
            throw Failure.Conflict(
                "lead_closed",
                $"{closed.Title} is {closed.Stage.ToString().ToLowerInvariant()} and is not followed up.",
                ("leadIds", inOrder.Where(l => l.IsClosed).Select(l => l.Id).ToList())
            );
        }

        return inOrder;
    }

    // One save has to carry them all.
    private static void RequireFew(LeadFollowUpPlan plan, IReadOnlyList<Lead> found)
    {
        if (plan.Count * found.Count > LeadFollowUpValidator.MaxTasks)
        {
            throw Failure.Invalid(
                "leadIds",
                $"That makes more than {LeadFollowUpValidator.MaxTasks:N0} tasks at once; go in parts."
            );
        }
    }

    // Begun twice, a sequence would have everybody called twice.
    private async Task RequireNotRunningAsync(
        LeadSequence? sequence,
        IReadOnlyList<Lead> found,
        CancellationToken cancellationToken
    )
    {
        if (sequence is null)
        {
            return;
        }

        var begun = (await enrolments.FindNotStoppedAsync([.. found.Select(l => l.Id)], cancellationToken))
            .Where(e => e.SequenceId == sequence.Id)
            .ToList();
        var ids = begun.SelectMany(e => e.TaskIds).ToList();
        var made = ids.Count == 0 ? [] : await tasks.FindAsync(ids, inBin: false, cancellationToken);
        var open = made.Where(t => !t.IsDone).Select(t => t.Id).ToHashSet();
        var running = begun.Where(e => e.TaskIds.Any(open.Contains)).Select(e => e.LeadId).ToHashSet();
        if (found.FirstOrDefault(l => running.Contains(l.Id)) is { } lead)
        {
            throw Failure.Conflict(
                "already_running",
                $"{lead.Title} is in the midst of '{sequence.Name}' already.",
                ("leadIds", found.Where(l => running.Contains(l.Id)).Select(l => l.Id).ToList())
            );
        }
    }
}
