using Crm.Core.Features.Attachments;
using Crm.Core.Features.Retention;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Retention;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Retention;

/// <inheritdoc cref="IDueRecords"/>
internal sealed class DueRecords(CrmDbContext context, IEnumerable<IListRows> lists) : IDueRecords
{
    public Task<int> CountAsync(RecordType type, DateTime before, CancellationToken cancellationToken) =>
        Ids(type, before).CountAsync(cancellationToken);

    public async Task<IReadOnlyList<Guid>> FindAsync(
        RecordType type,
        DateTime before,
        int max,
        CancellationToken cancellationToken
    ) => await Ids(type, before).OrderBy(id => id).Take(max).ToListAsync(cancellationToken);

    public Task<bool> ContainsAsync(RecordType type, Guid id, DateTime before, CancellationToken cancellationToken) =>
        Ids(type, before).AnyAsync(due => due == id, cancellationToken);

    public async Task<IReadOnlyList<Guid>> FindFilesAsync(
        IReadOnlyCollection<Guid> ticketIds,
        DateTime before,
        CancellationToken cancellationToken
    ) =>
        await context
            .Set<Attachment>()
            .Where(a => a.RelatedType == RecordType.Ticket && ticketIds.Contains(a.RelatedId) && a.CreatedAt < before)
            .OrderBy(a => a.Id)
            .Select(a => a.Id)
            .ToListAsync(cancellationToken);

    private IQueryable<Guid> Ids(RecordType type, DateTime before) =>
        lists.Single(l => l.Type == type).Ids(new DueCondition(before));
}
