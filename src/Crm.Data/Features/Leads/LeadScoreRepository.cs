using Crm.Core.Features.Leads;
using Crm.Core.Features.Leads.Scoring;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Leads;

internal sealed class LeadScoreRepository(CrmDbContext context) : ILeadScoreRepository
{
    public async Task<LeadScoreRules?> FindRulesAsync(CancellationToken cancellationToken) =>
        context.ChangeTracker.Entries<LeadScoreRules>().Select(e => e.Entity).SingleOrDefault()
        ?? await context.Set<LeadScoreRules>().SingleOrDefaultAsync(cancellationToken);

    public void Add(LeadScoreRules rules) => context.Add(rules);

    public async Task<IReadOnlyList<Lead>> FindJudgedAsync(Guid afterId, int max, CancellationToken cancellationToken) =>
        await context
            .Set<Lead>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .Where(l => l.Id > afterId && l.ManualScore == null && l.Stage != LeadStage.Converted)
            .OrderBy(l => l.Id)
            .Take(max)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<(LeadScoreView View, Guid? ById)>> HistoryAsync(
        Guid leadId,
        int max,
        CancellationToken cancellationToken
    )
    {
        var entries = await context
            .Set<LeadScoreEntry>()
            .AsNoTracking()
            .Where(s => s.LeadId == leadId)
            .OrderByDescending(s => s.At)
            .ThenByDescending(s => s.Id)
            .Take(max)
            .ToListAsync(cancellationToken);
        return entries
            .Select(s =>
                (
                    new LeadScoreView
                    {
                        Score = s.Score,
                        Grade = s.Grade,
                        Reasons = s.Reasons,
                        IsManual = s.IsManual,
                        Reason = s.Reason,
                        At = s.At,
                    },
                    s.ById
                )
            )
            .ToList();
    }

    public Task<LeadScoreRun?> FindRunAsync(CancellationToken cancellationToken) =>
        context.Set<LeadScoreRun>().SingleOrDefaultAsync(cancellationToken);

    public void Add(LeadScoreRun run) => context.Add(run);
}
