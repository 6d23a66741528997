using System.Linq.Expressions;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Tickets;
using Crm.Data.Persistence;

namespace Crm.Data.Features.Tickets;

internal sealed class TicketTurnRepository(CrmDbContext context) : TurnRepository<TicketTurn>(context), ITicketTurnRepository
{
    protected override Expression<Func<User, bool>> Takes => u => u.TakesTickets;
}
