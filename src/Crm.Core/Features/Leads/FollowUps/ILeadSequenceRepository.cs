using Crm.Core.Platform.Settings;

namespace Crm.Core.Features.Leads.FollowUps;

public interface ILeadSequenceRepository : ISettingRepository<LeadSequence, LeadSequenceView>
{
    Task<bool> IsNameTakenAsync(string nameKey, Guid except, CancellationToken cancellationToken);
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
