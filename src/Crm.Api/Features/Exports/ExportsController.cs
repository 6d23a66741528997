using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Exports;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Exports;

/// <summary>Lists of records as files, and the whole organization as an archive. They are written in the background and kept for a week.</summary>
[RequirePermission(Permission.ExportsManage)]
[Route("api/v1/exports")]
public sealed class ExportsController(ExportService exports) : CrmController
{
    /// <summary>Lists the organization's exports of the last week, newest first.</summary>
    [HttpGet]
    [ListsBy(typeof(ExportFields))]
    public Task<Page<ExportView>> List(CancellationToken cancellationToken) => exports.ListAsync(ListQuery, cancellationToken);

    /// <summary>Asks for a list, or for the answer of a report, as a file.</summary>
    /// <remarks>
    /// `filter` has the names of the list's query parameters, `columns` those of the record's members; what the list would
    /// refuse is refused here, by the names `filter.x`, `sort`, `columns[i]`. A table (csv, xlsx) has for everything that
    /// points to something both its id and its name; JSON has the records as the API shows them. In CSV, text that a
    /// spreadsheet would take for a formula has an apostrophe before it. Ask `GET /exports/{id}` until `status` is
    /// `completed`.
    ///
    /// `entity: "organization"` with `format: "json"`, for administrators, is the whole organization as one archive: a zip of
    /// one file of JSON lines for each table and a `manifest.json` with counts and checksums, as it was at one moment.
    /// Passwords, sessions and other secrets are not in it. `crm restore-organization FILE` brings it into another
    /// installation, whatever its database.
    /// </remarks>
    /// <response code="202">It waits for its turn; its address is in `Location`.</response>
    [HttpPost]
    [ProducesResponseType<ExportView>(StatusCodes.Status202Accepted)]
    public async Task<ActionResult<ExportView>> Create([FromBody] ExportInput body, CancellationToken cancellationToken)
    {
        var view = await exports.CreateAsync(body, cancellationToken);
        return AcceptedAtAction(nameof(Get), new { id = view.Id }, view);
    }

    /// <summary>Shows how far an export is.</summary>
    [HttpGet("{id:guid}")]
    public async Task<ActionResult<ExportView>> Get(Guid id, CancellationToken cancellationToken) =>
        Ok(await exports.GetAsync(id, cancellationToken));

    /// <summary>Downloads the file of a completed export.</summary>
    /// <response code="200">The file, as an attachment.</response>
    /// <response code="409">`code: not_ready` until the file is there, `export_failed` when there will be none.</response>
    [HttpGet("{id:guid}/content")]
    [ProducesResponseType<FileStreamResult>(StatusCodes.Status200OK, "text/csv", ExcelType, "application/json", ZipType)]
    public async Task<IActionResult> Content(Guid id, CancellationToken cancellationToken)
    {
        var file = await exports.OpenAsync(id, cancellationToken);
        return File(file.Content, TypeOf(file.Extension), file.Name);
    }

    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string ZipType = "application/zip";

    private static string TypeOf(string extension) =>
        extension switch
        {
            "csv" => "text/csv; charset=utf-8",
            "xlsx" => ExcelType,
            "json" => "application/json",
            "zip" => ZipType,
            _ => throw new ArgumentOutOfRangeException(nameof(extension), extension, "A file without type"),
        };
}
