using Crm.Core.Platform.Persistence;

namespace Crm.Core.Features.Leads;

/// <summary>
/// Gives leads in turn to the active people who take leads, per organization. Whoever gives one waits until the one before
/// is saved, on whatever node, so nobody is passed over and nobody is served twice.
/// </summary>
public sealed class LeadTurnService(ILeadTurnRepository turns, IUnitOfWork unitOfWork)
{
    private const string Lock = "lead-turns";

    /// <summary>The next people in turn, for as many leads; empty when nobody takes any. Stored with the present save.</summary>
    public async Task<IReadOnlyList<Guid>> TakeAsync(int count, CancellationToken cancellationToken)
    {
        await unitOfWork.LockAsync(Lock, cancellationToken);
        var takers = (await turns.FindTakersAsync(cancellationToken)).Order().ToList();
        if (takers.Count == 0)
        {
            return [];
        }

        var turn = await turns.FindAsync(cancellationToken);
        if (turn is null)
        {
            turn = new LeadTurn();
            turns.Add(turn);
        }

        return Enumerable.Range(0, count).Select(_ => turn.Next(takers)).ToList();
    }

    public async Task<LeadAssignment> TakeAsync(CancellationToken cancellationToken) =>
        await TakeAsync(1, cancellationToken) is [var next] ? LeadAssignment.To(next) : LeadAssignment.Nobody;
}
