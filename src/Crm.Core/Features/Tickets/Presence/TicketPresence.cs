using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Live;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Tickets.Presence;

/// <summary>What somebody does at a ticket just now.</summary>
public enum TicketDoing
{
    /// <summary>Has it open.</summary>
    Reading,

    /// <summary>Writes to the customer.</summary>
    Replying,

    /// <summary>Has left it.</summary>
    Gone,
}

/// <summary>Says what the caller does at a ticket.</summary>
public sealed record TicketPresenceInput
{
    /// <summary>Required.</summary>
    /// <example>replying</example>
    public TicketDoing? Doing { get; init; }
}

/// <summary>
/// Tells the screens of others who is at a ticket. Nothing is kept: whoever is there says so again every ten seconds, and
/// screens forget who has not been heard of for a while.
/// </summary>
public sealed class TicketPresenceService(
    IReferenceLookup references,
    IPresenceBroadcast broadcast,
    CallerContext caller,
    TimeProvider time
)
{
    /// <exception cref="Failure">400, 404.</exception>
    public async Task TellAsync(Guid ticketId, TicketPresenceInput input, CancellationToken cancellationToken)
    {
        var doing = input.Doing ?? throw Failure.Invalid("doing", "Say what you are doing: reading, replying or gone.");
        var ticket = new RecordRef(RecordType.Ticket, ticketId);
        var subject = await references.FindSubjectAsync(ticket, cancellationToken) ?? throw Failure.NotFound("ticket");
        var news = new RecordChange(
            caller.OrganizationId,
            RecordType.Ticket.Word(),
            ticketId,
            ChangeAction.Updated,
            0,
            caller.UserId,
            time.UtcNow(),
            subject.OwnerId
        )
        {
            Doing = doing.ToString().ToLowerInvariant(),
        };
        await broadcast.TellAsync(news, cancellationToken);
    }
}
