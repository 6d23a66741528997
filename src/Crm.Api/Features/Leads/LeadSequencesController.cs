using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Leads.FollowUps;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Leads;

/// <summary>Follow-ups that are written down: `POST /leads/follow-ups` starts one by its `sequenceId`.</summary>
[Resource("leadSequences")]
[Route("api/v1/lead-sequences")]
[Tags("LeadSequences")]
public sealed class LeadSequencesController(LeadSequenceService sequences) : CrmController
{
    /// <summary>Lists sequences with their steps.</summary>
    [HttpGet]
    [Can(Access.Read)]
    [ListsBy(typeof(LeadSequenceFields))]
    public Task<Page<LeadSequenceView>> List(CancellationToken cancellationToken) =>
        sequences.ListAsync(ListQuery, cancellationToken);

    /// <summary>Makes a sequence.</summary>
    /// <response code="201">The sequence, with its address in `Location`.</response>
    /// <response code="409">`code: duplicate`: there is one with this name.</response>
    [HttpPost]
    [Can(Access.Manage)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<LeadSequenceView>> Create(
        [FromBody] Patch<LeadSequenceInput> body,
        CancellationToken cancellationToken
    )
    {
        var view = await sequences.CreateAsync(body, cancellationToken);
        SetETag(view.Version);
        return CreatedAtAction(nameof(Get), new { id = view.Id }, view);
    }

    /// <summary>Shows one sequence with its steps.</summary>
    [HttpGet("{id:guid}")]
    [Can(Access.Read)]
    public async Task<ActionResult<LeadSequenceView>> Get(Guid id, CancellationToken cancellationToken) =>
        Show(await sequences.GetAsync(id, cancellationToken));

    /// <summary>Changes a sequence by a JSON merge patch; `steps` replaces all steps. What runs goes on as it was begun.</summary>
    /// <response code="409">`code: duplicate`: there is one with this name.</response>
    [HttpPatch("{id:guid}")]
    [Consumes("application/json", "application/merge-patch+json")]
    [Can(Access.Manage)]
    public async Task<ActionResult<LeadSequenceView>> Change(
        Guid id,
        [FromBody] Patch<LeadSequenceInput> body,
        CancellationToken cancellationToken
    ) => Show(await sequences.ChangeAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Deletes a sequence for good; what runs goes on.</summary>
    [HttpDelete("{id:guid}")]
    [Can(Access.Manage)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await sequences.DeleteAsync(id, ExpectedVersion, cancellationToken);
        return NoContent();
    }

    private OkObjectResult Show(LeadSequenceView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
