namespace Crm.Core.Features.Leads.Scoring;

/// <summary>Rules, engagement, and whose scores are due.</summary>
public interface ILeadScoreRepository
{
    /// <summary>The organization's rules for change; null while nothing was changed.</summary>
    Task<LeadScoreRules?> FindRulesAsync(CancellationToken cancellationToken);

    void Add(LeadScoreRules rules);

    /// <summary>Leads that the rules judge, whoever owns them, in the order of their ids; for change.</summary>
    Task<IReadOnlyList<Lead>> FindJudgedAsync(Guid afterId, int max, CancellationToken cancellationToken);

    /// <summary>The scores of a lead, newest first.</summary>
    Task<IReadOnlyList<(LeadScoreView View, Guid? ById)>> HistoryAsync(Guid leadId, int max, CancellationToken cancellationToken);

    /// <summary>When the organization's leads are to be judged again; null: never were.</summary>
    Task<LeadScoreRun?> FindRunAsync(CancellationToken cancellationToken);

    void Add(LeadScoreRun run);
}

/// <summary>
/// What people do with leads, counted for many at once. It includes what the present save is about to add or take away.
/// </summary>
public interface ILeadEngagement
{
    /// <summary>By lead; one that nothing is known of is missing.</summary>
    Task<IReadOnlyDictionary<Guid, LeadEngagement>> CountAsync(
        IReadOnlyCollection<Guid> leadIds,
        CancellationToken cancellationToken
    );
}
