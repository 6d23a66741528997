using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Privacy;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Privacy;

/// <summary>What is kept about a person, to be handed over.</summary>
[Resource("exports")]
[Route("api/v1/contacts/{id:guid}/export")]
public sealed class PersonExportController(PersonExportService persons) : CrmController
{
    /// <summary>Gives all that is kept about a person: the contact, and all that names it.</summary>
    [HttpGet]
    [Can(Access.Manage)]
    public async Task<ActionResult<PersonExport>> Get(Guid id, CancellationToken cancellationToken)
    {
        var export = await persons.ExportAsync(id, cancellationToken);
        Response.Headers.ContentDisposition = $"attachment; filename=\"person-{id}.json\"";
        return Ok(export);
    }
}
