using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Exports;

/// <summary>The file of an export.</summary>
/// <param name="Content">To be closed by who asked.</param>
/// <param name="Extension">What it is: <c>csv</c>, <c>xlsx</c>, <c>json</c>, <c>zip</c>.</param>
/// <param name="Name">What it is to be called where it is saved: <c>contacts-2026-11-20.csv</c>.</param>
public sealed record ExportFile(Stream Content, string Extension, string Name);

/// <summary>Takes orders for exports, tells how far they are, and hands out their files.</summary>
public sealed class ExportService(
    IExportRepository exports,
    IExportFiles files,
    ExportFields fields,
    RecordLists lists,
    IReportTables reports,
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
    /// <exception cref="Failure">
    /// 400 when there is no such report, or the list does not know a filter, the order or a column; 403 when somebody but an
    /// administrator asks for the whole organization.
    /// </exception>
    public async Task<ExportView> CreateAsync(ExportInput input, CancellationToken cancellationToken)
    {
        var entity = await CheckAsync(input, cancellationToken);
        var id = await unitOfWork.RunAsync(
            async () =>
            {
                var export = new Export
                {
                    Entity = entity,
                    ReportId = input.ReportId,
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

    /// <exception cref="Failure">
    /// 404; 403 when it is the whole organization and the caller no administrator; 409 when there is no file yet, or there
    /// will be none.
    /// </exception>
    public async Task<ExportFile> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var export = await exports.FindAsync(id, cancellationToken) ?? throw NotFound();
        RequireMay(export.Entity);
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
        return new ExportFile(content, export.Extension, $"{export.Subject}-{day:yyyy-MM-dd}.{export.Extension}");
    }

    private async Task<ExportEntity> CheckAsync(ExportInput input, CancellationToken cancellationToken)
    {
        if (input.ReportId is { } report)
        {
            var counted = await reports.RequireAsync(report, cancellationToken);
            return input is { Entity: null, Filter: null, Sort: null, Columns: null }
                ? counted.AsExport()
                : throw Failure.Invalid("reportId", "A report has its own records and filters: give it alone.");
        }

        if (input.Entity == ExportEntity.Organization)
        {
            CheckArchive(input);
        }
        else
        {
            lists.Check(new ListChoice(input.Entity?.RecordType(), input.Filter, input.Sort, input.Columns));
        }

        return input.Entity!.Value;
    }

    private void RequireMay(ExportEntity entity)
    {
        if (!caller.Current.May(entity.Permission()))
        {
            throw Failure.Forbidden("The archive of the whole organization is for administrators.");
        }
    }

    private void CheckArchive(ExportInput input)
    {
        RequireMay(ExportEntity.Organization);
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Refuse(input.Format != ExportFormat.Json, "format", "The archive of an organization is json.");
        Refuse(input.Filter is { Count: > 0 }, "filter", "The archive has the whole organization.");
        Refuse(input.Sort is not null, "sort", "The archive has an order of its own.");
        Refuse(input.Columns is { Count: > 0 }, "columns", "The archive has the whole organization.");
        if (errors.Count > 0)
        {
            throw Failure.Invalid(errors);
        }

        void Refuse(bool isWrong, string field, string sentence)
        {
            if (isWrong)
            {
                errors[field] = [sentence];
            }
        }
    }

    private static Failure NotFound() => Failure.NotFound("export");
}
