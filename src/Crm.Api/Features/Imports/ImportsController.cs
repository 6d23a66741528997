using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Imports;
using Crm.Core.Features.Imports.Reading;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Imports;

/// <summary>
/// Files whose rows become records: uploaded, mapped, checked, tried, imported in the background, and taken back. They are kept
/// for 30 days.
/// </summary>
[RequirePermission(Permission.ImportsManage)]
[Route("api/v1/imports")]
public sealed class ImportsController(ImportService imports, ImportCheckService checks, ImportReport report) : CrmController
{
    private const int FormBytes = 64 * 1024;

    /// <summary>Lists the organization's imports of the last 30 days, newest first.</summary>
    [HttpGet]
    [ListsBy(typeof(ImportFields))]
    public Task<Page<ImportView>> List(CancellationToken cancellationToken) => imports.ListAsync(ListQuery, cancellationToken);

    /// <summary>Uploads a file and tells what its columns seem to be.</summary>
    /// <remarks>
    /// CSV with any delimiter (comma, semicolon, tab, bar) and in any usual encoding, or the first sheet of an Excel workbook
    /// (.xlsx); up to 200 MB. The first row names the columns. Nothing is written until `POST /imports/{id}/start`.
    /// </remarks>
    /// <param name="entity">The kind of record: contact, company, campaign, lead, deal, task, note or product.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <response code="201">The file is here; its address is in `Location`.</response>
    /// <response code="413">It is larger than 200 MB, or unfolds to more than is taken.</response>
    [HttpPost]
    [RequestSizeLimit(ImportLimits.FileBytes + FormBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = ImportLimits.FileBytes + FormBytes)]
    [ProducesResponseType<ImportDetailView>(StatusCodes.Status201Created)]
    public async Task<ActionResult<ImportDetailView>> Upload(
        [FromForm] string? entity,
        IFormFile? file,
        CancellationToken cancellationToken
    )
    {
        if (!Request.HasFormContentType)
        {
            throw new BadHttpRequestException("Send a form with a file.", StatusCodes.Status415UnsupportedMediaType);
        }

        var type = Enum.GetValues<RecordType>().Cast<RecordType?>().FirstOrDefault(t => t!.Value.Word() == entity);
        if (type is null || file is null)
        {
            throw Failure.Invalid(
                type is null ? "entity" : "file",
                type is null
                    ? $"Give one of {string.Join(", ", ImportFieldList.Entities.Select(e => e.Word()).Order())}."
                    : "Send a file."
            );
        }

        try
        {
            await using var content = file.OpenReadStream();
            var view = await imports.UploadAsync(type.Value, file.FileName, content, cancellationToken);
            return CreatedAtAction(nameof(Get), new { id = view.Id }, view);
        }
        catch (ImportFileException e)
        {
            throw new BadHttpRequestException(e.Message, StatusCodes.Status413PayloadTooLarge, e);
        }
    }

    /// <summary>Shows an import with its columns, what they seem to be, its first rows, and how far it is.</summary>
    [HttpGet("{id:guid}")]
    public async Task<ActionResult<ImportDetailView>> Get(Guid id, CancellationToken cancellationToken) =>
        Ok(await imports.GetAsync(id, cancellationToken));

    /// <summary>Tells what stands between the file and its import, value by value, and writes nothing.</summary>
    /// <remarks>
    /// Looks at the first 20,000 rows. What it finds is mended in the plan: `valueMapping` for values that can't be read or name
    /// what is not here, `createMissing` for what is to be made, `dateFormat` for dates that may be read in two ways.
    /// </remarks>
    [HttpPost("{id:guid}/check")]
    public async Task<ActionResult<ImportProblems>> Check(
        Guid id,
        [FromBody] ImportPlan body,
        CancellationToken cancellationToken
    ) => Ok(await checks.CheckAsync(id, body, cancellationToken));

    /// <summary>Starts the import, or a trial that counts what would happen and writes nothing.</summary>
    /// <remarks>
    /// `company`, `parent`, `owner`, `contact`, `stage`, `campaign`, `product` and the like are found by name, e-mail, domain or
    /// external id. A record is here already when one has the row's `id`
    /// (a file that was exported here has it), its `externalId`, else its e-mail address (contact, lead), domain
    /// or name (company), code or name (campaign, product), name and company (deal). Empty cells change nothing. Ask
    /// `GET /imports/{id}` until `status` is `completed`; after a trial it can be started in earnest.
    /// </remarks>
    /// <response code="202">It waits for its turn.</response>
    /// <response code="409">It was imported already.</response>
    [HttpPost("{id:guid}/start")]
    [ProducesResponseType<ImportView>(StatusCodes.Status202Accepted)]
    public async Task<ActionResult<ImportView>> Start(Guid id, [FromBody] ImportPlan body, CancellationToken cancellationToken) =>
        Took(await imports.StartAsync(id, body, cancellationToken));

    /// <summary>Stops the import behind the rows that are just being written.</summary>
    /// <response code="409">It does not run.</response>
    [HttpPost("{id:guid}/pause")]
    public async Task<ActionResult<ImportView>> Pause(Guid id, CancellationToken cancellationToken) =>
        Ok(await imports.PauseAsync(id, cancellationToken));

    /// <summary>Goes on with a paused or failed import, with the very next row.</summary>
    /// <response code="202">It waits for its turn.</response>
    /// <response code="409">It is neither paused nor failed.</response>
    [HttpPost("{id:guid}/resume")]
    [ProducesResponseType<ImportView>(StatusCodes.Status202Accepted)]
    public async Task<ActionResult<ImportView>> Resume(Guid id, CancellationToken cancellationToken) =>
        Took(await imports.ResumeAsync(id, cancellationToken));

    /// <summary>Breaks the import off. What is written so far stays, until it is undone.</summary>
    /// <response code="409">It is over.</response>
    [HttpPost("{id:guid}/cancel")]
    public async Task<ActionResult<ImportView>> Cancel(Guid id, CancellationToken cancellationToken) =>
        Ok(await imports.CancelAsync(id, cancellationToken));

    /// <summary>Takes back all that the import made and changed.</summary>
    /// <remarks>
    /// Records that it made go into the recycle bin, those that it changed become what they were. Records that were changed
    /// since stay, and are counted in `notTakenBack`. Stages and people that were made on the way stay. `status` is `undone` when
    /// it is done.
    /// </remarks>
    /// <response code="202">It waits for its turn.</response>
    /// <response code="409">It wrote nothing, or still runs.</response>
    [HttpPost("{id:guid}/undo")]
    [ProducesResponseType<ImportView>(StatusCodes.Status202Accepted)]
    public async Task<ActionResult<ImportView>> Undo(Guid id, CancellationToken cancellationToken) =>
        Took(await imports.UndoAsync(id, cancellationToken));

    /// <summary>Downloads the rows that were refused, each with the reason in the last column.</summary>
    /// <remarks>To be mended and uploaded again. After an undo: the rows whose records stayed, too.</remarks>
    /// <response code="200">CSV, as an attachment.</response>
    [HttpGet("{id:guid}/errors")]
    [ProducesResponseType<FileStreamResult>(StatusCodes.Status200OK, "text/csv")]
    public async Task<IActionResult> Errors(Guid id, CancellationToken cancellationToken)
    {
        var import = await imports.RequireAsync(id, cancellationToken);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=\"{import.Entity.Plural()}-refused.csv\"";
        try
        {
            await report.WriteAsync(import, Response.Body, cancellationToken);
        }
        catch (ImportFileException e) when (!Response.HasStarted)
        {
            throw Failure.Conflict("no_file", e.Message);
        }

        return new EmptyResult();
    }

    private AcceptedAtActionResult Took(ImportView view) => AcceptedAtAction(nameof(Get), new { id = view.Id }, view);
}
