using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.CustomFields;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.CustomFields;

/// <summary>
/// The organization's own fields of contacts, companies, leads, deals and tickets. Values stand in `customFields.{key}` of the
/// record; lists are filtered by `field.{key}` (numbers and amounts also by `field.{key}Min` and `field.{key}Max`, dates by
/// `field.{key}After` and `field.{key}Before`) and sorted by `field.{key}`.
/// </summary>
[Resource("customFields", Things = "custom fields")]
[Route("api/v1/custom-fields")]
[Tags("CustomFields")]
public sealed class CustomFieldsController(CustomFieldService fields)
    : SettingsController<CustomField, CustomFieldInput, CustomFieldView>(fields)
{
    private readonly CustomFieldService _fields = fields;

    /// <summary>Tells how many records hold a value of a custom field.</summary>
    [HttpGet("{id:guid}/usage")]
    [Can(Access.Read)]
    public Task<CustomFieldUsage> Usage(Guid id, CancellationToken cancellationToken) =>
        _fields.UsageAsync(id, cancellationToken);

    /// <summary>Brings a deleted custom field back, with the values that records have kept.</summary>
    /// <response code="409">`code: limit`: there are as many custom fields of this kind as there may be.</response>
    [HttpPost("{id:guid}/restore")]
    [Can(Access.Manage)]
    public async Task<ActionResult<CustomFieldView>> Restore(Guid id, CancellationToken cancellationToken)
    {
        var view = await _fields.RestoreAsync(id, ExpectedVersion, cancellationToken);
        SetETag(view.Version);
        return Ok(view);
    }
}
