using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Archives;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Exports;

/// <summary>
/// Writes an export into its file: the rows of a list, page by page, in the rights that the person has who asked for it; or
/// the archive of the whole organization.
/// </summary>
public sealed class ExportWriting(
    ArchiveWriting archives,
    RecordLists lists,
    IEnumerable<IExportFormat> formats,
    IReportTables reports,
    IExportFiles files,
    INameLookup names,
    IOrganizationRepository organizations,
    ICallerLookup people,
    CallerContext caller
)
{
    private const int PageSize = 500;

    // The order in which records came does not change while they are read.
    private const string UsualSort = "createdAt";

    /// <summary>Writes the file.</summary>
    /// <param name="export">What is wanted.</param>
    /// <param name="fileName">The new file.</param>
    /// <param name="onProgress">Told after each page: rows so far, and how many there were at the beginning.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="Failure">The person may not have it any more, or the list does not know a filter any more.</exception>
    public async Task<int> WriteAsync(
        Export export,
        string fileName,
        Func<int, int?, Task> onProgress,
        CancellationToken cancellationToken
    )
    {
        var person = await RequirePersonAsync(export, cancellationToken);
        if (export.ReportId is { } report)
        {
            var table = await As(person, () => reports.ReadAsync(report, cancellationToken));
            return await WriteAsync(export, fileName, table, cancellationToken);
        }

        if (export.Entity.RecordType() is { } type)
        {
            return await WriteAsync(export, type, person, fileName, onProgress, cancellationToken);
        }

        await using var stream = files.Create(fileName);
        return await archives.WriteAsync(stream, onProgress, cancellationToken);
    }

    private async Task<int> WriteAsync(
        Export export,
        RecordType type,
        Caller person,
        string fileName,
        Func<int, int?, Task> onProgress,
        CancellationToken cancellationToken
    )
    {
        var (list, request) = As(person, () => Request(export, type));

        // The product itself knows none of the fields that the organization has added.
        var plan = As(person, () => ExportPlanner.Plan(list, export.Columns, request.Deleted)) with
        {
            TimeZone = (await organizations.GetAsync(cancellationToken)).TimeZone,
        };
        await using var stream = files.Create(fileName);
        await using var writer = formats.Single(f => f.Format == export.Format).Begin(stream, plan);
        var (rows, total) = (0, (int?)null);
        for (var next = request; next is not null; )
        {
            var page = await As(person, () => ReadAsync(list, plan, next, cancellationToken));
            foreach (var row in page.Rows)
            {
                await writer.WriteAsync(row, cancellationToken);
            }

            rows += page.Rows.Count;
            total ??= page.Total;
            await onProgress(rows, total);
            next = page.NextCursor is { } cursor ? request with { Cursor = Cursor.Decode(cursor) } : null;
        }

        await writer.CompleteAsync(cancellationToken);
        return rows;
    }

    private async Task<int> WriteAsync(Export export, string fileName, ReportTable table, CancellationToken cancellationToken)
    {
        await using var stream = files.Create(fileName);
        await using var writer = formats.Single(f => f.Format == export.Format).Begin(stream, table.Plan);
        foreach (var row in table.Rows)
        {
            await writer.WriteAsync(row, cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
        return table.Rows.Count;
    }

    private async Task<Caller> RequirePersonAsync(Export export, CancellationToken cancellationToken)
    {
        var person = export.CreatedById is { } id ? await people.FindAsync(id, cancellationToken) : caller.Current;
        return person is not null && person.May(export.Entity.Permission())
            ? person
            : throw Failure.Forbidden("Whoever asked for this export may not export any more.");
    }

    private (IRecordList List, ListRequest Request) Request(Export export, RecordType type)
    {
        var choice = new ListChoice(type, export.Filter, export.Sort ?? UsualSort, export.Columns);
        return (lists.Require(type), lists.Check(choice) with { PageSize = PageSize });
    }

    private async Task<(IReadOnlyList<ExportRow> Rows, int? Total, string? NextCursor)> ReadAsync(
        IRecordList list,
        ExportPlan plan,
        ListRequest request,
        CancellationToken cancellationToken
    )
    {
        var page = await list.PageAsync(request, cancellationToken);
        var records = page
            .Items.Select(v => JsonSerializer.SerializeToNode(v, v.GetType(), ApiJson.Options)!.AsObject())
            .ToList();
        var found = await names.FindAsync(plan.IdsIn(records), cancellationToken);
        return (records.Select(r => new ExportRow(r, found)).ToList(), (int?)page.TotalCount, page.NextCursor);
    }

    private T As<T>(Caller person, Func<T> work)
    {
        using var acting = caller.Act(person);
        return work();
    }

    private async Task<T> As<T>(Caller person, Func<Task<T>> work)
    {
        using var acting = caller.Act(person);
        return await work();
    }
}
