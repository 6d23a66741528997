using Crm.Core.Features.Accounts;
using Crm.Core.Features.Imports.Reading;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Imports;

/// <summary>Takes files, tells what they hold, and lets people start, stop and undo their import.</summary>
public sealed class ImportService(
    IImportRepository imports,
    IImportMappingRepository mappings,
    IImportFiles files,
    ImportTables tables,
    ImportFields fields,
    RecordTargets targets,
    IOrganizationRepository organizations,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public Task<Page<ImportView>> ListAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    ) => imports.ListAsync(ListRequestParser.Parse(fields, query, caller), cancellationToken);

    /// <summary>The import with its columns, what they seem to be, and its first rows.</summary>
    /// <exception cref="Failure">404.</exception>
    public async Task<ImportDetailView> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var view = await imports.ViewAsync(id, cancellationToken) ?? throw NotFound();
        var import = await imports.FindAsync(id, cancellationToken) ?? throw NotFound();
        var list = ImportFieldList.Of(targets.Of(import.Entity));
        var saved = import.Plan is null ? await mappings.FindForAsync(import.Entity, import.ColumnsKey, cancellationToken) : null;
        return new ImportDetailView(view)
        {
            Columns = import.Columns,
            SuggestedMapping = ImportSuggestion.For(import.Entity, list, import.Columns),
            // Whoever watches the progress asks every second: the file is not opened for that.
            Preview = import.CanStart ? await PreviewAsync(import, cancellationToken) : [],
            Fields = list
                .All.Select(f => new ImportFieldView(f.Name, f.Label, f.Kind, f.IsRequired, f.Choices))
                .OrderBy(f => !f.IsRequired)
                .ToList(),
            SavedMapping = saved?.Id,
            Plan =
                import.Plan
                ?? saved?.PlanFor(import.Columns.Select(c => c.Name))
                ?? await imports.FindPlanAsync(import.Entity, import.ColumnsKey, cancellationToken),
        };
    }

    /// <summary>Keeps a file and looks through it.</summary>
    /// <param name="entity">The kind of record that its rows are.</param>
    /// <param name="fileName">What the person calls it.</param>
    /// <param name="content">The file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Failure">400 when nothing is imported into such records, or it is no file that can be read.</exception>
    /// <exception cref="ImportFileException">There is more in it than is taken.</exception>
    public async Task<ImportDetailView> UploadAsync(
        RecordType entity,
        string fileName,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        RequireEntity(entity);

        // Not to be guessed; what the person calls it is no path of ours.
        var stored = $"{Guid.NewGuid():N}";
        try
        {
            await using (var stream = files.Create(stored))
            {
                await content.CopyToAsync(stream, cancellationToken);
            }

            var scan = await ScanAsync(stored, cancellationToken);
            return await GetAsync(await AddAsync(entity, fileName, stored, scan, cancellationToken), cancellationToken);
        }
        catch
        {
            files.Delete(stored);
            throw;
        }
    }

    /// <summary>Begins to import it, or to try.</summary>
    /// <exception cref="Failure">400 when the plan does not fit the file, 403, 404, 409 when it was started before.</exception>
    public Task<ImportView> StartAsync(Guid id, ImportPlan plan, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            async import =>
            {
                var list = ImportFieldList.Of(targets.Of(import.Entity));
                ImportPlanCheck.Require(plan, import, list, caller.Current);
                import.Start(plan, caller.UserId, time.UtcNow());
                await imports.DeleteRowsAsync(id, cancellationToken);
            },
            cancellationToken
        );

    /// <exception cref="Failure">404, 409 when it does not run.</exception>
    public Task<ImportView> PauseAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, i => i.Pause(), cancellationToken);

    /// <exception cref="Failure">404, 409 when it is not paused and has not failed.</exception>
    public Task<ImportView> ResumeAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, i => i.Resume(caller.UserId, time.UtcNow()), cancellationToken);

    /// <exception cref="Failure">404, 409 when it is over.</exception>
    public Task<ImportView> CancelAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, i => i.Cancel(time.UtcNow()), cancellationToken);

    /// <exception cref="Failure">404, 409 when it wrote nothing or still runs.</exception>
    public Task<ImportView> UndoAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, i => i.Undo(caller.UserId, time.UtcNow()), cancellationToken);

    /// <summary>The import, to read its file.</summary>
    /// <exception cref="Failure">404.</exception>
    public async Task<Import> RequireAsync(Guid id, CancellationToken cancellationToken) =>
        await imports.FindAsync(id, cancellationToken) ?? throw NotFound();

    private Task<ImportView> ChangeAsync(Guid id, Action<Import> change, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            import =>
            {
                change(import);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private async Task<ImportView> ChangeAsync(Guid id, Func<Import, Task> change, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(
            async () =>
            {
                // SQLite: in line before reading, else the worker's next batch comes between each time.
                await unitOfWork.LockAsync($"import {id}", cancellationToken);
                await change(await RequireAsync(id, cancellationToken));
                await unitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: true,
            cancellationToken
        );
        return await imports.ViewAsync(id, cancellationToken) ?? throw NotFound();
    }

    private static void RequireEntity(RecordType entity)
    {
        if (!ImportFieldList.Entities.Contains(entity))
        {
            throw Failure.Invalid(
                "entity",
                $"Give one of {string.Join(", ", ImportFieldList.Entities.Select(e => e.Word()).Order())}."
            );
        }
    }

    private async Task<FileScan> ScanAsync(string stored, CancellationToken cancellationToken)
    {
        var organization = await organizations.GetAsync(cancellationToken);
        var isMonthFirst = organization.Locale is "en-US" or "en-PH";
        try
        {
            return await FileScan.ReadAsync(tables.ReadAsync(stored, cancellationToken), isMonthFirst, cancellationToken);
        }
        catch (ImportFileException e) when (!e.IsTooLarge)
        {
            throw Failure.Invalid("file", e.Message);
        }
    }

    private Task<Guid> AddAsync(
        RecordType entity,
        string fileName,
        string stored,
        FileScan scan,
        CancellationToken cancellationToken
    ) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var import = new Import
                {
                    Entity = entity,
                    FileName = NameOf(fileName),
                    StoredName = stored,
                    Columns = scan.Columns,
                    ColumnsKey = scan.ColumnsKey,
                    Rows = scan.Rows,
                    ExpiresAt = time.UtcNow() + Import.Kept,
                };
                imports.Add(import);
                await unitOfWork.SaveAsync(cancellationToken);
                return import.Id;
            },
            retry: true,
            cancellationToken
        );

    private async Task<IReadOnlyList<IReadOnlyList<string>>> PreviewAsync(Import import, CancellationToken cancellationToken)
    {
        var preview = new List<IReadOnlyList<string>>();
        try
        {
            await foreach (var row in tables.RowsAsync(import.StoredName, import.Columns.Count, cancellationToken))
            {
                preview.Add(row.Select(c => TextCut.At(c, 200)).ToList());
                if (preview.Count == FileScan.PreviewRows)
                {
                    break;
                }
            }
        }
        catch (ImportFileException)
        {
            // The file is gone before its import: there is nothing to look at any more.
        }

        return preview;
    }

    private static string NameOf(string fileName)
    {
        var name = string.Concat(Path.GetFileName(fileName).Where(c => !char.IsControl(c))).Trim();
        return name.Length == 0 ? "file" : TextCut.At(name, Import.MaxFileName);
    }

    private static Failure NotFound() => Failure.NotFound("import");
}
