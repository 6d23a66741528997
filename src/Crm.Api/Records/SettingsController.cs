using Crm.Api.Hosting.Authorization;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Records;

/// <summary>The surface that every setting has; a feature's controller names its resource and adds what is its own.</summary>
public abstract class SettingsController<TSetting, TInput, TView>(SettingService<TSetting, TInput, TView> service) : CrmController
    where TSetting : Setting, new()
    where TInput : class, new()
    where TView : SettingView
{
    /// <summary>Lists {things}.</summary>
    [HttpGet]
    [Can(Access.Read)]
    public Task<Page<TView>> List(CancellationToken cancellationToken) => service.ListAsync(ListQuery, cancellationToken);

    /// <summary>Makes a {thing}.</summary>
    /// <response code="201">The {thing}, with its address in `Location`.</response>
    /// <response code="409">`code: duplicate`: there is such a {thing} already.</response>
    [HttpPost]
    [Can(Access.Manage)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<TView>> Create([FromBody] Patch<TInput> body, CancellationToken cancellationToken)
    {
        var view = await service.CreateAsync(body, cancellationToken);
        SetETag(view.Version);
        return CreatedAtAction(nameof(Get), new { id = view.Id }, view);
    }

    /// <summary>Shows one {thing}.</summary>
    [HttpGet("{id:guid}")]
    [Can(Access.Read)]
    public async Task<ActionResult<TView>> Get(Guid id, CancellationToken cancellationToken) =>
        Show(await service.GetAsync(id, cancellationToken));

    /// <summary>Changes a {thing} by a JSON merge patch (RFC 7396): absent stays, null clears, lists are replaced as a whole.</summary>
    /// <response code="409">`code: duplicate`: there is such a {thing} already.</response>
    [HttpPatch("{id:guid}")]
    [Consumes("application/json", "application/merge-patch+json")]
    [Can(Access.Manage)]
    public async Task<ActionResult<TView>> Change(Guid id, [FromBody] Patch<TInput> body, CancellationToken cancellationToken) =>
        Show(await service.ChangeAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Deletes a {thing}; what came of it stays.</summary>
    [HttpDelete("{id:guid}")]
    [Can(Access.Manage)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await service.DeleteAsync(id, ExpectedVersion, cancellationToken);
        return NoContent();
    }

    private OkObjectResult Show(TView view)
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
