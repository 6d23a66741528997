using Crm.Core.Features.Leads.Scoring;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Turns;

namespace Crm.Core.Features.Leads;

public interface ILeadRepository : IRecordRepository<Lead, LeadView>
{
    /// <summary>What the present score of a lead is made of.</summary>
    Task<IReadOnlyList<LeadScoreReason>> ScoreReasonsAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The moves of a lead, the oldest first.</summary>
    Task<IReadOnlyList<LeadStageChange>> StageChangesAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Whose turn it is to get a lead.</summary>
public interface ILeadTurnRepository : ITurnRepository<LeadTurn>;
