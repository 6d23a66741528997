using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Notifications;
using Crm.Core.Platform.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Notifications;

/// <summary>What concerns the caller; nobody else's can be seen.</summary>
[RequireSignIn]
[Route("api/v1/notifications")]
public sealed class NotificationsController(NotificationService notifications, NotificationSettingsService settings)
    : CrmController
{
    /// <summary>Lists one's notifications, newest first; snoozed ones stay away until their time.</summary>
    [HttpGet]
    [ListsBy(typeof(NotificationFields))]
    public Task<Page<NotificationView>> List(CancellationToken cancellationToken) =>
        notifications.ListAsync(ListQuery, cancellationToken);

    /// <summary>Marks one as read.</summary>
    [HttpPost("{id:guid}/read")]
    public async Task<ActionResult<NotificationView>> Read(Guid id, CancellationToken cancellationToken) =>
        Ok(await notifications.ReadAsync(id, cancellationToken));

    /// <summary>Marks all in the list as read.</summary>
    /// <param name="relatedId">Only those about this record.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [HttpPost("read-all")]
    public async Task<ActionResult<ReadAllResult>> ReadAll([FromQuery] Guid? relatedId, CancellationToken cancellationToken) =>
        Ok(await notifications.ReadAllAsync(relatedId, cancellationToken));

    /// <summary>Tells where one is told of what.</summary>
    [HttpGet("settings")]
    public Task<NotificationSettingsView> Settings(CancellationToken cancellationToken) => settings.GetAsync(cancellationToken);

    /// <summary>Chooses where one is told of what: on the screen and by mail, on the screen alone, or nowhere.</summary>
    [HttpPatch("settings")]
    public async Task<ActionResult<NotificationSettingsView>> ChangeSettings(
        [FromBody] NotificationSettingsInput body,
        CancellationToken cancellationToken
    ) => Ok(await settings.ChangeAsync(body, cancellationToken));

    /// <summary>Takes one out of the list until a time; then it is back, unread and on top.</summary>
    [HttpPost("{id:guid}/snooze")]
    public async Task<ActionResult<NotificationView>> Snooze(
        Guid id,
        [FromBody] SnoozeInput body,
        CancellationToken cancellationToken
    ) => Ok(await notifications.SnoozeAsync(id, body.Until, cancellationToken));
}
