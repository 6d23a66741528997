using Crm.Core.Platform.Paging;

namespace Crm.Core.Features.Leads.FollowUps;

public interface ILeadSequenceRepository
{
    Task<Page<LeadSequenceView>> ListAsync(ListRequest request, CancellationToken cancellationToken);

    Task<LeadSequenceView?> ViewAsync(Guid id, CancellationToken cancellationToken);

    Task<LeadSequence?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<bool> IsNameTakenAsync(string nameKey, Guid except, CancellationToken cancellationToken);

    void Add(LeadSequence sequence);

    void Remove(LeadSequence sequence);
}

/// <summary>Which leads are followed up, and with which tasks.</summary>
public interface ILeadEnrolmentRepository
{
    /// <summary>What was begun with a lead, the newest first.</summary>
    Task<IReadOnlyList<LeadEnrolment>> ListAsync(Guid leadId, int max, CancellationToken cancellationToken);

    /// <summary>Those of these leads' that nobody has stopped, for change; their tasks may be done.</summary>
    Task<IReadOnlyList<LeadEnrolment>> FindNotStoppedAsync(
        IReadOnlyCollection<Guid> leadIds,
        CancellationToken cancellationToken
    );

    void Add(LeadEnrolment enrolment);
}
