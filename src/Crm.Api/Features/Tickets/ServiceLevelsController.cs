using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Tickets.ServiceLevels;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Tickets;

/// <summary>What customers may count on: times of first response and solution, working hours, holidays.</summary>
[Resource("serviceLevels")]
[Route("api/v1/service-levels")]
[Tags("ServiceLevels")]
public sealed class ServiceLevelsController(ServiceLevelService levels) : CrmController
{
    /// <summary>Shows the service levels, working hours and holidays of the organization.</summary>
    [HttpGet]
    [Can(Access.Read)]
    public async Task<ActionResult<ServiceLevelsView>> Get(CancellationToken cancellationToken) =>
        Show(await levels.GetAsync(cancellationToken));

    /// <summary>Changes service levels by a JSON merge patch; each list is replaced as a whole.</summary>
    /// <remarks>A ticket goes by the new ones from its next change on.</remarks>
    [HttpPatch]
    [Consumes("application/json", "application/merge-patch+json")]
    [Can(Access.Manage)]
    public async Task<ActionResult<ServiceLevelsView>> Change(
        [FromBody] Patch<ServiceLevelsInput> body,
        CancellationToken cancellationToken
    ) => Show(await levels.ChangeAsync(body, ExpectedVersion, cancellationToken));

    private OkObjectResult Show(ServiceLevelsView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
