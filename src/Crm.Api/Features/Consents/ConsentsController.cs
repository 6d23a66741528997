using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Consents;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Consents;

/// <summary>What people agreed to and took back: each step, not only what holds now.</summary>
[Resource("consents")]
[Route("api/v1")]
public sealed class ConsentsController(ConsentHistoryService consents) : CrmController
{
    /// <summary>Lists each grant and withdrawal of a contact, the newest first.</summary>
    [HttpGet("contacts/{id:guid}/consents")]
    [Can(Access.Read)]
    public async Task<ActionResult<ConsentHistory>> OfContact(Guid id, CancellationToken cancellationToken) =>
        Ok(await consents.ListAsync(new RecordRef(RecordType.Contact, id), cancellationToken));

    /// <summary>Lists each grant and withdrawal of a lead, the newest first.</summary>
    [HttpGet("leads/{id:guid}/consents")]
    [Can(Access.Read)]
    public async Task<ActionResult<ConsentHistory>> OfLead(Guid id, CancellationToken cancellationToken) =>
        Ok(await consents.ListAsync(new RecordRef(RecordType.Lead, id), cancellationToken));
}
