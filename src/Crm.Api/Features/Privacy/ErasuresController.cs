using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Privacy;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Privacy;

/// <summary>Forgetting people for good, and the receipts of it.</summary>
[Resource("erasures")]
[Route("api/v1")]
public sealed class ErasuresController(ErasureService erasures) : CrmController
{
    /// <summary>Lists the newest hundred receipts of erasures.</summary>
    [HttpGet("erasures")]
    [Can(Access.Manage)]
    public async Task<ActionResult<ErasureList>> List(CancellationToken cancellationToken) =>
        Ok(await erasures.ListAsync(cancellationToken));

    /// <summary>Says what the erasure of a contact would take, and what would stay without the person.</summary>
    [HttpGet("contacts/{id:guid}/erase")]
    [Can(Access.Manage)]
    public async Task<ActionResult<ErasurePreview>> Preview(Guid id, CancellationToken cancellationToken) =>
        Ok(await erasures.PreviewAsync(id, cancellationToken));

    /// <summary>Erases a contact for good; this can't be undone.</summary>
    /// <remarks>
    /// Notes, tasks and activities that are the person's alone go with the contact and its leads. Names, addresses and numbers
    /// of the person go from all other text, from search, timelines, the audit, mails that wait, uploads and exports.
    /// </remarks>
    [HttpPost("contacts/{id:guid}/erase")]
    [Can(Access.Manage)]
    public async Task<ActionResult<ErasureView>> Erase(
        Guid id,
        [FromBody] ErasureInput? body,
        CancellationToken cancellationToken
    ) => Ok(await erasures.EraseAsync(id, body ?? new ErasureInput(), ExpectedVersion, cancellationToken));
}
