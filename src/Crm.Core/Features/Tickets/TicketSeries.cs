using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Tickets;

/// <summary>The last number that an organization gave to a ticket.</summary>
public sealed class TicketSeries : OrganizationOwned
{
    public int LastNumber { get; private set; }

    public int Next() => ++LastNumber;
}

/// <summary>
/// Numbers tickets from 1, per organization. A number is taken in the save of its ticket, and whoever takes one waits for the
/// one before: so there are no gaps and no doubles, on however many nodes.
/// </summary>
public sealed class TicketNumbers(ITicketRepository tickets, IUnitOfWork unitOfWork)
{
    private const string Lock = "ticket-numbers";

    public async Task<int> TakeAsync(CancellationToken cancellationToken)
    {
        await unitOfWork.LockAsync(Lock, cancellationToken);
        var series = await tickets.FindSeriesAsync(cancellationToken);
        if (series is null)
        {
            series = new TicketSeries();
            tickets.Add(series);
        }

        return series.Next();
    }
}
