using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Outbox;

/// <summary>
/// The worker's side. Bulk updates, because the worker serves all organizations and its notes on a message are no
/// change that anybody follows.
/// </summary>
internal sealed class OutboxQueue(CrmDbContext context, IDatabaseDialect dialect, CallerContext caller, TimeProvider time)
    : IOutboxQueue
{
    private IQueryable<OutboxMessage> All => context.Set<OutboxMessage>().IgnoreQueryFilters([RowFilters.Tenant]);

    public async Task<IReadOnlyList<LeasedMessage>> LeaseAsync(int max, TimeSpan lease, CancellationToken cancellationToken)
    {
        using var system = caller.EnterSystem();
        var now = time.UtcNow();

        // Looking costs no lock; most of the time there is nothing to do.
        if (!await Due(now).AnyAsync(cancellationToken))
        {
            return [];
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var ids = await dialect.LockDueMessagesAsync(context, now, max, cancellationToken);
        await All.Where(m => ids.Contains(m.Id))
            .ExecuteUpdateAsync(
                m => m.SetProperty(x => x.LeasedUntil, now + lease).SetProperty(x => x.Attempts, x => x.Attempts + 1),
                cancellationToken
            );
        var leased = await All.AsNoTracking()
            .Where(m => ids.Contains(m.Id))
            .OrderBy(m => m.DueAt)
            .Select(m => new LeasedMessage(m.Id, m.OrganizationId, m.Kind, m.Payload, m.Attempts))
            .ToListAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return leased;
    }

    public Task CompleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        return WriteAsync(
            () =>
                All.Where(m => m.Id == id)
                    .ExecuteUpdateAsync(
                        m =>
                            m.SetProperty(x => x.DoneAt, now)
                                .SetProperty(x => x.LeasedUntil, (DateTime?)null)
                                .SetProperty(x => x.LastError, (string?)null)
                                .SetProperty(x => x.Payload, "{}"),
                        cancellationToken
                    ),
            cancellationToken
        );
    }

    public Task FailAsync(Guid id, string error, DateTime? dueAt, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        return WriteAsync(
            () =>
                All.Where(m => m.Id == id)
                    .ExecuteUpdateAsync(
                        m =>
                            m.SetProperty(x => x.LastError, error)
                                .SetProperty(x => x.LeasedUntil, (DateTime?)null)
                                .SetProperty(x => x.DueAt, x => dueAt ?? x.DueAt)
                                .SetProperty(x => x.ParkedAt, x => dueAt == null ? now : x.ParkedAt),
                        cancellationToken
                    ),
            cancellationToken
        );
    }

    private IQueryable<OutboxMessage> Due(DateTime now) =>
        All.Where(m =>
            m.DoneAt == null && m.ParkedAt == null && m.DueAt <= now && (m.LeasedUntil == null || m.LeasedUntil <= now)
        );

    // In a transaction of its own, so that it waits for its turn like all writers.
    private async Task WriteAsync(Func<Task<int>> write, CancellationToken cancellationToken)
    {
        using var system = caller.EnterSystem();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await write();
        await transaction.CommitAsync(cancellationToken);
    }
}
