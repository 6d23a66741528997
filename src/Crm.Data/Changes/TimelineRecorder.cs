using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Changes;

/// <summary>Writes what happened on a record onto its timeline, and so into the feed.</summary>
internal sealed class TimelineRecorder(CallerContext caller) : IChangeRecorder
{
    public async Task BeforeSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        foreach (var change in pending.Changes.Where(c => c.Record is not null and not ITellsItsOwnStory && IsWorthTelling(c)))
        {
            context.Add(
                new TimelineEntry
                {
                    At = pending.At,
                    ById = caller.UserId,
                    Kind = change.Action.ToString().ToLowerInvariant(),
                    RecordType = change.Record!.Type,
                    RecordId = change.Id,
                    RecordTitle = change.Title,
                    OwnerId = change.OwnerId,
                    Changes = change.Action == ChangeAction.Updated ? change.Fields : [],
                }
            );
        }

        await TellAgainAsync(context, pending.Changes.Where(c => c.Record is ITellsItsOwnStory).ToList(), cancellationToken);
    }

    // A note has one entry, where and when it was written: it follows edits, goes with the note and comes back with it.
    private static async Task TellAgainAsync(
        CrmDbContext context,
        List<EntityChange> tellers,
        CancellationToken cancellationToken
    )
    {
        var known = tellers.Where(c => c.Action != ChangeAction.Created).Select(c => c.Id).ToList();
        var entries =
            known.Count == 0
                ? []
                : await context
                    .Set<TimelineEntry>()
                    .IgnoreQueryFilters([RowFilters.Visibility])
                    .Where(e => e.SourceId != null && known.Contains(e.SourceId.Value))
                    .ToDictionaryAsync(e => e.SourceId!.Value, cancellationToken);
        foreach (var change in tellers)
        {
            var entry = entries.GetValueOrDefault(change.Id);
            if (change.Record!.IsDeleted)
            {
                context.RemoveRange(entry is null ? [] : [entry]);
            }
            else if (entry is null)
            {
                context.Add(Tell(change.Record!));
            }
            else
            {
                entry.Body = ((ITellsItsOwnStory)change.Record!).Story.Body;
            }
        }
    }

    private static TimelineEntry Tell(Record record)
    {
        var story = ((ITellsItsOwnStory)record).Story;
        return new TimelineEntry
        {
            At = record.CreatedAt,
            ById = record.CreatedById,
            Kind = story.Kind,
            RecordType = story.On.Type,
            RecordId = story.On.Id,
            RecordTitle = story.OnTitle,
            SourceId = record.Id,
            Body = story.Body,
            OwnerId = record.VisibleByOwnerId,
        };
    }

    private static bool IsWorthTelling(EntityChange change) => change.Action != ChangeAction.Updated || change.Fields.Count > 0;
}
