using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Merges;
using Crm.Core.Features.Tickets;
using Crm.Core.Features.Tickets.CannedReplies;
using Crm.Core.Features.Tickets.Conversation;
using Crm.Core.Features.Tickets.Presence;
using Crm.Core.Features.Tickets.Splits;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Tickets;

/// <summary>Customers' requests: taken in, assigned, answered, resolved.</summary>
[Resource("tickets")]
[Route("api/v1/tickets")]
public sealed class TicketsController(
    TicketService tickets,
    TicketMessageService messages,
    CannedReplyService replies,
    MergeService merges,
    TicketSplitService splits,
    TicketPresenceService presence
) : RecordsController<Ticket, TicketInput, TicketView>(tickets)
{
    /// <summary>Gives a ticket to somebody, to the next person in turn who takes tickets, or to nobody.</summary>
    /// <response code="409">`code: nobody_takes_tickets`: it is nobody's turn.</response>
    [HttpPost("{id:guid}/assign")]
    [Can(Access.Manage)]
    public async Task<ActionResult<TicketView>> Assign(
        Guid id,
        [FromBody] Patch<TicketAssignInput> body,
        CancellationToken cancellationToken
    ) => Shown(await tickets.AssignAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Resolves a ticket, and mails the solution to the customer.</summary>
    /// <response code="409">`code: resolved`: it is resolved already.</response>
    [HttpPost("{id:guid}/resolve")]
    [Can(Access.Manage)]
    public async Task<ActionResult<TicketView>> Resolve(
        Guid id,
        [FromBody] TicketResolveInput body,
        CancellationToken cancellationToken
    ) => Shown(await tickets.ResolveAsync(id, body, ExpectedVersion, cancellationToken));

    /// <summary>Takes a resolved or closed ticket up again; an open one stays as it is.</summary>
    [HttpPost("{id:guid}/reopen")]
    [Can(Access.Manage)]
    public async Task<ActionResult<TicketView>> Reopen(Guid id, CancellationToken cancellationToken) =>
        Shown(await tickets.ReopenAsync(id, ExpectedVersion, cancellationToken));

    /// <summary>Merges another ticket into this one; its conversation, tasks and files go on here. It can be undone for 90 days.</summary>
    /// <remarks>
    /// This one's values stay, but for the fields in `take`; empty ones are filled from the other, and lists hold what either
    /// had. The other one is gone afterwards: it says where it went, and an answer by mail to it lands here. `mergeId` in the
    /// answer is for `POST /merges/{id}/undo`.
    /// </remarks>
    /// <response code="409">`code: resolved`: this one is resolved; reopen it first.</response>
    [HttpPost("{id:guid}/merge")]
    [Can(Access.Manage)]
    public async Task<ActionResult<TicketView>> Merge(Guid id, [FromBody] MergeInput body, CancellationToken cancellationToken)
    {
        var mergeId = await merges.MergeAsync(RecordType.Ticket, id, body, ExpectedVersion, cancellationToken);
        return Shown(await tickets.GetAsync(id, cancellationToken) with { MergeId = mergeId });
    }

    /// <summary>Lets messages go on in a ticket of their own, with the same customer.</summary>
    /// <remarks>Their files go along. As long as nobody works on the new ticket, `POST /tickets/{id}/split/undo` takes it back.</remarks>
    /// <response code="201">The new ticket.</response>
    /// <response code="409">`code: messages_moved`: some of the messages are in another ticket by now.</response>
    [HttpPost("{id:guid}/split")]
    [Can(Access.Manage)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<TicketView>> Split(
        Guid id,
        [FromBody] TicketSplitInput body,
        CancellationToken cancellationToken
    )
    {
        var view = await splits.SplitAsync(id, body, ExpectedVersion, cancellationToken);
        SetETag(view.Version);
        return CreatedAtAction(nameof(Get), new { id = view.Id }, view);
    }

    /// <summary>Brings the messages of a ticket that was split off back; it goes to the recycle bin.</summary>
    /// <returns>The ticket that they came from.</returns>
    /// <response code="409">`code: worked_on`: the ticket has been worked on since; merge it instead.</response>
    [HttpPost("{id:guid}/split/undo")]
    [Can(Access.Manage)]
    public async Task<ActionResult<TicketView>> UndoSplit(Guid id, CancellationToken cancellationToken) =>
        Shown(await splits.UndoAsync(id, cancellationToken));

    /// <summary>Shows where a ticket's conversation comes from beside itself: tickets merged into it, messages split off.</summary>
    [HttpGet("{id:guid}/relatives")]
    [Can(Access.Read)]
    public async Task<ActionResult<TicketRelatives>> Relatives(Guid id, CancellationToken cancellationToken) =>
        Ok(await tickets.RelativesAsync(id, cancellationToken));

    /// <summary>Tells the screens of others what the caller does at a ticket just now.</summary>
    /// <remarks>
    /// They get `present` at `/hubs/crm`. Nothing is kept; say it again every ten seconds, and forget who has not been heard of
    /// for 25.
    /// </remarks>
    [HttpPost("{id:guid}/presence")]
    [Can(Access.Read)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Present(Guid id, [FromBody] TicketPresenceInput body, CancellationToken cancellationToken)
    {
        await presence.TellAsync(id, body, cancellationToken);
        return NoContent();
    }

    /// <summary>Lists what was written in a ticket's conversation, the oldest first.</summary>
    [HttpGet("{id:guid}/messages")]
    [Can(Access.Read)]
    [ListsBy(typeof(TicketMessageFields))]
    public Task<Page<TicketMessageView>> Messages(Guid id, CancellationToken cancellationToken) =>
        messages.ListAsync(id, ListQuery, cancellationToken);

    /// <summary>Writes to the customer, or a note inside.</summary>
    /// <remarks>
    /// A public message goes to the contact's primary address; the first one is the ticket's first response. An internal note
    /// is never mailed and may mention people.
    /// </remarks>
    /// <response code="201">The message.</response>
    /// <response code="409">`code: newer_messages`: others have written since `seenUntil`; nothing was sent.</response>
    [HttpPost("{id:guid}/messages")]
    [Can(Access.Write)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<ActionResult<TicketMessageView>> Write(
        Guid id,
        [FromBody] TicketMessageInput body,
        CancellationToken cancellationToken
    ) => CreatedAtAction(nameof(Messages), new { id }, await messages.AddAsync(id, body, cancellationToken));

    /// <summary>Lists the canned replies that are offered, filled with a ticket's own words.</summary>
    [HttpGet("{id:guid}/canned-replies")]
    [Can(Access.Read)]
    public async Task<ActionResult<FilledReplies>> CannedReplies(Guid id, CancellationToken cancellationToken) =>
        Ok(await replies.FillAsync(id, cancellationToken));
}
