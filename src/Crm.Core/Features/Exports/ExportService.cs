using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Exports;

/// <summary>The file of an export.</summary>
/// <param name="Content">To be closed by who asked.</param>
/// <param name="Format">What it is.</param>
/// <param name="Name">What it is to be called where it is saved: <c>contacts-2026-11-20.csv</c>.</param>
public sealed record ExportFile(Stream Content, ExportFormat Format, string Name);

/// <summary>Takes orders for exports, tells how far they are, and hands out their files.</summary>
public sealed class ExportService(
    IExportRepository exports,
    IExportFiles files,
    ExportFields fields,
    RecordLists lists,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public Task<Page<ExportView>> ListAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    ) => exports.ListAsync(ListRequestParser.Parse(fields, query, caller), cancellationToken);

    /// <exception cref="Failure">404.</exception>
    public async Task<ExportView> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await exports.ViewAsync(id, cancellationToken) ?? throw NotFound();

    /// <summary>Puts an export into the queue.</summary>
    /// <exception cref="Failure">400 when the list does not know a filter, the order or a column.</exception>
    public async Task<ExportView> CreateAsync(ExportInput input, CancellationToken cancellationToken)
    {
        lists.Check(new ListChoice(input.Entity, input.Filter, input.Sort, input.Columns));
        var id = await unitOfWork.RunAsync(
            async () =>
            {
                var export = new Export
                {
                    Entity = input.Entity,
                    Format = input.Format,
                    Filter = input.Filter ?? new Dictionary<string, string>(),
                    Sort = input.Sort,
                    Columns = input.Columns ?? [],
                    ExpiresAt = time.UtcNow() + Export.Kept,
                };
                exports.Add(export);
                await unitOfWork.SaveAsync(cancellationToken);
                return export.Id;
            },
            retry: true,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <exception cref="Failure">404; 409 when there is no file yet, or there will be none.</exception>
    public async Task<ExportFile> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var export = await exports.FindAsync(id, cancellationToken) ?? throw NotFound();
        if (export.Status == ExportStatus.Failed)
        {
            throw Failure.Conflict("export_failed", export.Problem ?? "The export failed.");
        }

        if (export.FileName is not { } name)
        {
            throw Failure.Conflict("not_ready", "The file is not ready yet.");
        }

        var content = files.Open(name) ?? throw NotFound();
        var day = LocalTime.Today(export.CreatedAt, caller.Current.TimeZone);
        var extension = export.Format.ToString().ToLowerInvariant();
        return new ExportFile(content, export.Format, $"{export.Entity.Plural()}-{day:yyyy-MM-dd}.{extension}");
    }

    private static Failure NotFound() => Failure.NotFound("export");
}
