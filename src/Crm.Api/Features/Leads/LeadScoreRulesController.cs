using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Leads.Scoring;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Leads;

/// <summary>The rules by which the organization's leads are scored.</summary>
[Resource("leadScoreRules")]
[Route("api/v1/lead-score-rules")]
[Tags("LeadScoreRules")]
public sealed class LeadScoreRulesController(LeadScoreRulesService rules) : CrmController
{
    /// <summary>Shows all rules by which leads are scored, with their points and when they count.</summary>
    [HttpGet]
    [Can(Access.Read)]
    public async Task<ActionResult<LeadScoreRulesView>> Get(CancellationToken cancellationToken) =>
        Show(await rules.GetAsync(cancellationToken));

    /// <summary>Changes rules by a JSON merge patch: by key, and null for a rule makes it as delivered.</summary>
    /// <remarks>All leads whose score is not set by hand are judged anew, within moments.</remarks>
    [HttpPatch]
    [Consumes("application/json", "application/merge-patch+json")]
    [Can(Access.Manage)]
    public async Task<ActionResult<LeadScoreRulesView>> Change(
        [FromBody] Patch<LeadScoreRulesInput> body,
        CancellationToken cancellationToken
    ) => Show(await rules.ChangeAsync(body, ExpectedVersion, cancellationToken));

    private OkObjectResult Show(LeadScoreRulesView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
