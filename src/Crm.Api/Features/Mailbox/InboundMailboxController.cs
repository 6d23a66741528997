using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Mailbox;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Mailbox;

/// <summary>Where mail for the organization comes in, and what becomes of it.</summary>
[RequirePermission(Permission.OrganizationManage)]
[Route("api/v1/organization/inbound-email")]
[Tags("Organization")]
public sealed class InboundMailboxController(InboundMailboxService mailboxes) : CrmController
{
    /// <summary>Shows where a mail service hands mail in; the first look makes the key.</summary>
    [HttpGet]
    public async Task<ActionResult<InboundMailboxView>> Get(CancellationToken cancellationToken) =>
        Show(await mailboxes.GetAsync(cancellationToken));

    /// <summary>Changes what becomes of mail that comes in, by a JSON merge patch.</summary>
    [HttpPatch]
    [Consumes("application/json", "application/merge-patch+json")]
    public async Task<ActionResult<InboundMailboxView>> Change(
        [FromBody] Patch<InboundMailboxInput> body,
        CancellationToken cancellationToken
    ) => Show(await mailboxes.ChangeAsync(body, ExpectedVersion, cancellationToken));

    /// <summary>Makes a new key; from now on the old address takes nothing.</summary>
    [HttpPost("rotate")]
    public async Task<ActionResult<InboundMailboxView>> Rotate(CancellationToken cancellationToken) =>
        Show(await mailboxes.RotateAsync(ExpectedVersion, cancellationToken));

    private OkObjectResult Show(InboundMailboxView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
