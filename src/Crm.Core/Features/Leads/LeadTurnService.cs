using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Turns;

namespace Crm.Core.Features.Leads;

/// <summary>Gives leads in turn to the active people who take leads.</summary>
public sealed class LeadTurnService(ILeadTurnRepository turns, IUnitOfWork unitOfWork) : TurnService<LeadTurn>(turns, unitOfWork)
{
    protected override string Lock => "lead-turns";

    public async Task<LeadAssignment> TakeAsync(CancellationToken cancellationToken) =>
        await TakeAsync(1, cancellationToken) is [var next] ? LeadAssignment.To(next) : LeadAssignment.Nobody;
}
