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
public sealed class NotificationsController(NotificationService notifications) : CrmController
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
    [HttpPost("read-all")]
    public async Task<ActionResult<ReadAllResult>> ReadAll(CancellationToken cancellationToken) =>
        Ok(await notifications.ReadAllAsync(cancellationToken));

    /// <summary>Takes one out of the list until a time; then it is back, unread and on top.</summary>
    [HttpPost("{id:guid}/snooze")]
    public async Task<ActionResult<NotificationView>> Snooze(
        Guid id,
        [FromBody] SnoozeInput body,
        CancellationToken cancellationToken
    ) => Ok(await notifications.SnoozeAsync(id, body.Until, cancellationToken));
}
