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
            context.Appended.Add(
                new TimelineEntry
                {
                    At = pending.At,
                    ById = caller.UserId,
                    Kind = change.Action.ToString().ToLowerInvariant(),
                    RecordType = change.Record!.Type,
                    RecordId = change.Id,
                    RecordTitle = change.Title,
                    OwnerId = change.OwnerId,
                    Body = (change.Record as IExplained)?.Explanation,
                    Changes = change.Action == ChangeAction.Updated ? change.Fields : [],
                }
            );
        }

        foreach (var told in context.ChangeTracker.Entries<ITellsOnce>().Where(e => e.State == EntityState.Added).ToList())
        {
            Tell(context, told.Entity, pending.At);
        }

        await TellAgainAsync(context, pending.Changes.Where(c => c.Record is ITellsItsOwnStory).ToList(), cancellationToken);
    }

    // A note has one entry, an activity one on each record that it names: they follow edits, go with it and come back.
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
                    .ToListAsync(cancellationToken);
        var bySource = entries.ToLookup(e => e.SourceId!.Value);
        foreach (var change in tellers)
        {
            var stories = change.Record!.IsDeleted ? [] : ((ITellsItsOwnStory)change.Record).Stories;
            var told = bySource[change.Id].ToList();
            context.RemoveRange(told.Where(e => stories.All(s => s.On.Id != e.RecordId)));
            foreach (var (index, story) in stories.Index())
            {
                Tell(context, change.Record, story, told.Find(e => e.RecordId == story.On.Id), isEcho: index > 0);
            }
        }
    }

    private void Tell(CrmDbContext context, ITellsOnce teller, DateTime at)
    {
        var story = teller.Story;
        context.Appended.Add(
            new TimelineEntry
            {
                At = at,
                ById = caller.UserId,
                Kind = story.Kind,
                RecordType = story.On.Type,
                RecordId = story.On.Id,
                RecordTitle = story.Subject!.Title,
                SourceId = teller.Id,
                Body = story.Body,
                OwnerId = story.Subject.OwnerId,
            }
        );
    }

    private static void Tell(CrmDbContext context, Record record, Story story, TimelineEntry? told, bool isEcho)
    {
        if (told is not null)
        {
            (told.Kind, told.At, told.Body, told.IsEcho) = (story.Kind, story.At, story.Body, isEcho);
        }
        else if (story.Subject is { } subject)
        {
            context.Appended.Add(
                new TimelineEntry
                {
                    At = story.At,
                    ById = record.CreatedById,
                    Kind = story.Kind,
                    RecordType = story.On.Type,
                    RecordId = story.On.Id,
                    RecordTitle = subject.Title,
                    SourceId = record.Id,
                    IsEcho = isEcho,
                    Body = story.Body,
                    OwnerId = subject.OwnerId,
                }
            );
        }
    }

    private static bool IsWorthTelling(EntityChange change) => change.Action != ChangeAction.Updated || change.Fields.Count > 0;
}
