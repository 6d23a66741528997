using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Platform.Settings;

/// <summary>
/// Something that an organization sets up for all its people, such as a reason of losing or a web form. No record: it has no
/// owner and no recycle bin, and nothing is written on it.
/// </summary>
public abstract class Setting : OrganizationOwned, IAudited
{
    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    string IAudited.AuditType => AuditKind;

    string IAudited.AuditTitle => AuditName;

    protected abstract string AuditKind { get; }

    protected abstract string AuditName { get; }

    /// <exception cref="Failure">412 when the caller holds an older version.</exception>
    public void RequireVersion(int? expected) => Versions.Require(Version, expected);
}

/// <summary>A setting as shown.</summary>
public abstract record SettingView
{
    /// <summary>Which one.</summary>
    public required Guid Id { get; init; }

    /// <summary>Rises with every change; also the ETag.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }
}
