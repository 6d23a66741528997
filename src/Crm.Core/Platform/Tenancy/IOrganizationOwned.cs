namespace Crm.Core.Platform.Tenancy;

/// <summary>A row that belongs to exactly one organization. Filtered, stamped and guarded by the data layer.</summary>
public interface IOrganizationOwned
{
    /// <summary>Stamped on insert from the caller; never set by features.</summary>
    Guid OrganizationId { get; }
}

/// <summary>A row that follows the record visibility of the organization: seen by its owner, the owner's team, and overseers.</summary>
public interface IVisibleByOwner
{
    /// <summary>The user responsible; a row without one is seen by everybody in the organization.</summary>
    Guid? OwnerId { get; }
}

/// <summary>A record that is seen by those who see another one (a note on a contact), whoever owns it.</summary>
public interface IVisibleByRelated : IVisibleByOwner
{
    /// <summary>The owner of the other record; kept in step by the data layer.</summary>
    Guid? RelatedOwnerId { get; }
}

/// <summary>A record that everybody in the organization sees, whoever owns it: what all work with is not hidden from any.</summary>
public interface IVisibleToAll : IVisibleByOwner;

/// <summary>A row that is moved to the recycle bin instead of being deleted.</summary>
public interface IRecyclable
{
    DateTime? DeletedAt { get; }
}

/// <summary>The base of every organization-owned row: an id made in the application and the organization's stamp.</summary>
public abstract class OrganizationOwned : IOrganizationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OrganizationId { get; private set; }
}
