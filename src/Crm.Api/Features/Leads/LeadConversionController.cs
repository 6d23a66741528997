using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Leads.Conversion;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Leads;

/// <summary>A lead becomes contact, company and deal.</summary>
[Resource("leads")]
[Route("api/v1/leads/{id:guid}")]
[Tags("Leads")]
public sealed class LeadConversionController(LeadConversionService conversion) : CrmController
{
    /// <summary>Says what converting a lead would create, and what it would link: contacts by e-mail address, companies by domain or name.</summary>
    /// <response code="409">`code: converted`: it is converted already.</response>
    [HttpGet("conversion-preview")]
    [Can(Access.Read)]
    public async Task<ActionResult<LeadConversionPreview>> Preview(Guid id, CancellationToken cancellationToken) =>
        Ok(await conversion.PreviewAsync(id, cancellationToken));

    /// <summary>Converts a lead to contact, company and deal, in one transaction and once.</summary>
    /// <remarks>
    /// Notes, tasks and activities of the lead go on at the contact; consents and tags come along; the deal keeps lead,
    /// campaign and source. The lead leaves list, board and search, and no longer changes.
    /// </remarks>
    /// <response code="201">What the lead became; the contact's address in `Location`.</response>
    /// <response code="409">`code: converted`: it is converted already.</response>
    [HttpPost("convert")]
    [Can(Access.Write)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<LeadConversionResult>> Convert(
        Guid id,
        [FromBody] LeadConversionInput body,
        CancellationToken cancellationToken
    )
    {
        var result = await conversion.ConvertAsync(id, body, ExpectedVersion, cancellationToken);
        return Created($"/api/v1/contacts/{result.Contact.Id}", result);
    }
}
