using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Leads.Forms;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Leads;

/// <summary>Forms for web pages: who sends one becomes a lead.</summary>
[Resource("leadForms")]
[Route("api/v1/lead-forms")]
[Tags("LeadForms")]
public sealed class LeadFormsController(LeadFormService forms) : CrmController
{
    /// <summary>Lists web forms.</summary>
    [HttpGet]
    [Can(Access.Read)]
    [ListsBy(typeof(LeadFormFields))]
    public Task<Page<LeadFormView>> List(CancellationToken cancellationToken) => forms.ListAsync(ListQuery, cancellationToken);

    /// <summary>Makes a web form; `snippet` in the answer is the HTML to put into a page.</summary>
    /// <response code="201">The form, with its address in `Location`.</response>
    /// <response code="409">`code: duplicate`: there is one with this name.</response>
    [HttpPost]
    [Can(Access.Manage)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<LeadFormView>> Create(
        [FromBody] Patch<LeadFormInput> body,
        CancellationToken cancellationToken
    )
    {
        var view = await forms.CreateAsync(body, cancellationToken);
        SetETag(view.Version);
        return CreatedAtAction(nameof(Get), new { id = view.Id }, view);
    }

    /// <summary>Shows one web form.</summary>
    [HttpGet("{id:guid}")]
    [Can(Access.Read)]
    public async Task<ActionResult<LeadFormView>> Get(Guid id, CancellationToken cancellationToken) =>
        Show(await forms.GetAsync(id, cancellationToken));

    /// <summary>Changes a web form by a JSON merge patch; `fields` replaces all fields. Its `key` stays for ever.</summary>
    /// <response code="409">`code: duplicate`: there is one with this name.</response>
    [HttpPatch("{id:guid}")]
    [Consumes("application/json", "application/merge-patch+json")]
    [Can(Access.Manage)]
    public async Task<ActionResult<LeadFormView>> Change(
        Guid id,
        [FromBody] Patch<LeadFormInput> body,
        CancellationToken cancellationToken
    ) => Show(await forms.ChangeAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Deletes a web form for good: what pages still send is refused. Its leads stay.</summary>
    [HttpDelete("{id:guid}")]
    [Can(Access.Manage)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await forms.DeleteAsync(id, ExpectedVersion, cancellationToken);
        return NoContent();
    }

    private OkObjectResult Show(LeadFormView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
