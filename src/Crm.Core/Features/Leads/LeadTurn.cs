using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Leads;

/// <summary>Who got the last lead that was given by turn; the next one in the row gets the next.</summary>
public sealed class LeadTurn : OrganizationOwned
{
    /// <summary>Kept although the person may take no leads any more: their place in the row is what counts.</summary>
    public Guid LastUserId { get; private set; }

    /// <summary>Moves on to the next person.</summary>
    /// <param name="takers">Those who take leads, in the order of their ids; not empty.</param>
    public Guid Next(IReadOnlyList<Guid> takers)
    {
        var next = takers.FirstOrDefault(t => t.CompareTo(LastUserId) > 0);
        LastUserId = next == Guid.Empty ? takers[0] : next;
        return LastUserId;
    }
}
