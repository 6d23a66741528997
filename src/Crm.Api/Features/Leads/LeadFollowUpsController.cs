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
public sealed class LeadFollowUpsController(LeadFollowUpService followUps, LeadEnrolmentService enrolments) : CrmController
{
    /// <summary>Makes the tasks of a follow-up for many leads, in one transaction: all of them or none.</summary>
    /// <remarks>
    /// Each task stands on its lead and goes to the lead's owner, or to the caller where nobody has the lead. Answers with
    /// the tasks made.
    /// </remarks>
    /// <response code="409">
    /// `code: lead_closed`: one of them is converted, lost or unqualified; `already_running`: one of them is in the midst of
    /// this sequence; `leadIds` says which. `sequence_inactive`: the sequence is no longer in use.
    /// </response>
    [HttpPost("follow-ups")]
    [Can(Access.Write)]
    public async Task<ActionResult<LeadFollowUpResult>> Start(
        [FromBody] LeadFollowUpInput body,
        CancellationToken cancellationToken
    ) => Ok(await followUps.StartAsync(body, cancellationToken));

    /// <summary>Lists the follow-ups of a lead with their tasks, newest first; at most the last hundred.</summary>
    [HttpGet("{id:guid}/follow-ups")]
    [Can(Access.Read)]
    public async Task<ActionResult<LeadEnrolmentList>> List(Guid id, CancellationToken cancellationToken) =>
        Ok(await enrolments.ListAsync(id, cancellationToken));

    /// <summary>Stops all follow-ups of a lead: what is still to be done is cancelled.</summary>
    /// <remarks>The same happens by itself when the lead is converted, lost or unqualified.</remarks>
    [HttpPost("{id:guid}/follow-ups/stop")]
    [Can(Access.Write)]
    public async Task<ActionResult<LeadEnrolmentList>> Stop(Guid id, CancellationToken cancellationToken) =>
        Ok(await enrolments.StopAsync(id, ExpectedVersion, cancellationToken));
}
