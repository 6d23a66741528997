namespace Crm.Core.Features.Retention;

/// <summary>What an organization keeps for a time of its own choice; taken in this order.</summary>
public enum RetentionSubject
{
    /// <summary>Records and files in the recycle bin.</summary>
    RecycleBin,

    /// <summary>Who changed what.</summary>
    Audit,

    /// <summary>Who came into segments and left them.</summary>
    SegmentLog,

    /// <summary>Files of tickets that are resolved or closed.</summary>
    TicketFiles,

    /// <summary>Leads that are lost or unqualified.</summary>
    Leads,

    /// <summary>Contacts who are no customers and with whom nothing happens.</summary>
    Contacts,
}

/// <summary>Takes what is over of one thing. What two nodes take at once is taken once.</summary>
public interface IRetentionSubject
{
    RetentionSubject Subject { get; }

    /// <summary>How many would be taken now.</summary>
    Task<int> CountAsync(DateTime before, CancellationToken cancellationToken);

    /// <summary>Takes one batch.</summary>
    /// <returns>How many were taken; fewer than <paramref name="max"/> when there are no more, or when the rest waits for the next hour.</returns>
    Task<int> TakeAsync(DateTime before, int max, CancellationToken cancellationToken);
}
