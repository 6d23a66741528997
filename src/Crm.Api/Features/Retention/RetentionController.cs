using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Retention;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Retention;

/// <summary>How long the organization keeps what it has of people.</summary>
[Resource("retention")]
[Route("api/v1/retention")]
public sealed class RetentionController(RetentionRulesService rules) : CrmController
{
    /// <summary>Shows the retention rules, and what each took when it last took something.</summary>
    [HttpGet]
    [Can(Access.Manage)]
    public async Task<ActionResult<RetentionView>> Get(CancellationToken cancellationToken) =>
        Show(await rules.GetAsync(cancellationToken));

    /// <summary>Changes retention rules by a JSON merge patch; null switches a rule off.</summary>
    /// <remarks>
    /// The rules are gone by once an hour. Nobody who is a customer, who has an open deal, ticket, lead or task, or who has the tag
    /// `legal-hold` (or whose company has it) is ever taken. Contacts are erased for good, up to 50 an hour; leads and files go
    /// into the recycle bin first.
    /// </remarks>
    [HttpPatch]
    [Consumes("application/json", "application/merge-patch+json")]
    [Can(Access.Manage)]
    public async Task<ActionResult<RetentionView>> Change(
        [FromBody] Patch<RetentionInput> body,
        CancellationToken cancellationToken
    ) => Show(await rules.ChangeAsync(body, ExpectedVersion, cancellationToken));

    /// <summary>Says what the rules would take now if they were changed like this; nothing is changed.</summary>
    /// <remarks>
    /// The lists show the same records: `GET /contacts?retention=36`, `GET /leads?retention=24`, `GET /tickets?retention=24`.
    /// </remarks>
    [HttpPost("preview")]
    [Can(Access.Manage)]
    public async Task<ActionResult<RetentionPreview>> Preview(
        [FromBody] Patch<RetentionInput> body,
        CancellationToken cancellationToken
    ) => Ok(await rules.PreviewAsync(body, cancellationToken));

    /// <summary>Lists what the rules took, day by day: how many of what, and nothing of whom.</summary>
    [HttpGet("log")]
    [Can(Access.Manage)]
    public async Task<ActionResult<RetentionLog>> Log(CancellationToken cancellationToken) =>
        Ok(await rules.LogAsync(cancellationToken));

    private OkObjectResult Show(RetentionView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
