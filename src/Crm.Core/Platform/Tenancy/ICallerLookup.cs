namespace Crm.Core.Platform.Tenancy;

/// <summary>Finds out with which rights a person of the present organization would call now, for jobs done in a person's name.</summary>
public interface ICallerLookup
{
    /// <summary>The person with present role, team and sight; null when the person is not active.</summary>
    Task<Caller?> FindAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>The product itself, acting for the present organization, with the fields that it has added.</summary>
    Task<Caller> ProductAsync(CancellationToken cancellationToken);
}
