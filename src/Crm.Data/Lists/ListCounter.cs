using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Lists;

/// <summary>
/// Total counts that are exact and cheap: the whole list's is kept with each change; a filtered one is counted once and
/// remembered for as long as nothing of that kind changes in the organization.
/// </summary>
internal sealed class ListCounter(CrmDbContext context, ChangeCounters counters, AnswerCache answers, CallerContext caller)
{
    public async Task<long> CountAsync<TRecord>(
        RecordType type,
        ListRequest request,
        IQueryable<TRecord> rows,
        CancellationToken cancellationToken
    )
        where TRecord : Record
    {
        if (request is { Filters.Count: 0, Condition: null, Text: null, Deleted: false } && !caller.IsNarrowed)
        {
            return (await counters.ReadAsync(context, [type], cancellationToken))[0].Living;
        }

        // What lies in the recycle bin leaves it by the clock.
        return request.MovesWithTime || request.Deleted
            ? await rows.LongCountAsync(cancellationToken)
            : await answers.GetAsync(
                [type],
                $"count of {type}",
                new { request.Fingerprint, Me = Me(request) },
                () => rows.LongCountAsync(cancellationToken),
                cancellationToken
            );
    }

    // "ownerId=me" is another list for everybody.
    private Guid? Me(ListRequest request) => request.Filters.Count > 0 ? caller.UserId : null;
}
