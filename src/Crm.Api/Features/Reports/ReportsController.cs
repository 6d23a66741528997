using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Reports;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Reports;

/// <summary>Questions about records: what is counted, told apart by what. Everybody who runs one sees the records that they may see.</summary>
[Resource("reports")]
[Route("api/v1/reports")]
public sealed class ReportsController(ReportService reports) : CrmController
{
    /// <summary>Lists one's own reports and those that are shared.</summary>
    [HttpGet]
    [Can(Access.Read)]
    [ListsBy(typeof(ReportFields))]
    public Task<Page<ReportView>> List(CancellationToken cancellationToken) => reports.ListAsync(ListQuery, cancellationToken);

    /// <summary>Tells what can be asked: of each kind of record its numbers, what it is told apart by, and its filters.</summary>
    [HttpGet("catalogue")]
    [Can(Access.Read)]
    public Task<ReportCatalogue> Catalogue(CancellationToken cancellationToken) => reports.GetCatalogueAsync(cancellationToken);

    /// <summary>Saves a report.</summary>
    /// <remarks>
    /// `filter` has the names of the list's query parameters; `GET /reports/catalogue` tells what `measures`, `groupBy` and
    /// `period` may name. What can't be asked is refused by names such as `measures[0].field`, `groupBy[1].field`, `filter.x`.
    /// </remarks>
    /// <response code="201">The report, with its address in `Location`.</response>
    [HttpPost]
    [Can(Access.Write)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<ReportView>> Create([FromBody] Patch<ReportInput> body, CancellationToken cancellationToken)
    {
        var view = await reports.CreateAsync(body, cancellationToken);
        SetETag(view.Version);
        return CreatedAtAction(nameof(Get), new { id = view.Id }, view);
    }

    /// <summary>Answers a question without saving it.</summary>
    [HttpPost("preview")]
    [Can(Access.Read)]
    public Task<ReportResult> Preview([FromBody] ReportQuestion body, CancellationToken cancellationToken) =>
        reports.PreviewAsync(body, cancellationToken);

    /// <summary>Shows one report: the question.</summary>
    [HttpGet("{id:guid}")]
    [Can(Access.Read)]
    public async Task<ActionResult<ReportView>> Get(Guid id, CancellationToken cancellationToken) =>
        Shown(await reports.GetAsync(id, cancellationToken));

    /// <summary>Answers a report over the records that the caller may see.</summary>
    /// <remarks>
    /// Each row has its keys, its numbers in the order of `measures`, and the query parameters of the list that show its
    /// records. Amounts are in the organization's currency, times in its time zone and weeks by its calendar. At most 1,000
    /// groups are shown (`isCut`); more than 20,000, or more than 400 stretches of time, are refused.
    /// </remarks>
    [HttpPost("{id:guid}/run")]
    [Can(Access.Read)]
    public Task<ReportResult> Run(Guid id, CancellationToken cancellationToken) => reports.RunAsync(id, cancellationToken);

    /// <summary>Changes a report by a JSON merge patch: one's own, or a shared one for those who manage others' work.</summary>
    /// <response code="403">The role does not allow this, or the report is somebody else's.</response>
    [HttpPatch("{id:guid}")]
    [Consumes("application/json", "application/merge-patch+json")]
    [Can(Access.Write)]
    public async Task<ActionResult<ReportView>> Change(
        Guid id,
        [FromBody] Patch<ReportInput> body,
        CancellationToken cancellationToken
    ) => Shown(await reports.ChangeAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Deletes a report for good.</summary>
    /// <response code="403">The role does not allow this, or the report is somebody else's.</response>
    [HttpDelete("{id:guid}")]
    [Can(Access.Write)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await reports.DeleteAsync(id, ExpectedVersion, cancellationToken);
        return NoContent();
    }

    private OkObjectResult Shown(ReportView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
