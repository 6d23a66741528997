using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Leads.FollowUps;

/// <summary>Turns many leads into dated tasks, all of them or none.</summary>
public sealed class LeadFollowUpService(
    ILeadRepository leads,
    ITaskRepository tasks,
    LeadFollowUpValidator validator,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    /// <exception cref="Failure">400 invalid or an unknown lead, 409 <c>lead_closed</c> for one that is converted or lost.</exception>
    public async Task<LeadFollowUpResult> StartAsync(LeadFollowUpInput input, CancellationToken cancellationToken)
    {
        validator.Require(input);
        var made = await unitOfWork.RunAsync(
            async () =>
            {
                var plan = Plan(input);
                var found = await RequireLeadsAsync(input.LeadIds, cancellationToken);
                var ids = found.SelectMany(lead => Add(plan, lead)).ToList();
                await unitOfWork.SaveAsync(cancellationToken);
                return ids;
            },
            retry: true,
            cancellationToken
        );
        var views = (await tasks.ViewAllAsync(made, cancellationToken)).ToDictionary(t => t.Id);
        return new LeadFollowUpResult(made.Select(id => views.GetValueOrDefault(id)).OfType<TaskView>().ToList());
    }

    private LeadFollowUpPlan Plan(LeadFollowUpInput input)
    {
        var zone = caller.Current.TimeZone;
        var startAt = input.StartAt ?? LeadFollowUpPlan.UsualStart(time.UtcNow(), zone);
        return new LeadFollowUpPlan(startAt, input.Steps, input.SkipWeekends ?? false, zone);
    }

    private List<Guid> Add(LeadFollowUpPlan plan, Lead lead)
    {
        var made = plan.TasksFor(lead, lead.OwnerId ?? caller.UserId).ToList();
        made.ForEach(tasks.Add);
        return made.ConvertAll(t => t.Id);
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
}
