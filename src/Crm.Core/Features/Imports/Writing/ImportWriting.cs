using System.Text.Json.Nodes;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Imports.Reading;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Imports.Writing;

/// <summary>Goes through a file from where its import is to its end: batch by batch, each in one save together with its progress.</summary>
public sealed class ImportWriting(
    ImportTables tables,
    ImportBatch batch,
    ImportParents parents,
    ImportProgress progress,
    IImportRepository imports,
    RecordTargets targets,
    IOrganizationRepository organizations,
    IUnitOfWork unitOfWork,
    TimeProvider time
)
{
    /// <exception cref="ImportStoppedException">It was paused or cancelled, or another worker has it.</exception>
    /// <exception cref="ImportFileException">The file can't be read.</exception>
    public async Task RunAsync(Import import, CancellationToken cancellationToken)
    {
        if (!import.IsRead)
        {
            var target = targets.Of(import.Entity);
            var fields = ImportFieldList.Of(target);
            var zone = (await organizations.GetAsync(cancellationToken)).TimeZone;
            var reader = new ImportRowReader(import.Columns, fields, import.Plan!, zone);
            var memory = await RememberAsync(import, reader, cancellationToken);
            await WriteRowsAsync(import, reader, fields, memory, cancellationToken);
            await progress.NoteAsync(import, i => i.MarkRead(), cancellationToken);
        }

        await parents.SettleAsync(import, cancellationToken);
    }

    private async Task WriteRowsAsync(
        Import import,
        ImportRowReader reader,
        ImportFieldList fields,
        ImportMemory memory,
        CancellationToken cancellationToken
    )
    {
        var (number, done) = (0, import.Processed);
        var pace = new ImportPace(time);
        var rows = new List<(int Number, IReadOnlyList<string> Cells)>();
        await foreach (var cells in tables.RowsAsync(import.StoredName, import.Columns.Count, cancellationToken))
        {
            if (++number <= done)
            {
                await progress.RenewAsync(import, number, cancellationToken);
                continue;
            }

            rows.Add((number, cells));
            if (rows.Count >= pace.Rows)
            {
                await pace.MeasureAsync(() => WriteAsync(import, reader, fields, memory, rows, cancellationToken));
                rows.Clear();
            }
        }

        if (rows.Count > 0)
        {
            await WriteAsync(import, reader, fields, memory, rows, cancellationToken);
        }
    }

    private async Task WriteAsync(
        Import import,
        ImportRowReader reader,
        ImportFieldList fields,
        ImportMemory memory,
        List<(int Number, IReadOnlyList<string> Cells)> rows,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await progress.SaveAsync(
                import,
                present => WriteAsync(present, reader, memory, rows, cancellationToken),
                cancellationToken
            );
        }
        catch (Failure) when (rows.Count > 1)
        {
            // They are in each other's way, or one clashed in the save; so nothing of the batch was stored. In halves, down to
            // each alone.
            var half = rows.Count / 2;
            await WriteAsync(import, reader, fields, memory, rows[..half], cancellationToken);
            await WriteAsync(import, reader, fields, memory, rows[half..], cancellationToken);
        }
        catch (Failure failure)
        {
            var problem = ImportBatch.Sentence(failure, fields);
            await progress.NoteAsync(import, present => Refuse(present, rows[0].Number, problem), cancellationToken);
        }
    }

    private async Task<bool> WriteAsync(
        Import import,
        ImportRowReader reader,
        ImportMemory memory,
        List<(int Number, IReadOnlyList<string> Cells)> rows,
        CancellationToken cancellationToken
    )
    {
        var entries = rows.ConvertAll(r => reader.Read(r.Number, r.Cells));
        var (tally, written) = await batch.WriteAsync(import, entries, memory, cancellationToken);
        var present = import;
        if (import.IsDryRun)
        {
            // All but the report is forgotten.
            unitOfWork.ForgetAll();
            present = await progress.RequireAsync(import, cancellationToken);
            written = written.Where(r => r.Outcome == ImportOutcome.Failed).ToList();
        }

        foreach (var row in written)
        {
            imports.Add(row);
        }

        present.Advance(tally, progress.LeaseEnd);
        return true;
    }

    private void Refuse(Import import, int number, string problem)
    {
        var row = new ImportRow
        {
            ImportId = import.Id,
            Number = number,
            Outcome = ImportOutcome.Failed,
            RecordType = import.Entity,
        };
        row.Explain(problem);
        imports.Add(row);
        import.Advance(new ImportTally(0, 0, 0, 1), progress.LeaseEnd);
    }

    // What the companies of the file are called, when some of them name their parents.
    private async Task<ImportMemory> RememberAsync(Import import, ImportRowReader reader, CancellationToken cancellationToken)
    {
        var memory = new ImportMemory();
        if (!reader.Gives("parent"))
        {
            return memory;
        }

        var number = 0;
        await foreach (var cells in tables.RowsAsync(import.StoredName, import.Columns.Count, cancellationToken))
        {
            await progress.RenewAsync(import, ++number, cancellationToken);
            var entry = reader.Read(number, cells);
            foreach (var member in (string[])["name", "externalId"])
            {
                memory.OwnNames.Add(TextKey.Fold(entry.Text(member)));
            }

            memory.OwnNames.Add(TextKey.Fold(DomainText.Normalize(entry.Text("domain"))));
        }

        return memory;
    }
}

/// <summary>Sets parents that came later in the file, or that change: after all companies are here, one after the other.</summary>
public sealed class ImportParents(
    ImportProgress progress,
    IImportRepository imports,
    IImportLookup lookup,
    RecordTargets targets,
    IUnitOfWork unitOfWork
)
{
    private const int BatchRows = 100;

    public async Task SettleAsync(Import import, CancellationToken cancellationToken)
    {
        while (await progress.SaveAsync(import, present => SettleSomeAsync(present, cancellationToken), cancellationToken)) { }
    }

    private async Task<bool> SettleSomeAsync(Import import, CancellationToken cancellationToken)
    {
        var rows = await imports.FindWaitingAsync(import.Id, BatchRows, cancellationToken);
        if (rows.Count == 0)
        {
            return false;
        }

        var target = targets.Of(import.Entity);
        var records = (
            await target.FindAsync(rows.Select(r => r.RecordId!.Value).Distinct().ToList(), false, cancellationToken)
        ).ToDictionary(r => r.Id);
        var keys = rows.SelectMany(r => ImportRelations.KeysOf(RecordType.Company, r.Parent!)).Distinct().ToList();
        var found = await lookup.FindAsync(RecordType.Company, keys, anything: true, cancellationToken);
        foreach (var row in rows)
        {
            var parent = ImportRelations
                .KeysOf(RecordType.Company, row.Parent!)
                .Select(found.GetValueOrDefault)
                .FirstOrDefault(m => m is not null);
            row.Settle(await SettleAsync(target, row, records.GetValueOrDefault(row.RecordId!.Value), parent, cancellationToken));

            // The next one's way up to the top is read from the database.
            await unitOfWork.FlushAsync(cancellationToken);
        }

        import.Advance(new ImportTally(0, 0, 0, 0), progress.LeaseEnd);
        return true;
    }

    private static async Task<string?> SettleAsync(
        IImportTarget target,
        ImportRow row,
        Record? record,
        ImportMatch? parent,
        CancellationToken cancellationToken
    )
    {
        if (record is null || parent is null)
        {
            return record is null ? null : $"There is no company '{row.Parent}' here.";
        }

        try
        {
            var values = new JsonObject { ["parentId"] = parent.Id.ToString() };
            var undo = await target.ChangeReversiblyAsync(record, values, cancellationToken);
            if (undo is not null && row.Undo is { } former)
            {
                var whole = JsonNode.Parse(former)!.AsObject();
                whole["parentId"] = undo["parentId"]?.DeepClone();
                row.Undo = whole.ToJsonString(ApiJson.Options);
            }

            return null;
        }
        catch (Failure failure)
        {
            return failure.Errors.Count > 0 ? string.Join(' ', failure.Errors.Values.SelectMany(v => v)) : failure.Message;
        }
    }
}
