using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Time;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Outbox;

/// <summary>What one organization sees and writes of its outbox.</summary>
internal sealed class OutboxRepository(CrmDbContext context, TimeProvider time) : IOutbox, IOutboxRepository
{
    public void Add(string kind, string payload, DateTime? dueAt = null)
    {
        var now = time.UtcNow();
        context.Add(
            new OutboxMessage
            {
                Kind = kind,
                Payload = payload,
                CreatedAt = now,
                DueAt = dueAt ?? now,
            }
        );
    }

    public Task<Page<OutboxMessageView>> ListAsync(ListRequest request, CancellationToken cancellationToken) =>
        PageReader.ReadAsync(context.Set<OutboxMessage>(), OutboxMessageView.From, request, cancellationToken);

    public Task<OutboxMessage?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<OutboxMessage>().SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
}
