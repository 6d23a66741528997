using Crm.Core.Platform.Persistence;

namespace Crm.Core.Platform.Turns;

/// <summary>
/// Gives things of one kind in turn to the active people who take them, per organization. Whoever gives one waits until the
/// one before is saved, on whatever node, so nobody is passed over and nobody is served twice.
/// </summary>
public abstract class TurnService<TTurn>(ITurnRepository<TTurn> turns, IUnitOfWork unitOfWork)
    where TTurn : Turn, new()
{
    /// <summary>What those who give such things wait for.</summary>
    protected abstract string Lock { get; }

    /// <summary>The next people in turn, for as many things; empty when nobody takes any. Stored with the present save.</summary>
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
            turn = new TTurn();
            turns.Add(turn);
        }

        return Enumerable.Range(0, count).Select(_ => turn.Next(takers)).ToList();
    }
}
