using Crm.Core.Platform.Auditing;

namespace Crm.Core.Platform.Live;

/// <summary>Tells open screens that something changed; they fetch it through the API, so nothing leaks here.</summary>
/// <param name="OrganizationId">Whose screens.</param>
/// <param name="Type">The kind of entity, as the API names it.</param>
/// <param name="Id">Which one.</param>
/// <param name="Action">What happened.</param>
/// <param name="Version">The version now.</param>
/// <param name="ByUserId">Who did it; null for the product.</param>
/// <param name="At">When.</param>
/// <param name="OwnerId">The owner now, for organizations with narrowed visibility.</param>
/// <param name="ForUserId">Only this user is told (a notification).</param>
public sealed record RecordChange(
    Guid OrganizationId,
    string Type,
    Guid Id,
    ChangeAction Action,
    int Version,
    Guid? ByUserId,
    DateTime At,
    Guid? OwnerId,
    Guid? ForUserId = null
)
{
    /// <summary>What somebody does there just now, by which nothing changes; null: something has changed.</summary>
    public string? Doing { get; init; }
}

/// <summary>Tells the screens on all nodes what somebody does just now; it is kept nowhere.</summary>
public interface IPresenceBroadcast
{
    Task TellAsync(RecordChange news, CancellationToken cancellationToken);
}
