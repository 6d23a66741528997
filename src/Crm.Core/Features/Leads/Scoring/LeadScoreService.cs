using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Leads.Scoring;

/// <summary>Tells the scores that a lead has had, and what they were made of.</summary>
public sealed class LeadScoreService(
    LeadService leads,
    ILeadRepository repository,
    ILeadScoreRepository scores,
    INameLookup names
)
{
    private const int Most = 100;

    /// <exception cref="Failure">404.</exception>
    public async Task<LeadScoreHistory> HistoryAsync(Guid id, CancellationToken cancellationToken)
    {
        var lead = await leads.GetAsync(id, cancellationToken);
        var entries = await scores.HistoryAsync(id, Most, cancellationToken);
        var people = await names.FindAsync(entries.Select(e => e.ById).OfType<Guid>(), cancellationToken);
        var items = entries.Select(e => e.View with { By = people.Person(e.ById) }).ToList();
        if (items.Count > 0 && !lead.ScoreIsManual)
        {
            // The same sum may come of other rules by now.
            items[0] = items[0] with
            {
                Reasons = await repository.ScoreReasonsAsync(id, cancellationToken),
            };
        }

        return new LeadScoreHistory(items);
    }
}
