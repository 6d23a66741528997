using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Crm.Data.Lists;

/// <summary>
/// Total counts that are exact and cheap: the whole list's is kept with each change; a filtered one is counted once and
/// remembered for as long as nothing of that kind changes in the organization.
/// </summary>
internal sealed class ListCounter(CrmDbContext context, CallerContext caller, IMemoryCache cache)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    public async Task<long> CountAsync<TRecord>(
        RecordType type,
        ListRequest request,
        IQueryable<TRecord> rows,
        CancellationToken cancellationToken
    )
        where TRecord : Record
    {
        var kept = await context
            .Set<RecordCount>()
            .Where(c => c.RecordType == type)
            .GroupBy(c => c.RecordType)
            .Select(g => new { Living = g.Sum(c => c.Living), Changes = g.Sum(c => c.Changes) })
            .SingleOrDefaultAsync(cancellationToken);
        if (kept is not null && request is { Filters.Count: 0, Text: null, Deleted: false } && !caller.IsNarrowed)
        {
            return kept.Living;
        }

        if (request.MovesWithTime)
        {
            return await rows.LongCountAsync(cancellationToken);
        }

        // The value of the change counter was read before counting, so a count can only be newer than its key.
        var key = (caller.OrganizationId, type, request.Fingerprint, Sight(), kept?.Changes ?? 0, Me(request));
        if (cache.TryGetValue(key, out long count))
        {
            return count;
        }

        count = await rows.LongCountAsync(cancellationToken);
        return cache.Set(key, count, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered });
    }

    private string Sight() => caller.IsNarrowed ? string.Join(',', caller.VisibleOwnerIds.Order()) : "";

    // "ownerId=me" is another list for everybody.
    private Guid? Me(ListRequest request) => request.Filters.Count > 0 ? caller.UserId : null;
}
