using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Leads.Scoring;

/// <summary>Scores leads by the rules of their organization: for any number of them the same two queries.</summary>
public sealed class LeadScoring(ILeadScoreRepository scores, ILeadEngagement engagement, TimeProvider time)
{
    /// <summary>Scores those that the rules judge.</summary>
    public async Task RateAsync(IReadOnlyCollection<Lead> leads, CancellationToken cancellationToken)
    {
        var judged = leads.Where(l => l is { ManualScore: null, IsListed: true }).ToList();
        var now = time.UtcNow();
        foreach (var (lead, verdict) in await JudgeAsync(judged, now, cancellationToken))
        {
            lead.Rate(verdict, now);
        }
    }

    /// <summary>What the rules say, whatever the present scores are.</summary>
    public async Task<IReadOnlyList<(Lead Lead, LeadVerdict Verdict)>> JudgeAsync(
        IReadOnlyCollection<Lead> leads,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        if (leads.Count == 0)
        {
            return [];
        }

        var rules = await scores.FindRulesAsync(cancellationToken) ?? new LeadScoreRules();
        var known = await engagement.CountAsync(leads.Select(l => l.Id).ToList(), cancellationToken);
        var scorer = new LeadScorer(rules.Effective);
        return leads.Select(l => (l, scorer.Judge(l, known.GetValueOrDefault(l.Id) ?? LeadEngagement.None, now))).ToList();
    }
}
