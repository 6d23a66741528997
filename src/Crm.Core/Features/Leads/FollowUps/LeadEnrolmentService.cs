using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Leads.FollowUps;

/// <summary>Shows and stops the follow-ups of one lead.</summary>
public sealed class LeadEnrolmentService(
    ILeadRepository leads,
    ILeadEnrolmentRepository enrolments,
    ITaskRepository tasks,
    LeadFollowUpEnd end,
    INameLookup names,
    IUnitOfWork unitOfWork
)
{
    private const int Most = 100;

    /// <exception cref="Failure">404.</exception>
    public async Task<LeadEnrolmentList> ListAsync(Guid leadId, CancellationToken cancellationToken)
    {
        _ = await leads.ViewAsync(leadId, cancellationToken) ?? throw NotFound();
        var begun = await enrolments.ListAsync(leadId, Most, cancellationToken);
        var made = begun.SelectMany(e => e.TaskIds).ToList();
        var views = made.Count == 0 ? [] : await tasks.ViewAllAsync(made, cancellationToken);
        var byId = views.ToDictionary(t => t.Id);
        var people = await names.FindAsync(
            begun.SelectMany(e => new[] { e.CreatedById, e.StoppedById }).OfType<Guid>(),
            cancellationToken
        );
        return new LeadEnrolmentList(begun.Select(e => LeadEnrolmentView.Of(e, byId, people)).ToList());
    }

    /// <summary>Cancels what is still to be done of all follow-ups of the lead; with nothing to do, nothing happens.</summary>
    /// <exception cref="Failure">404, 412 stale.</exception>
    public async Task<LeadEnrolmentList> StopAsync(Guid leadId, int? expectedVersion, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(
            async () =>
            {
                var found = await leads.FindAsync([leadId], inBin: false, cancellationToken);
                var lead = found.SingleOrDefault() ?? throw NotFound();
                lead.RequireVersion(expectedVersion);
                await end.StopAsync(leadId, LeadStopReason.ByHand, cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return leadId;
            },
            retry: true,
            cancellationToken
        );
        return await ListAsync(leadId, cancellationToken);
    }

    private static Failure NotFound() => Failure.NotFound(RecordType.Lead.Word());
}
