using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Turns;

namespace Crm.Core.Features.Tickets;

/// <summary>Who got the last ticket that was given by turn.</summary>
public sealed class TicketTurn : Turn;

/// <summary>Whose turn it is to get a ticket.</summary>
public interface ITicketTurnRepository : ITurnRepository<TicketTurn>;

/// <summary>Gives tickets in turn to the active people who take tickets.</summary>
public sealed class TicketTurnService(ITicketTurnRepository turns, IUnitOfWork unitOfWork)
    : TurnService<TicketTurn>(turns, unitOfWork)
{
    protected override string Lock => "ticket-turns";
}
