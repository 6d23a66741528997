using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Platform.Records;

/// <summary>What people keep and share: versioned, owned, tagged, recyclable. The common fields of the API contract.</summary>
public abstract class Record : OrganizationOwned, IVisibleByOwner, IRecyclable
{
    /// <summary>Rises by one with every change; the ETag of the record and the guard against lost updates.</summary>
    public int Version { get; private set; }

    /// <summary>Stamped by the data layer, like <see cref="UpdatedAt"/>, <see cref="Version"/> and <see cref="CreatedById"/>.</summary>
    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    public Guid? CreatedById { get; private set; }

    public Guid? OwnerId { get; private set; }

    /// <summary>Who must be visible for this record to be: its owner, or the owner of the record that it hangs on.</summary>
    public virtual Guid? VisibleByOwnerId => OwnerId;

    public DateTime? DeletedAt { get; private set; }

    /// <summary>The record's key in another system; unique per type among the living.</summary>
    public string? ExternalId { get; private set; }

    /// <summary><see cref="ExternalId"/> while living: unique on every database without a filtered index.</summary>
    public string? LivingExternalId { get; private set; }

    /// <summary>Names of the tags in the order given; the data layer keeps the tag index in step.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    public abstract RecordType Type { get; }

    /// <summary>What people call this record: in lists, search, feed and audit.</summary>
    public abstract string Title { get; }

    public bool IsDeleted => DeletedAt is not null;

    public void AssignTo(Guid? ownerId) => OwnerId = ownerId;

    public void Identify(string? externalId)
    {
        ExternalId = externalId;
        LivingExternalId = IsDeleted ? null : externalId;
    }

    public void TagWith(IEnumerable<string> names) =>
        Tags = names.Select(n => n.Trim()).Where(n => n.Length > 0).DistinctBy(Text.TextKey.Fold).ToList();

    /// <summary>Refuses to go on when the caller holds an older version than the present one.</summary>
    /// <exception cref="Failure">412 <c>stale</c>.</exception>
    public void RequireVersion(int? expected) => Versions.Require(Version, expected);

    /// <summary>Moves the record to the recycle bin.</summary>
    public virtual void Delete(DateTime now)
    {
        DeletedAt ??= now;
        LivingExternalId = null;
    }

    /// <summary>Makes the record live again.</summary>
    public virtual void Restore()
    {
        DeletedAt = null;
        LivingExternalId = ExternalId;
    }
}
