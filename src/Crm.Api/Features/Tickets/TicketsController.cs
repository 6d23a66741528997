using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Records;
using Crm.Core.Features.Tickets;
using Crm.Core.Features.Tickets.CannedReplies;
using Crm.Core.Features.Tickets.Conversation;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Tickets;

/// <summary>Customers' requests: taken in, assigned, answered, resolved.</summary>
[Resource("tickets")]
[Route("api/v1/tickets")]
public sealed class TicketsController(TicketService tickets, TicketMessageService messages, CannedReplyService replies)
    : RecordsController<Ticket, TicketInput, TicketView>(tickets)
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
