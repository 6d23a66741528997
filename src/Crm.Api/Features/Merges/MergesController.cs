using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Merges;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Merges;

/// <summary>Records that became one, and the way back.</summary>
[Resource("merges")]
[Route("api/v1/merges")]
public sealed class MergesController(MergeService merges) : CrmController
{
    /// <summary>Shows one merge: what was merged into what, and until when it can be undone.</summary>
    [HttpGet("{id:guid}")]
    [Can(Access.Read)]
    public async Task<ActionResult<MergeView>> Get(Guid id, CancellationToken cancellationToken) =>
        Ok(await merges.GetAsync(id, cancellationToken));

    /// <summary>Parts two merged records again; whoever may delete such records may, for 90 days.</summary>
    /// <remarks>
    /// Each row points to where it pointed, and the survivor gives back what it took. What was changed since stays as it is now;
    /// what was added since stays with the survivor.
    /// </remarks>
    [HttpPost("{id:guid}/undo")]
    [Can(Access.Read)]
    public async Task<ActionResult<MergeView>> Undo(Guid id, CancellationToken cancellationToken) =>
        Ok(await merges.UndoAsync(id, cancellationToken));
}
