using System.Text.Json.Nodes;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Imports.Writing;

/// <summary>
/// Takes back what an import wrote, from its last row to its first, by the rules of the records: what was made goes into the
/// recycle bin, what was changed becomes what it was, and tags that came with it go when nobody carries them any more. A record
/// that was changed since stays, and is reported.
/// </summary>
public sealed class ImportUndoing(
    ImportProgress progress,
    IImportRepository imports,
    RecordTargets targets,
    IUnitOfWork unitOfWork
)
{
    private const int BatchRecords = 100;
    private const string ChangedSince = "It was changed after the import, and stays as it is.";

    /// <exception cref="ImportStoppedException">It was paused, or another worker has it.</exception>
    public async Task RunAsync(Import import, CancellationToken cancellationToken)
    {
        while (await TakeBackAsync(import, cancellationToken)) { }
    }

    private async Task<bool> TakeBackAsync(Import import, CancellationToken cancellationToken)
    {
        try
        {
            return await progress.SaveAsync(
                import,
                i => TakeBackAsync(i, BatchRecords, null, cancellationToken),
                cancellationToken
            );
        }
        catch (Failure)
        {
            return await TakeBackOneAsync(import, cancellationToken);
        }
    }

    // Something of the batch clashed in the save; alone it goes, or is what stays.
    private async Task<bool> TakeBackOneAsync(Import import, CancellationToken cancellationToken)
    {
        try
        {
            return await progress.SaveAsync(import, i => TakeBackAsync(i, 1, null, cancellationToken), cancellationToken);
        }
        catch (Failure failure)
        {
            return await progress.SaveAsync(
                import,
                i => TakeBackAsync(i, 1, failure.Message, cancellationToken),
                cancellationToken
            );
        }
    }

    private async Task<bool> TakeBackAsync(Import import, int max, string? problem, CancellationToken cancellationToken)
    {
        var rows = await imports.FindToUndoAsync(import.Id, max, cancellationToken);
        if (rows.Count == 0)
        {
            return false;
        }

        var changes = await imports.FindLastChangesAsync(
            rows.Select(r => r.RecordId!.Value).Distinct().ToList(),
            cancellationToken
        );
        var tags = new HashSet<string>(StringComparer.Ordinal);
        var (takenBack, kept) = (0, 0);
        foreach (var kind in rows.GroupBy(r => r.RecordType))
        {
            var target = targets.Of(kind.Key);
            var ids = kind.Select(r => r.RecordId!.Value).Distinct().ToList();
            var records = (await target.FindAsync(ids, inBin: false, cancellationToken)).ToDictionary(r => r.Id);
            tags.UnionWith(records.Values.SelectMany(r => r.Tags));
            foreach (var one in kind.GroupBy(r => r.RecordId!.Value))
            {
                var isChanged = changes.TryGetValue(one.Key, out var at) && at > one.Max(r => r.UpdatedAt);
                var why =
                    problem
                    ?? (
                        isChanged
                            ? ChangedSince
                            : await TakeBackAsync(target, records.GetValueOrDefault(one.Key), one.ToList(), cancellationToken)
                    );
                takenBack += why is null ? 1 : 0;
                kept += why is null ? 0 : 1;
                foreach (var row in one)
                {
                    row.MarkUndone(why);
                }
            }
        }

        import.TakeBack(takenBack, kept, progress.LeaseEnd);
        if (tags.Count > 0)
        {
            // What the records carry now is asked of the database.
            await unitOfWork.FlushAsync(cancellationToken);
            await imports.RemoveUnusedTagsAsync(tags, import.CreatedAt, cancellationToken);
        }

        return true;
    }

    private static async Task<string?> TakeBackAsync(
        IImportTarget target,
        Record? record,
        List<ImportRow> rows,
        CancellationToken cancellationToken
    )
    {
        if (record is null)
        {
            // Somebody has deleted it already.
            return null;
        }

        try
        {
            if (rows.Exists(r => r.Outcome == ImportOutcome.Created))
            {
                await target.DeleteAsync(record, cancellationToken);
            }
            else
            {
                await target.ChangeReversiblyAsync(record, Former(rows), cancellationToken);
            }

            return null;
        }
        catch (Failure failure)
        {
            return failure.Message;
        }
    }

    // Of several changes the first one knows what was before all of them.
    private static JsonObject Former(List<ImportRow> rows)
    {
        var patch = new JsonObject();
        foreach (
            var (name, value) in rows.OrderByDescending(r => r.Number).SelectMany(r => JsonNode.Parse(r.Undo ?? "{}")!.AsObject())
        )
        {
            patch[name] = value?.DeepClone();
        }

        return patch;
    }
}
