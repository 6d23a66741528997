using Crm.Core.Features.Tags;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Changes;

/// <summary>Keeps the tag index in step with the tags that records carry, and makes tags that are new.</summary>
internal sealed class TagRecorder : IChangeRecorder
{
    public async Task BeforeSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        var touched = pending.Changes.Where(c => c.Record is not null && TouchesTags(c)).ToList();
        if (touched.Count == 0)
        {
            return;
        }

        var recordIds = touched.Where(c => c.Action != ChangeAction.Created).Select(c => c.Id).ToList();
        var rows =
            recordIds.Count == 0
                ? []
                : await context.Set<RecordTag>().Where(t => recordIds.Contains(t.RecordId)).ToListAsync(cancellationToken);
        foreach (var change in touched)
        {
            KeepInStep(context, change.Record!, rows.Where(r => r.RecordId == change.Id).ToList());
        }

        await MakeMissingAsync(context, touched.SelectMany(c => c.Record!.Tags), cancellationToken);
    }

    private static bool TouchesTags(EntityChange change) =>
        change.Action switch
        {
            ChangeAction.Created => change.Record!.Tags.Count > 0,
            ChangeAction.Updated => change.Fields.Any(f => f.Field == "tags"),
            ChangeAction.Deleted or ChangeAction.Restored => change.Record!.Tags.Count > 0,
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Action, "An action without rule"),
        };

    private static void KeepInStep(CrmDbContext context, Record record, List<RecordTag> rows)
    {
        var keys = record.Tags.Select(TextKey.Fold).ToHashSet(StringComparer.Ordinal);
        context.RemoveRange(rows.Where(r => !keys.Contains(r.TagKey)));
        foreach (var row in rows)
        {
            row.IsLiving = !record.IsDeleted;
        }

        context.Appended.AddRange(
            keys.Where(k => rows.All(r => r.TagKey != k))
                .Select(k => new RecordTag
                {
                    RecordType = record.Type,
                    RecordId = record.Id,
                    TagKey = k,
                    IsLiving = !record.IsDeleted,
                })
        );
    }

    private static async Task MakeMissingAsync(
        CrmDbContext context,
        IEnumerable<string> names,
        CancellationToken cancellationToken
    )
    {
        var byKey = names.DistinctBy(TextKey.Fold).ToDictionary(TextKey.Fold, StringComparer.Ordinal);
        if (byKey.Count == 0)
        {
            return;
        }

        var known = await context
            .Set<Tag>()
            .Where(t => byKey.Keys.Contains(t.Key))
            .Select(t => t.Key)
            .ToListAsync(cancellationToken);
        context.AddRange(byKey.Where(n => !known.Contains(n.Key)).Select(n => new Tag(n.Value)));
    }
}
