using System.Text.Json.Nodes;
using Crm.Core.Features.Imports.Reading;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Imports.Writing;

/// <summary>Writes the rows of one batch by the single rules of their records, in the save of the present use case.</summary>
public sealed class ImportBatch(
    RecordTargets targets,
    IImportLookup lookup,
    ImportRelations relations,
    ImportStages stages,
    IUnitOfWork unitOfWork
)
{
    private readonly List<ImportRow> _rows = [];
    private readonly Dictionary<MatchKey, (Record Record, ImportEntry Entry)> _made = [];
    private readonly HashSet<Guid> _changed = [];

    /// <summary>What the rows of the batch did; in a trial what they would have done.</summary>
    /// <param name="import">What is imported.</param>
    /// <param name="entries">Its next rows, as they were read.</param>
    /// <param name="memory">What the run knows of its file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Failure">Rows of the batch are in each other's way; each alone is written or refused.</exception>
    public async Task<(ImportTally Tally, IReadOnlyList<ImportRow> Rows)> WriteAsync(
        Import import,
        IReadOnlyList<ImportEntry> entries,
        ImportMemory memory,
        CancellationToken cancellationToken
    )
    {
        _rows.Clear();
        _made.Clear();
        _changed.Clear();
        var plan = import.Plan!;
        var target = targets.Of(import.Entity);
        await relations.ResolveAsync(import, plan, entries, memory, makes: !import.IsDryRun, cancellationToken);
        foreach (var entry in entries)
        {
            ImportDefaults.Complete(import.Entity, entry);
        }

        var good = entries.Where(e => e.Problems.Count == 0).ToList();
        var keys = good.ToDictionary(e => e, e => ImportIdentity.Of(import.Entity, e).ToList());
        var matches = await MatchAsync(import, keys, cancellationToken);
        var present =
            plan.Duplicates == ImportDuplicates.Update ? await FindAsync(target, matches.Values, cancellationToken) : [];
        var fresh = good.Where(e => !matches.ContainsKey(e)).ToList();
        fresh.ForEach(e => CompleteNew(import.Entity, e));
        await target.ReadAheadAsync(good.ConvertAll(e => e.Values), cancellationToken);

        var tally = new Dictionary<ImportOutcome, int>();
        foreach (var entry in entries)
        {
            var known = keys.GetValueOrDefault(entry) ?? [];
            var outcome = await WriteAsync(import, target, entry, known, matches, present, memory, cancellationToken);
            tally[outcome] = tally.GetValueOrDefault(outcome) + 1;
        }

        var counts = new ImportTally(
            tally.GetValueOrDefault(ImportOutcome.Created),
            tally.GetValueOrDefault(ImportOutcome.Updated),
            tally.GetValueOrDefault(ImportOutcome.Skipped),
            tally.GetValueOrDefault(ImportOutcome.Failed)
        );
        return (counts, _rows.ToList());
    }

    /// <summary>What a refusal says, in words for people.</summary>
    public static string Sentence(Failure failure, ImportFieldList fields) =>
        failure.Errors.Count == 0
            ? failure.Message
            : string.Join(
                ' ',
                failure.Errors.SelectMany(e =>
                    e.Value.Select(message => Label(e.Key, fields) is { } label ? $"{label}: {message}" : message)
                )
            );

    private static string? Label(string member, ImportFieldList fields)
    {
        var name = member.Split('[')[0];
        return fields.All.FirstOrDefault(f => f.Path == name || f.Name == name)?.Label;
    }

    private async Task<ImportOutcome> WriteAsync(
        Import import,
        IImportTarget target,
        ImportEntry entry,
        List<MatchKey> keys,
        Dictionary<ImportEntry, ImportMatch> matches,
        Dictionary<Guid, Record> present,
        ImportMemory memory,
        CancellationToken cancellationToken
    )
    {
        if (entry.Problems.Count > 0)
        {
            return Refuse(import, entry, string.Join(' ', entry.Problems));
        }

        var duplicates = import.Plan!.Duplicates ?? ImportDuplicates.Skip;
        var made = MadeBefore(entry, keys);
        var match = matches.GetValueOrDefault(entry);
        var isHere = match is not null || made is not null || IsSeen(import, keys, memory);
        if (isHere && duplicates == ImportDuplicates.Skip)
        {
            return ImportOutcome.Skipped;
        }

        var record = match is null ? made : present.GetValueOrDefault(match.Id);
        try
        {
            if (isHere && duplicates == ImportDuplicates.Update)
            {
                // In a trial a row of the same file that would have been made can't be compared with.
                return record is null
                    ? ImportOutcome.Updated
                    : await ChangeAsync(import, target, entry, record, match, cancellationToken);
            }

            var added = await target.CreateAsync(entry.Values, duplicates == ImportDuplicates.Create, cancellationToken);
            Note(import, entry, added, keys, memory);
            return ImportOutcome.Created;
        }
        catch (Failure failure) when (failure.Kind is not FailureKind.Stale)
        {
            if (record is not null && (made is not null || _changed.Contains(record.Id)))
            {
                // What an earlier row of the batch did to the record must not go with this one.
                throw;
            }

            if (record is not null)
            {
                unitOfWork.Forget(record);
            }

            return Refuse(import, entry, Sentence(failure, ImportFieldList.Of(target)));
        }
    }

    private async Task<ImportOutcome> ChangeAsync(
        Import import,
        IImportTarget target,
        ImportEntry entry,
        Record record,
        ImportMatch? match,
        CancellationToken cancellationToken
    )
    {
        var before = target.Show(record);
        var values = ImportDefaults.Merge(before, entry.Values);
        if (match?.ExternalId is not null && match.Key.By is not (MatchBy.ExternalId or MatchBy.Id))
        {
            values.Remove("externalId");
        }

        // Parents change after all rows: two companies that swap places must not meet half-way.
        var parent =
            values.Remove("parentId", out var wanted) && (string?)wanted != (string?)before["parentId"] ? entry.ParentText : null;
        parent ??= entry.LaterParent;
        var undo = await target.ChangeReversiblyAsync(record, values, cancellationToken);
        if (undo is null && parent is null)
        {
            return ImportOutcome.Skipped;
        }

        _changed.Add(record.Id);
        AddRow(import, entry, ImportOutcome.Updated, record.Id, parent).Undo = (undo ?? []).ToJsonString();
        return ImportOutcome.Updated;
    }

    private void Note(Import import, ImportEntry entry, Record added, List<MatchKey> keys, ImportMemory memory)
    {
        AddRow(import, entry, ImportOutcome.Created, added.Id, entry.LaterParent);
        foreach (var key in keys)
        {
            _made.TryAdd(key, (added, entry));
            if (import.IsDryRun)
            {
                memory.WouldBe.Add(ImportMemory.Text(key));
            }
        }
    }

    // What an earlier row of the batch made.
    private Record? MadeBefore(ImportEntry entry, List<MatchKey> keys)
    {
        foreach (var key in keys)
        {
            if (_made.TryGetValue(key, out var made) && ImportIdentity.IsSame(entry, made.Entry.AsMatch(key, made.Record.Id)))
            {
                return made.Record;
            }
        }

        return null;
    }

    // In a trial: what an earlier row of the file would have made. Names are not enough where there are external ids.
    private static bool IsSeen(Import import, List<MatchKey> keys, ImportMemory memory) =>
        import.IsDryRun
        && keys.Where(k => k.By is not (MatchBy.Name or MatchBy.Text) || keys[0].By is not (MatchBy.ExternalId or MatchBy.Id))
            .Any(k => memory.WouldBe.Contains(ImportMemory.Text(k)));

    private ImportOutcome Refuse(Import import, ImportEntry entry, string problem)
    {
        AddRow(import, entry, ImportOutcome.Failed, null, null).Explain(problem);
        return ImportOutcome.Failed;
    }

    private ImportRow AddRow(Import import, ImportEntry entry, ImportOutcome outcome, Guid? recordId, string? parent)
    {
        var row = new ImportRow
        {
            ImportId = import.Id,
            Number = entry.Number,
            Outcome = outcome,
            RecordType = import.Entity,
            RecordId = recordId,
        };
        if (parent is not null)
        {
            row.WaitFor(parent);
        }

        _rows.Add(row);
        return row;
    }

    private void CompleteNew(RecordType entity, ImportEntry entry)
    {
        if (entity == RecordType.Deal)
        {
            stages.CompleteNew(entry);
        }

        ImportDefaults.CompleteNew(entity, entry);
    }

    private async Task<Dictionary<ImportEntry, ImportMatch>> MatchAsync(
        Import import,
        Dictionary<ImportEntry, List<MatchKey>> keys,
        CancellationToken cancellationToken
    )
    {
        var matches = new Dictionary<ImportEntry, ImportMatch>();
        if (import.Plan!.Duplicates == ImportDuplicates.Create)
        {
            return matches;
        }

        var found = await lookup.FindAsync(
            import.Entity,
            keys.Values.SelectMany(k => k).Distinct().ToList(),
            anything: false,
            cancellationToken
        );
        foreach (var (entry, known) in keys)
        {
            var match = known
                .Select(found.GetValueOrDefault)
                .FirstOrDefault(m => m is not null && ImportIdentity.IsSame(entry, m));
            if (match is not null)
            {
                matches[entry] = match;
            }
        }

        return matches;
    }

    private static async Task<Dictionary<Guid, Record>> FindAsync(
        IImportTarget target,
        IEnumerable<ImportMatch> matches,
        CancellationToken cancellationToken
    ) =>
        (await target.FindAsync(matches.Select(m => m.Id).Distinct().ToList(), inBin: false, cancellationToken)).ToDictionary(r =>
            r.Id
        );
}
