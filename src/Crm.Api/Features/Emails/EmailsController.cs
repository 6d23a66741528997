using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Emails;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Emails;

/// <summary>Mails to customers, sent from a record and logged on its timeline.</summary>
[RequirePermission(Permission.ActivitiesWrite)]
[Route("api/v1/emails")]
public sealed class EmailsController(EmailService emails) : CrmController
{
    /// <summary>Tells whom a mail from a record may go to, and fills a template with the record's own words.</summary>
    /// <param name="relatedType">The kind of record: contact, company, lead, deal or ticket.</param>
    /// <param name="relatedId">The record.</param>
    /// <param name="templateId">The template to fill.</param>
    /// <param name="to">For whom it is filled; default: the first recipient.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    [HttpGet("draft")]
    public async Task<ActionResult<EmailDraftView>> Draft(
        [FromQuery] string? relatedType,
        [FromQuery] Guid? relatedId,
        [FromQuery] Guid? templateId,
        [FromQuery] string? to,
        CancellationToken cancellationToken
    )
    {
        var type = Enum.GetValues<RecordType>().Cast<RecordType?>().FirstOrDefault(t => t!.Value.Word() == relatedType);
        var related = new RecordRef(
            type ?? throw Failure.Invalid("relatedType", "Name the kind of record: contact, company, lead, deal or ticket."),
            relatedId ?? throw Failure.Invalid("relatedId", "Name the record.")
        );
        return Ok(await emails.DraftAsync(related, templateId, to, cancellationToken));
    }

    /// <summary>Sends a mail from a record, and logs it there as an activity.</summary>
    /// <remarks>
    /// It goes to one of the addresses that the record has. The text is Markdown; the sender's signature is put below it. It waits in
    /// the outbox until the mail server takes it.
    /// </remarks>
    /// <response code="201">It is on its way; the activity's address is in `Location`.</response>
    /// <response code="409">`code: consent_withdrawn`: the person has taken back the consent to get e-mail.</response>
    [HttpPost]
    [ProducesResponseType<EmailView>(StatusCodes.Status201Created)]
    public async Task<ActionResult<EmailView>> Send([FromBody] EmailInput body, CancellationToken cancellationToken)
    {
        var view = await emails.SendAsync(body, cancellationToken);
        return Created($"/api/v1/activities/{view.Id}", view);
    }
}
