using Crm.Core.Features.Retention;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Retention;

internal sealed class RetentionRepository(CrmDbContext context) : IRetentionRepository
{
    private DbSet<RetentionLogEntry> Log => context.Set<RetentionLogEntry>();

    public Task<RetentionRules?> FindAsync(CancellationToken cancellationToken) =>
        context.Set<RetentionRules>().SingleOrDefaultAsync(cancellationToken);

    public void Add(RetentionRules rules) => context.Add(rules);

    public Task<RetentionLogEntry?> FindEntryAsync(RetentionSubject subject, DateOnly day, CancellationToken cancellationToken) =>
        Log.SingleOrDefaultAsync(e => e.Subject == subject && e.Day == day, cancellationToken);

    public void Add(RetentionLogEntry entry) => context.Add(entry);

    public async Task<IReadOnlyList<RetentionTaken>> ListAsync(int max, CancellationToken cancellationToken) =>
        await Log.OrderByDescending(e => e.Day)
            .ThenByDescending(e => e.At)
            .Take(max)
            .Select(e => new RetentionTaken(e.Subject, e.At, e.Count))
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<RetentionTaken>> ListLastAsync(CancellationToken cancellationToken) =>
        await Log.Where(e => !Log.Any(later => later.Subject == e.Subject && later.Day > e.Day))
            .OrderBy(e => e.Subject)
            .Select(e => new RetentionTaken(e.Subject, e.At, e.Count))
            .ToListAsync(cancellationToken);
}
