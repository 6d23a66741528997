using Crm.Core.Features.Timeline;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Changes;

/// <summary>
/// Lets all that hangs on records be seen by those who see the records. Past the change mechanisms, because nothing changes
/// that people wrote.
/// </summary>
internal sealed class VisibilityFollower(ChangeCounters counters)
{
    public async Task FollowAsync(
        CrmDbContext context,
        IReadOnlyCollection<Guid> recordIds,
        Guid? ownerId,
        CancellationToken cancellationToken
    )
    {
        await context
            .Set<TimelineEntry>()
            .IgnoreQueryFilters([RowFilters.Visibility])
            .Where(e => recordIds.Contains(e.RecordId))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.OwnerId, ownerId), cancellationToken);
        var followers = new List<Guid>();
        foreach (var kind in HangingRecords.Of(context))
        {
            var found = await kind.FollowAsync(context, recordIds, ownerId, cancellationToken);
            followers.AddRange(found);
            counters.Mark(kind.Type, found.Count);
        }

        if (followers.Count > 0)
        {
            await FollowAsync(context, followers, ownerId, cancellationToken);
        }
    }
}
