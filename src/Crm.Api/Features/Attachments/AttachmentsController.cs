using Crm.Api.Hosting;
using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Attachments;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Crm.Api.Features.Attachments;

/// <summary>Files on records. Seen by those who see the record; deleted by who added them, and by those who manage others' work.</summary>
[Resource("attachments", Things = "files")]
[Route("api/v1/attachments")]
public sealed class AttachmentsController(AttachmentService attachments, AttachmentOptions options) : CrmController
{
    // Whatever is in a file: it may run nothing, load nothing and be nobody's page.
    private const string ContentPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    /// <summary>Lists the files of one record, the newest first.</summary>
    /// <remarks>`relatedType` and `relatedId` are required. `deleted=true` lists its recycle bin.</remarks>
    [HttpGet]
    [Can(Access.Read)]
    [ListsBy(typeof(AttachmentFields))]
    public Task<Page<AttachmentView>> List(CancellationToken cancellationToken) =>
        attachments.ListAsync(ListQuery, cancellationToken);

    /// <summary>Adds a file to a record.</summary>
    /// <remarks>Up to 25 MB, unless the server is set otherwise; programs are refused, whatever they are called.</remarks>
    /// <param name="file">The file.</param>
    /// <param name="relatedType">The kind of record, such as `contact`.</param>
    /// <param name="relatedId">The record.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <response code="201">The file is here; its address is in `Location`.</response>
    /// <response code="413">It is too large.</response>
    [HttpPost]
    [TakesFile]
    [Can(Access.Write)]
    [ProducesResponseType<AttachmentView>(StatusCodes.Status201Created)]
    public async Task<ActionResult<AttachmentView>> Upload(
        IFormFile? file,
        [FromForm] string? relatedType,
        [FromForm] string? relatedId,
        CancellationToken cancellationToken
    )
    {
        if (!Request.HasFormContentType)
        {
            throw new BadHttpRequestException("Send a form with a file.", StatusCodes.Status415UnsupportedMediaType);
        }

        var type = Enum.GetValues<RecordType>().Cast<RecordType?>().FirstOrDefault(t => t!.Value.Word() == relatedType);
        if (type is null || !Guid.TryParse(relatedId, out var id))
        {
            throw type is null
                ? Failure.Invalid("relatedType", "Say which kind of record the file is for, such as contact.")
                : Failure.Invalid("relatedId", "Say which record the file is for.");
        }

        if (file is null)
        {
            throw Failure.Invalid("file", "Send a file.");
        }

        if (file.Length > options.MaxBytes)
        {
            throw new BadHttpRequestException(options.TooLarge, StatusCodes.Status413PayloadTooLarge);
        }

        await using var content = file.OpenReadStream();
        var upload = new AttachmentUpload(new RecordRef(type.Value, id), file.FileName, file.Length, content);
        var view = await attachments.AddAsync(upload, cancellationToken);
        return CreatedAtAction(nameof(Get), new { id = view.Id }, view);
    }

    /// <summary>Shows what a file is.</summary>
    [HttpGet("{id:guid}")]
    [Can(Access.Read)]
    public async Task<ActionResult<AttachmentView>> Get(Guid id, CancellationToken cancellationToken) =>
        Ok(await attachments.GetAsync(id, cancellationToken));

    /// <summary>Downloads the content of a file.</summary>
    /// <remarks>
    /// As an attachment; with `inline=true` pictures and PDF come to be shown where they stand. Parts can be asked for by
    /// `Range`.
    /// </remarks>
    /// <param name="id">The file.</param>
    /// <param name="inline">To be shown where it stands, if it is a picture or a PDF.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <response code="200">The file.</response>
    [HttpGet("{id:guid}/content")]
    [Can(Access.Read)]
    [ProducesResponseType<FileStreamResult>(StatusCodes.Status200OK, FileKind.Unknown)]
    public async Task<IActionResult> Content(Guid id, [FromQuery] bool inline, CancellationToken cancellationToken)
    {
        var (view, content) = await attachments.OpenAsync(id, cancellationToken);
        var disposition = new ContentDispositionHeaderValue(inline && view.CanBeShown ? "inline" : "attachment");
        disposition.SetHttpFileName(view.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.ContentSecurityPolicy = ContentPolicy;
        return File(content, view.ContentType, enableRangeProcessing: true);
    }

    /// <summary>Moves a file into the recycle bin; when its time there is over (30 days at first) it is gone for good.</summary>
    [HttpDelete("{id:guid}")]
    [Can(Access.Delete)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await attachments.DeleteAsync(id, cancellationToken);
        return NoContent();
    }

    /// <summary>Takes a file out of the recycle bin; one that is not there is simply shown.</summary>
    [HttpPost("{id:guid}/restore")]
    [Can(Access.Delete)]
    public async Task<ActionResult<AttachmentView>> Restore(Guid id, CancellationToken cancellationToken) =>
        Ok(await attachments.RestoreAsync(id, cancellationToken));
}
