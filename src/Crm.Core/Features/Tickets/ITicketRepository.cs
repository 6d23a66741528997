using Crm.Core.Features.Tickets.ServiceLevels;
using Crm.Core.Features.Tickets.Splits;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Tickets;

public interface ITicketRepository : IRecordRepository<Ticket, TicketView>
{
    /// <summary>The organization's numbers for change; null before the first ticket.</summary>
    Task<TicketSeries?> FindSeriesAsync(CancellationToken cancellationToken);

    void Add(TicketSeries series);

    /// <summary>Counts as changed in the present save, so that open screens fetch it again.</summary>
    void Touch(Ticket ticket);

    /// <summary>Where its conversation comes from, as the caller may see it.</summary>
    Task<TicketRelatives> FindRelativesAsync(Guid id, CancellationToken cancellationToken);

    Task<bool> TeamExistsAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Those of these ids that are deals that the caller sees.</summary>
    Task<IReadOnlyList<Guid>> FindDealsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The company of a contact that the caller sees.</summary>
    Task<Guid?> FindCompanyOfAsync(Guid contactId, CancellationToken cancellationToken);

    /// <summary>Where the customer gets mail, whoever sees the contact; null without an address.</summary>
    Task<TicketCustomer?> FindCustomerAsync(Guid contactId, CancellationToken cancellationToken);

    /// <summary>The present state, for a job; null when it is gone or in the recycle bin.</summary>
    Task<Ticket?> FindForAlarmAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Who is told when a ticket's service level is in danger or missed.</summary>
    Task<TicketWatchers> FindWatchersAsync(Ticket ticket, CancellationToken cancellationToken);
}

/// <summary>The customer of a ticket.</summary>
/// <param name="FirstName">For the greeting; may be empty.</param>
/// <param name="Name">First and last name.</param>
/// <param name="Address">The primary e-mail address; null: none.</param>
public sealed record TicketCustomer(string FirstName, string Name, string? Address);
