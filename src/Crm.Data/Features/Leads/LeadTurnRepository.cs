using System.Linq.Expressions;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Leads;
using Crm.Data.Persistence;

namespace Crm.Data.Features.Leads;

internal sealed class LeadTurnRepository(CrmDbContext context) : TurnRepository<LeadTurn>(context), ILeadTurnRepository
{
    protected override Expression<Func<User, bool>> Takes => u => u.TakesLeads;
}
