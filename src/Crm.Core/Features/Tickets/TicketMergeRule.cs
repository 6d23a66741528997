using System.Text.Json.Nodes;
using Crm.Core.Features.Merges;
using Crm.Core.Features.Tickets.Conversation;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Tickets;

/// <summary>
/// Two tickets about the same thing become one conversation. What the customer said first stays with the ticket that they said
/// it in, and is shown with the conversation; a solution is that of one ticket.
/// </summary>
public sealed class TicketMergeRule(ITicketRepository tickets, ITicketMessageRepository messages) : IMergeRule
{
    private static readonly string[] StayWithTheirTicket = ["description", "resolution"];

    public RecordType Type => RecordType.Ticket;

    public Access Access => Access.Manage;

    public Task SettleAsync(
        Record survivor,
        Record source,
        IReadOnlySet<string> take,
        JsonObject values,
        CancellationToken cancellationToken
    )
    {
        if (((Ticket)survivor).IsDone)
        {
            throw Failure.Conflict("resolved", "This ticket is resolved. Reopen it before another one becomes part of it.");
        }

        foreach (var name in StayWithTheirTicket.Where(n => !take.Contains(n)))
        {
            values.Remove(name);
        }

        return Task.CompletedTask;
    }

    public async Task FollowAsync(Record record, CancellationToken cancellationToken)
    {
        var ticket = (Ticket)record;
        ticket.Regroup(await messages.FindLastAsync(ticket.Id, cancellationToken));
        tickets.Touch(ticket);
    }
}
