using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Accounts;

/// <summary>People who work together; with narrowed visibility they see each other's records.</summary>
public sealed class Team : OrganizationOwned, IAudited
{
    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    public required string Name { get; set; }

    public Guid? ManagerId { get; set; }

    string IAudited.AuditType => "team";

    string IAudited.AuditTitle => Name;
}
