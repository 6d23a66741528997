using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.TicketForms;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.TicketForms;

/// <summary>The public page on which anybody asks for help.</summary>
[Resource("ticketForms")]
[Route("api/v1/ticket-form")]
[Tags("TicketForm")]
public sealed class TicketFormController(TicketFormService forms) : CrmController
{
    /// <summary>Shows the form and where it is; the first look makes its key.</summary>
    [HttpGet]
    [Can(Access.Manage)]
    public async Task<ActionResult<TicketFormView>> Get(CancellationToken cancellationToken) =>
        Show(await forms.GetAsync(cancellationToken));

    /// <summary>Switches the form on or off, or changes what it says, by a JSON merge patch.</summary>
    [HttpPatch]
    [Consumes("application/json", "application/merge-patch+json")]
    [Can(Access.Manage)]
    public async Task<ActionResult<TicketFormView>> Change(
        [FromBody] Patch<TicketFormInput> body,
        CancellationToken cancellationToken
    ) => Show(await forms.ChangeAsync(body, ExpectedVersion, cancellationToken));

    /// <summary>Makes a new key; from now on the old address is nobody's.</summary>
    [HttpPost("rotate")]
    [Can(Access.Manage)]
    public async Task<ActionResult<TicketFormView>> Rotate(CancellationToken cancellationToken) =>
        Show(await forms.RotateAsync(ExpectedVersion, cancellationToken));

    private OkObjectResult Show(TicketFormView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
