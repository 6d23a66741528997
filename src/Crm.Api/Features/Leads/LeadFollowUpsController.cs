using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Leads.FollowUps;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Leads;

/// <summary>Leads become dated tasks.</summary>
[Resource("leads")]
[Route("api/v1/leads")]
[Tags("Leads")]
public sealed class LeadFollowUpsController(LeadFollowUpService followUps) : CrmController
{
    /// <summary>Makes the tasks of a follow-up for many leads, in one transaction: all of them or none.</summary>
    /// <remarks>
    /// Each task stands on its lead and goes to the lead's owner, or to the caller where nobody has the lead. Answers with
    /// the tasks made.
    /// </remarks>
    /// <response code="409">`code: lead_closed`: one of them is converted, lost or unqualified; `leadIds` says which.</response>
    [HttpPost("follow-ups")]
    [Can(Access.Write)]
    public async Task<ActionResult<LeadFollowUpResult>> Start(
        [FromBody] LeadFollowUpInput body,
        CancellationToken cancellationToken
    ) => Ok(await followUps.StartAsync(body, cancellationToken));
}
