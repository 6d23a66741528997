using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Platform.Turns;

/// <summary>Who got the last thing that was given by turn; the next one in the row gets the next.</summary>
public abstract class Turn : OrganizationOwned
{
    /// <summary>Kept although the person may take nothing any more: their place in the row is what counts.</summary>
    public Guid LastUserId { get; private set; }

    /// <summary>Moves on to the next person.</summary>
    /// <param name="takers">Those whose turn it may be, in the order of their ids; not empty.</param>
    public Guid Next(IReadOnlyList<Guid> takers)
    {
        var next = takers.FirstOrDefault(t => t.CompareTo(LastUserId) > 0);
        LastUserId = next == Guid.Empty ? takers[0] : next;
        return LastUserId;
    }
}

/// <summary>Whose turn it is to get something of one kind.</summary>
public interface ITurnRepository<TTurn>
    where TTurn : Turn
{
    /// <summary>Active people who take such things, in any order.</summary>
    Task<IReadOnlyList<Guid>> FindTakersAsync(CancellationToken cancellationToken);

    /// <summary>The organization's turn for change; null while nothing was given by turn.</summary>
    Task<TTurn?> FindAsync(CancellationToken cancellationToken);

    void Add(TTurn turn);
}
